#pragma once

#include "stepwell/episode/model.h"

// Admission: how a stay begins and ends. It moves the episode, seats the person in their groups,
// and frees those seats again, all in one act.
namespace stepwell::admission {

struct Admission {
  ReferralId referral_id;
  ProgramId program_id;
  TrackId track_id;
  Day admitted_on;
  std::optional<int> order_minutes;  // a week; none: the program's minimum
  std::optional<int> order_days;
  std::vector<GroupId> groups;  // to sit in from that day
};
BOOST_DESCRIBE_STRUCT(Admission, (),
                      (referral_id, program_id, track_id, admitted_on, order_minutes, order_days,
                       groups))

struct Discharge {
  episode::EndReason reason = episode::EndReason::completed;
  Day ended_on;  // the last day of the stay
  Private<std::string> note;
};
BOOST_DESCRIBE_STRUCT(Discharge, (), (reason, ended_on, note))

}  // namespace stepwell::admission

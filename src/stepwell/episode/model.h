#pragma once

#include "stepwell/base/describe.h"
#include "stepwell/base/id.h"

// Episode: one stay in the program, from the referral to the discharge.
//
// A person has one open episode at a time, and it moves only along the legal moves in rules.h.
namespace stepwell::episode {

enum class State {
  referred,
  screening,
  waitlisted,
  admitted,
  on_hold,
  discharged,
  declined,
  referred_out,
  voided
};
BOOST_DESCRIBE_ENUM(State, referred, screening, waitlisted, admitted, on_hold, discharged, declined,
                    referred_out, voided)

// TEDS words for why a stay ended.
enum class EndReason { completed, transferred, dropped_out, terminated, other };
BOOST_DESCRIBE_ENUM(EndReason, completed, transferred, dropped_out, terminated, other)

struct Episode {
  EpisodeId id;
  PatientId patient_id;
  SiteId site_id;
  std::optional<ReferralId> referral_id;
  std::optional<ProgramId> program_id;  // from admission on
  std::optional<TrackId> track_id;
  State state = State::referred;
  Day referred_on;
  std::optional<Day> admitted_on;
  std::optional<Day> ended_on;
  std::optional<EndReason> end_reason;
  Private<std::string> end_note;
  std::optional<int> order_minutes;  // a week; none: the program's minimum
  std::optional<int> order_days;
  std::optional<EpisodeId> former_id;    // the stay before this one
  std::optional<Instant> discharged_at;  // when somebody said that it was over
  int version = 1;

  bool operator==(const Episode&) const = default;
};
BOOST_DESCRIBE_STRUCT(Episode, (),
                      (id, patient_id, site_id, referral_id, program_id, track_id, state,
                       referred_on, admitted_on, ended_on, end_reason, end_note, order_minutes,
                       order_days, former_id, discharged_at, version))

// Takes something back. Nothing is deleted; it no longer counts.
struct Void {
  Private<std::string> reason;
};
BOOST_DESCRIBE_STRUCT(Void, (), (reason))

}  // namespace stepwell::episode

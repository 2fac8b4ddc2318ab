#pragma once

#include <span>

#include "stepwell/db/tx.h"
#include "stepwell/schedule/model.h"
#include "stepwell/staff/rules.h"

// Who leads what they can't: a licence that ran out or was never there, or a day they are away.
namespace stepwell::schedule {

// Somebody who leads a session that needs a credential, or is away that day.
struct Leading {
  SessionId session_id;
  Day held_on;
  std::string group_name;
  StaffId staff_id;
  std::string staff_name;
  std::optional<people::CredentialLevel> credential_needed;
  std::optional<Day> away_until;
};
BOOST_DESCRIBE_STRUCT(Leading, (),
                      (session_id, held_on, group_name, staff_id, staff_name, credential_needed,
                       away_until))

// Why one of them can't: they are away, or without the credential on the day.
struct StaffingGap {
  SessionId session_id;
  Day held_on;
  std::string group_name;
  StaffId staff_id;
  std::string staff_name;
  std::optional<Day> away_until;                             // the last day away
  std::optional<people::CredentialLevel> credential_needed;  // where that is what is missing
  std::optional<std::string> lapsed_kind;  // "LCSW", where there was one that would do
  std::optional<Day> lapsed_on;            // the last day it held
};
BOOST_DESCRIBE_STRUCT(StaffingGap, (),
                      (session_id, held_on, group_name, staff_id, staff_name, away_until,
                       credential_needed, lapsed_kind, lapsed_on))

struct StaffingGaps {
  std::vector<StaffingGap> items;
};
BOOST_DESCRIBE_STRUCT(StaffingGaps, (), (items))

// Returns those of `leading` who are away, or without what they need; `credentials` are
// everybody's.
std::vector<StaffingGap> gaps_in(std::span<const Leading> leading,
                                 std::span<const people::Credential> credentials);

// Returns the gaps in a site's sessions on the days before `until`, in the order they start. Who
// was away from a session that is over is no gap any more: somebody led it.
std::vector<StaffingGap> gaps_between(db::Tx& tx, const SiteId& site, Day from, Day until);

// Returns the gap of somebody called `name`, as a finding about `field`.
Finding gap_finding(const std::string& name, people::CredentialLevel needed,
                    const staff::CredentialGap& gap, std::string field);

// Returns who of `staff` can't lead `group` on `day`, as findings about /staff_ids.
std::vector<Finding> check_leaders(db::Tx& tx, const program::Group& group,
                                   std::span<const StaffId> staff, Day day);

}  // namespace stepwell::schedule

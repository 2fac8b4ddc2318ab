#pragma once

#include "stepwell/base/describe.h"
#include "stepwell/base/id.h"

// Care team: who answers for somebody's care during a stay.
//
// In each role there is one person at a time, from a day on. An entry never changes: whoever is
// named next counts from a day of their own, and who it was before stays known.
namespace stepwell::careteam {

inline constexpr int days_ahead = 92;  // a handover is known a few weeks before, not a year

enum class TeamRole { therapist, prescriber, nurse, case_manager };
BOOST_DESCRIBE_ENUM(TeamRole, therapist, prescriber, nurse, case_manager)

// What was said once: from this day on it is this person.
struct TeamEntry {
  int number = 0;  // in the order in which it was said
  TeamRole role = TeamRole::therapist;
  std::optional<StaffId> staff_id;  // none: nobody
  Day from_on;
  Instant noted_at;
  std::optional<StaffId> noted_by;
};
BOOST_DESCRIBE_STRUCT(TeamEntry, (), (number, role, staff_id, from_on, noted_at, noted_by))

// What the entries come to: somebody in a role, and the days it is them.
struct TeamMember {
  TeamRole role = TeamRole::therapist;
  StaffId staff_id;
  std::string name;  // "Dana Whitfield"
  Day from_on;
  std::optional<Day> until_on;  // the first day it no longer is
  bool works_here = true;       // in this role at the person's site

  bool is_on(Day day) const { return from_on <= day && (!until_on || day < *until_on); }
  bool operator==(const TeamMember&) const = default;
};
BOOST_DESCRIBE_STRUCT(TeamMember, (), (role, staff_id, name, from_on, until_on, works_here))

// Somebody who could be named.
struct TeamCandidate {
  TeamRole role = TeamRole::therapist;
  StaffId staff_id;
  std::string name;
};
BOOST_DESCRIBE_STRUCT(TeamCandidate, (), (role, staff_id, name))

struct CareTeam {
  PatientId patient_id;
  Day today;
  bool open = false;                      // the stay goes on, or is still to begin
  std::vector<TeamMember> members;        // by role, then from the first to the last
  std::vector<TeamCandidate> candidates;  // of the site, by name
  int version = 0;                        // of a stay of which nothing was said
};
BOOST_DESCRIBE_STRUCT(CareTeam, (), (patient_id, today, open, members, candidates, version))

struct TeamStep {
  TeamRole role = TeamRole::therapist;
  std::optional<StaffId> staff_id;  // none: nobody
};
BOOST_DESCRIBE_STRUCT(TeamStep, (), (role, staff_id))

// Says who it is from a day on, in the roles that change.
struct TeamChange {
  Day from_on;
  std::vector<TeamStep> changes;
};
BOOST_DESCRIBE_STRUCT(TeamChange, (), (from_on, changes))

}  // namespace stepwell::careteam

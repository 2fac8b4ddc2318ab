#pragma once

#include <map>

#include "stepwell/availability/model.h"
#include "stepwell/planner/model.h"
#include "stepwell/program/model.h"

// Programme: the week proposed. Who could join which group, so that everybody has the hours they
// were ordered, as the planner works it out from what the site has.
//
// A roster holds whole groups: who is in one comes to all its weekly meetings. So the planner's
// places are rounded to whole groups, and what is proposed is only what a roster can hold.
namespace stepwell::limits {
inline constexpr int programme_moves = 40'000;          // a tenth of a second for forty people
inline constexpr int programme_seeds = 1'000'000;       // more weeks than anybody looks at
inline constexpr std::size_t programme_accepted = 400;  // changes in one act: ten for each of forty
inline constexpr int programme_ahead_days = 56;         // as far as other changes of the week begin
}  // namespace stepwell::limits

namespace stepwell::programme {

// A group with its weekly template, and who may sit in it.
struct GroupWeek {
  program::Group group;
  std::vector<program::TemplateSlot> meetings;  // that it meets by in the week
  int kept = 0;                                 // seats nobody may take: of who is away or to come
};

// Somebody who is admitted.
struct PersonWeek {
  PatientId patient_id;
  EpisodeId episode_id;
  TrackId track_id;
  int order_minutes = 0;  // a week
  int order_days = 0;
  int days_most = 7;   // of their program
  bool waits = false;  // for their plan of care: they sit in no group yet
  std::vector<availability::FreeHours> hours{};
  std::vector<GroupId> groups{};  // that they are in
};

// A site's standing week.
struct SiteWeek {
  SiteId site_id;
  std::vector<GroupWeek> groups;
  std::vector<PersonWeek> people;
};

enum class Step { join, leave };
BOOST_DESCRIBE_ENUM(Step, join, leave)

// One change of a roster.
struct Move {
  PatientId patient_id;
  GroupId group_id;
  Step step = Step::join;

  bool operator==(const Move&) const = default;
};
BOOST_DESCRIBE_STRUCT(Move, (), (patient_id, group_id, step))

// What is asked: the same seed finds the same week.
struct AskWeek {
  int seed = 1;  // 1 to 1,000,000
};
BOOST_DESCRIBE_STRUCT(AskWeek, (), (seed))

// One change of a roster, as a page shows it.
struct ProposedMove {
  GroupId group_id;
  std::string group_name;
  Step step = Step::join;
};
BOOST_DESCRIBE_STRUCT(ProposedMove, (), (group_id, group_name, step))

// Somebody who is moved, or whose order is not met and why.
struct ProposedPerson {
  PatientId patient_id;
  EpisodeId episode_id;
  Private<std::string> name;
  std::string track_name;
  int order_minutes = 0;  // a week
  int minutes_now = 0;
  int minutes_then = 0;
  bool waits = false;        // for their plan of care
  bool hours_known = false;  // somebody asked when they can come
  std::vector<ProposedMove> moves;
};
BOOST_DESCRIBE_STRUCT(ProposedPerson, (),
                      (patient_id, episode_id, name, track_name, order_minutes, minutes_now,
                       minutes_then, waits, hours_known, moves))

struct WeekProposal {
  SiteId site_id;
  Day from_on;  // the first day it would count: the next Monday
  int seed = 1;
  int people = 0;                     // that were looked at
  std::vector<ProposedPerson> items;  // whom it moves, then who stays short; by name
};
BOOST_DESCRIBE_STRUCT(WeekProposal, (), (site_id, from_on, seed, people, items))

// A site's week with its names.
struct NamedWeek {
  SiteWeek week;
  Day from_on{};                                       // its Monday
  std::map<PatientId, Private<std::string>> people{};  // "Ada Hazel"
  std::map<TrackId, std::string> tracks{};
};

// What of it is to be done, in one act.
struct AcceptedMove {
  EpisodeId episode_id;
  GroupId group_id;
  Step step = Step::join;
};
BOOST_DESCRIBE_STRUCT(AcceptedMove, (), (episode_id, group_id, step))

struct AcceptedWeek {
  Day from_on;
  std::vector<AcceptedMove> moves;
};
BOOST_DESCRIBE_STRUCT(AcceptedWeek, (), (from_on, moves))

struct WeekTaken {
  int joined = 0;
  int left = 0;
};
BOOST_DESCRIBE_STRUCT(WeekTaken, (), (joined, left))

}  // namespace stepwell::programme

#pragma once

#include <array>

#include "stepwell/base/describe.h"
#include "stepwell/base/error.h"
#include "stepwell/base/weekday.h"

// Planner: the program's week, worked out. Which groups meet when, who leads them and where, and
// who sits in which, so that everybody has the hours they were ordered.
//
// It knows nothing of clinics beyond an instance, which says what may be, and a programme, which
// says what will be. Its one invariant: a programme breaks no hard rule, ever; what can't be had is
// left out and explained. Everyone is an id here, and nobody has a name.
namespace stepwell::planner {

// --- The instance
// ---------------------------------------------------------------------------------

// Whole hours of one day on the site's wall clock: from 9 until 13 is four hours. 0 to 24.
struct Hours {
  Weekday day = Weekday::monday;
  int from = 0;
  int until = 0;

  bool operator==(const Hours&) const = default;
};
BOOST_DESCRIBE_STRUCT(Hours, (), (day, from, until))

// A group has a roster; a visit is one patient alone with somebody.
enum class Kind { group, visit };
BOOST_DESCRIBE_ENUM(Kind, group, visit)

// A kind of work. A patient has at most one hour of each on a day.
struct Modality {
  std::string id;
  Kind kind = Kind::group;
  std::optional<std::string> credential{};  // of who leads it
  std::optional<std::string> follows{};     // a modality that has to be begun before this one
  std::vector<std::string> room_features{};
};
BOOST_DESCRIBE_STRUCT(Modality, (), (id, kind, credential, follows, room_features))

// People who meet for one kind of work. It may meet several times a week, once in any hour.
struct Group {
  std::string id;
  std::string modality;
  int capacity = 0;
  int minimum = 0;                   // with fewer it is hardly a group; it may still run
  int sessions_most = 0;             // a week
  std::vector<std::string> needs{};  // tags: a language, a gender, a phase, a track, a cohort
  bool telehealth = false;           // its members attend from home
  std::optional<std::vector<Hours>> within{};  // when it may meet; left out, whenever it is open
};
BOOST_DESCRIBE_STRUCT(Group, (),
                      (id, modality, capacity, minimum, sessions_most, needs, telehealth, within))

struct Clinician {
  std::string id;
  std::vector<std::string> credentials;
  std::vector<Hours> available;
  int hours_week = 0;  // the most
  int hours_day = 0;   // the most
  int groups_row = 3;  // the most hours of groups without a pause
};
BOOST_DESCRIBE_STRUCT(Clinician, (),
                      (id, credentials, available, hours_week, hours_day, groups_row))

struct Room {
  std::string id;
  int capacity = 0;  // patients; whoever leads has a chair of their own
  std::vector<std::string> features{};
};
BOOST_DESCRIBE_STRUCT(Room, (), (id, capacity, features))

// What the plan of care asks of this week, in hours of one modality.
struct Unit {
  std::string modality;
  int count = 0;
  int priority = 1;                   // 1 to 9: what an hour that is missing weighs
  std::optional<int> most{};          // hours of it that may fill up the week; `count` if left out
  std::optional<std::string> with{};  // a visit's clinician: the primary therapist
};
BOOST_DESCRIBE_STRUCT(Unit, (), (modality, count, priority, most, with))

struct Patient {
  std::string id;
  std::vector<Hours> available;     // in person
  std::vector<Hours> telehealth{};  // from home; the same hour may be in both
  int hours_min = 0;                // ordered and certified
  int hours_max = 0;
  int days_min = 0;
  int days_max = 0;
  int hours_day = 4;                            // the most
  int block_min = 2;                            // a day of fewer hours is hardly worth the way
  std::vector<std::string> tags{};              // what the groups' `needs` are held against
  std::vector<Unit> units{};                    // at most one of a modality
  std::vector<std::string> done{};              // modalities begun in weeks before
  std::vector<std::string> not_with{};          // clinicians they may not see
  std::optional<std::vector<Hours>> prefers{};  // left out, any hour is as good as another
};
BOOST_DESCRIBE_STRUCT(Patient, (),
                      (id, available, telehealth, hours_min, hours_max, days_min, days_max,
                       hours_day, block_min, tags, units, done, not_with, prefers))

// Two patients who may not sit in one session.
struct Exclusion {
  std::string one;
  std::string other;
};
BOOST_DESCRIBE_STRUCT(Exclusion, (), (one, other))

// Where a patient sits. `group` is a group's id; of a visit, its modality's.
struct Place {
  std::string group;
  Weekday day = Weekday::monday;
  int hour = 0;

  auto operator<=>(const Place&) const = default;
};
BOOST_DESCRIBE_STRUCT(Place, (), (group, day, hour))

// A place that is promised: the patient was told, the transport is booked.
struct Lock {
  std::string patient;
  Place place{};
};
BOOST_DESCRIBE_STRUCT(Lock, (), (patient, place))

struct Instance {
  std::string name;
  std::vector<Hours> open;  // the hours in which anything may meet; at most 64
  std::vector<Modality> modalities;
  std::vector<Group> groups;
  std::vector<Clinician> clinicians;
  std::vector<Room> rooms;
  std::vector<Patient> patients;
  std::vector<Exclusion> exclusions{};
  std::vector<Lock> locks{};
};
BOOST_DESCRIBE_STRUCT(Instance, (),
                      (name, open, modalities, groups, clinicians, rooms, patients, exclusions,
                       locks))

// --- The programme
// --------------------------------------------------------------------------------

struct Session {
  std::string group;  // a group's id; of a visit, its modality's
  Weekday day = Weekday::monday;
  int hour = 0;
  std::string facilitator;
  std::string room;
  std::vector<std::string> patients;

  bool operator==(const Session&) const = default;
};
BOOST_DESCRIBE_STRUCT(Session, (), (group, day, hour, facilitator, room, patients))

struct PatientWeek {
  std::string patient;
  int hours = 0;
  int days = 0;
  std::vector<Place> places;

  bool operator==(const PatientWeek&) const = default;
};
BOOST_DESCRIBE_STRUCT(PatientWeek, (), (patient, hours, days, places))

// What a programme costs. A tier is looked at only where all before it are equal, so nothing buys
// an hour back; weights exist inside a tier alone (docs/planner/README.md has them).
struct Cost {
  int hours_lost = 0;  // by patients who had them in the published programme
  int dose = 0;        // hours and days short of the certified minimum
  int plan = 0;        // units the plans ask for and the week does not bring, by priority
  int change = 0;      // places moved, other facilitators, split cohorts
  int shape = 0;       // idle hours, short days, hours nobody likes
  int viability = 0;   // groups under their minimum, and the hours staff spend
  int fairness = 0;    // the burden of the few: squares of what each patient bears

  auto operator<=>(const Cost&) const = default;
};
BOOST_DESCRIBE_STRUCT(Cost, (), (hours_lost, dose, plan, change, shape, viability, fairness))

enum class Wanted { hours, days, unit };
BOOST_DESCRIBE_ENUM(Wanted, hours, days, unit)

// What of the week holds a wish back.
enum class Binding {
  availability,  // they are not free when it meets
  no_group,      // nothing they may attend meets while they are free
  full,          // the sessions have no seat left
  staff,         // nobody or no room is free for their visit
  exclusion,     // somebody they may not sit with is there, or somebody they may not see leads
  day_most,      // their most hours of a day
  week_most,     // their most hours of the week
  days_most,     // their most days of the week
  once_a_day,    // one hour of a modality a day
  plan_most      // the plan has no more hours of what there is
};
BOOST_DESCRIBE_ENUM(Binding, availability, no_group, full, staff, exclusion, day_most, week_most,
                    days_most, once_a_day, plan_most)

// One thing that would help, tried out: the sentence is true because it was applied.
struct Relaxation {
  Binding binding = Binding::availability;
  int gain = 0;                  // hours, days or units more, with all else as it is
  std::optional<Weekday> day{};  // when it is about one day
  std::string text;              // English
  std::string text_es;           // Spanish
};
BOOST_DESCRIBE_STRUCT(Relaxation, (), (binding, gain, day, text, text_es))

// A wish that is not met, and why.
struct Unmet {
  std::string patient;
  Wanted wanted = Wanted::hours;
  std::optional<std::string> modality{};
  int asked = 0;
  int planned = 0;
  int possible = 0;  // the most this patient alone could have beside everybody else's places
  std::string text;
  std::string text_es;
  std::vector<Relaxation> relaxations;
};
BOOST_DESCRIBE_STRUCT(Unmet, (),
                      (patient, wanted, modality, asked, planned, possible, text, text_es,
                       relaxations))

// How it was found. The same instance, seed and moves give the same programme, bit for bit.
struct Search {
  std::int64_t seed = 0;
  std::int64_t moves = 0;  // proposed in each chain
  std::int64_t tried = 0;  // in all chains, with those that eased a proposed one
  int chains = 0;
  bool cut_short = false;  // the clock struck first: only `moves` as given would replay it
};
BOOST_DESCRIBE_STRUCT(Search, (), (seed, moves, tried, chains, cut_short))

struct Programme {
  std::string instance;  // its name
  std::vector<Session> sessions;
  std::vector<PatientWeek> patients;
  Cost cost{};
  std::vector<Unmet> unmet{};
  std::vector<Finding> findings{};  // what was left out of the instance, and why
  Search search{};
};
BOOST_DESCRIBE_STRUCT(Programme, (), (instance, sessions, patients, cost, unmet, findings, search))

}  // namespace stepwell::planner

#pragma once

#include "stepwell/absence/model.h"
#include "stepwell/base/describe.h"
#include "stepwell/base/id.h"
#include "stepwell/schedule/model.h"

// Attendance: who came, who was in the room, and for how long.
//
// A person checks in once a day, at the kiosk, by phone or with staff, and checks out when they
// leave. A facilitator makes one Mark for each person of a session. The week's dose is worked out
// from marks and never stored, so it can't drift.
namespace stepwell::attendance {

enum class Source { kiosk, staff, phone };
BOOST_DESCRIBE_ENUM(Source, kiosk, staff, phone)

enum class YesNo { yes, no, declined };  // not answering is an answer, and never a "no"
BOOST_DESCRIBE_ENUM(YesNo, yes, no, declined)

enum class Medication { taken, partly, not_taken, none_prescribed, declined };
BOOST_DESCRIBE_ENUM(Medication, taken, partly, not_taken, none_prescribed, declined)

// The check-in questions. What is left out was skipped.
struct Answers {
  std::optional<int> mood;            // 0 very bad ... 10 very good
  std::optional<int> craving;         // 0 none ... 10 overwhelming
  std::optional<double> sleep_hours;  // last night, 0-24
  std::optional<Medication> medication_taken;
  std::optional<YesNo> substance_use;  // since last time
  std::optional<YesNo> safety;         // "thoughts of hurting yourself or someone else?"

  bool operator==(const Answers&) const = default;
};
BOOST_DESCRIBE_STRUCT(Answers, (),
                      (mood, craving, sleep_hours, medication_taken, substance_use, safety))

struct CheckIn {
  CheckInId id;
  PatientId patient_id;
  SiteId site_id;
  Day held_on;
  Instant arrived_at;
  Source source = Source::staff;
  std::optional<int> mood;
  std::optional<int> craving;
  std::optional<double> sleep_hours;
  std::optional<Medication> medication_taken;
  std::optional<YesNo> substance_use;
  std::optional<YesNo> safety;
  std::optional<Instant> answered_at;
  int version = 1;
};
BOOST_DESCRIBE_STRUCT(CheckIn, (),
                      (id, patient_id, site_id, held_on, arrived_at, source, mood, craving,
                       sleep_hours, medication_taken, substance_use, safety, answered_at, version))

// Staff check somebody in, with or without the questions.
struct NewCheckIn {
  PatientId patient_id;
  std::optional<Answers> answers;
};
BOOST_DESCRIBE_STRUCT(NewCheckIn, (), (patient_id, answers))

// How the day went, in words one can point at.
enum class Went { very_hard, hard, okay, good, very_good };
BOOST_DESCRIBE_ENUM(Went, very_hard, hard, okay, good, very_good)

// What somebody means to use tonight.
enum class Skill {
  breathing,
  grounding,
  urge_surfing,
  opposite_action,
  call_someone,
  meeting,
  movement,
  rest,
  other  // in words, then
};
BOOST_DESCRIBE_ENUM(Skill, breathing, grounding, urge_surfing, opposite_action, call_someone,
                    meeting, movement, rest, other)

// The check-out questions. What is left out was skipped.
struct Parting {
  std::optional<Went> how_it_went;
  std::optional<Skill> skill;
  std::optional<Private<std::string>> own_skill;
  std::optional<Private<std::string>> evening_plan;
  std::optional<YesNo> safety;
};
BOOST_DESCRIBE_STRUCT(Parting, (), (how_it_went, skill, own_skill, evening_plan, safety))

struct CheckOut {
  CheckOutId id;
  PatientId patient_id;
  SiteId site_id;
  Day held_on;
  Instant left_at;
  Source source = Source::staff;
  std::optional<Went> how_it_went;
  std::optional<Skill> skill;
  std::optional<Private<std::string>> own_skill;
  std::optional<Private<std::string>> evening_plan;
  std::optional<YesNo> safety;
  int version = 1;
};
BOOST_DESCRIBE_STRUCT(CheckOut, (),
                      (id, patient_id, site_id, held_on, left_at, source, how_it_went, skill,
                       own_skill, evening_plan, safety, version))

// Staff check somebody out, with or without the questions.
struct NewCheckOut {
  PatientId patient_id;
  std::optional<Parting> answers;
};
BOOST_DESCRIBE_STRUCT(NewCheckOut, (), (patient_id, answers))

// What somebody at the kiosk may have come for.
enum class Stage {
  arriving,  // this PIN checked them in
  here,      // they were checked in before: they may ask to check out
  leaving,   // their last session is over or nearly so: check-out is offered first
  left       // they have checked out
};
BOOST_DESCRIBE_ENUM(Stage, arriving, here, leaving, left)

// What the kiosk shows once a PIN was right: a first name, and today's groups. Never a list.
struct Arrival {
  CheckInId check_in_id;
  Private<std::string> first_name;
  std::string language;   // "en", "es"
  bool answered = false;  // the questions were answered earlier today
  Stage stage = Stage::arriving;
  std::vector<schedule::SessionCard> sessions;
  int version = 1;
};
BOOST_DESCRIBE_STRUCT(Arrival, (),
                      (check_in_id, first_name, language, answered, stage, sessions, version))

// What the kiosk is told after the answers.
struct Farewell {
  bool stay = false;        // a safety answer was not "no": stay with these words, staff are coming
  std::string crisis_line;  // of the site
};
BOOST_DESCRIBE_STRUCT(Farewell, (), (stay, crisis_line))

enum class Presence { present, late, left_early, excused, no_show };
BOOST_DESCRIBE_ENUM(Presence, present, late, left_early, excused, no_show)

// What is said about one patient; which session and whom is in the address.
struct RollCall {
  int minutes = 0;  // in the room; 0 when excused or no_show
  Presence presence = Presence::present;
  std::optional<absence::Reason> reason_kind;  // of an absence; unknown when left out
  std::optional<Private<std::string>> reason;  // in words
};
BOOST_DESCRIBE_STRUCT(RollCall, (), (minutes, presence, reason_kind, reason))

struct Mark {
  SessionId session_id;
  PatientId patient_id;
  Day held_on;
  Presence presence = Presence::present;
  int minutes = 0;
  std::optional<absence::Reason> reason_kind;
  Private<std::string> reason;
  int version = 1;  // one more with each correction

  bool operator==(const Mark&) const = default;
};
BOOST_DESCRIBE_STRUCT(Mark, (),
                      (session_id, patient_id, held_on, presence, minutes, reason_kind, reason,
                       version))

// What is ordered for a week.
struct WeekOrder {
  int minutes = 0;
  int days = 0;
};

// A week's delivery against its order.
struct WeekDose {
  Day week;  // its Monday
  int minutes = 0;
  int days = 0;
  int minutes_scheduled = 0;  // still to come, in sessions not yet marked
  int days_scheduled = 0;     // days still to come that would count as new days
  int minutes_ordered = 0;
  int days_ordered = 0;
  int minutes_short = 0;  // even if all that is scheduled is attended; 0 when the order is met
  int days_short = 0;

  bool operator==(const WeekDose&) const = default;
};
BOOST_DESCRIBE_STRUCT(WeekDose, (),
                      (week, minutes, days, minutes_scheduled, days_scheduled, minutes_ordered,
                       days_ordered, minutes_short, days_short))

// One line of a session's roster.
struct RollCallRow {
  PatientId patient_id;
  Private<std::string> name;
  std::string pronouns;
  std::optional<Instant> arrived_at;  // of today's check-in
  std::optional<Mark> mark;
  std::optional<absence::Absence> absence;  // that covers the session's day
  WeekDose dose;                            // of the session's week
  int open_alerts = 0;
};
BOOST_DESCRIBE_STRUCT(RollCallRow, (),
                      (patient_id, name, pronouns, arrived_at, mark, absence, dose, open_alerts))

// The Group session page.
struct SessionSheet {
  schedule::SessionCard session;
  std::vector<RollCallRow> rows;  // by family name
};
BOOST_DESCRIBE_STRUCT(SessionSheet, (), (session, rows))

}  // namespace stepwell::attendance

#pragma once

#include "stepwell/base/describe.h"
#include "stepwell/base/id.h"
#include "stepwell/schedule/model.h"

// Attendance: who came, who was in the room, and for how long.
//
// A person checks in once a day, at the kiosk or with staff. A facilitator makes one Mark for each
// person of a session. The week's dose is worked out from marks and never stored, so it can't
// drift.
namespace stepwell::attendance {

enum class Source { kiosk, staff };
BOOST_DESCRIBE_ENUM(Source, kiosk, staff)

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

// Where a kiosk stands: all it knows before anybody has come.
struct KioskSite {
  std::string name;
  std::string crisis_line;
  std::string time_zone;
};
BOOST_DESCRIBE_STRUCT(KioskSite, (), (name, crisis_line, time_zone))

struct KioskPin {
  Private<std::string> pin;
};
BOOST_DESCRIBE_STRUCT(KioskPin, (), (pin))

// What the kiosk shows once a PIN was right: a first name, and today's groups. Never a list.
struct Arrival {
  CheckInId check_in_id;
  Private<std::string> first_name;
  std::string language;   // "en", "es"
  bool answered = false;  // the questions were answered earlier today
  std::vector<schedule::SessionCard> sessions;
  int version = 1;
};
BOOST_DESCRIBE_STRUCT(Arrival, (), (check_in_id, first_name, language, answered, sessions, version))

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
  std::optional<Private<std::string>> reason;  // of an absence
};
BOOST_DESCRIBE_STRUCT(RollCall, (), (minutes, presence, reason))

struct Mark {
  SessionId session_id;
  PatientId patient_id;
  Day held_on;
  Presence presence = Presence::present;
  int minutes = 0;
  Private<std::string> reason;
  int version = 1;  // one more with each correction

  bool operator==(const Mark&) const = default;
};
BOOST_DESCRIBE_STRUCT(Mark, (),
                      (session_id, patient_id, held_on, presence, minutes, reason, version))

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
  WeekDose dose;  // of the session's week
  int open_alerts = 0;
};
BOOST_DESCRIBE_STRUCT(RollCallRow, (),
                      (patient_id, name, pronouns, arrived_at, mark, dose, open_alerts))

// The Group session page.
struct SessionSheet {
  schedule::SessionCard session;
  std::vector<RollCallRow> rows;  // by family name
};
BOOST_DESCRIBE_STRUCT(SessionSheet, (), (session, rows))

}  // namespace stepwell::attendance

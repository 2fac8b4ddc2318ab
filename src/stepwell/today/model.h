#pragma once

#include "stepwell/attendance/model.h"
#include "stepwell/task/model.h"

// Today: the day's board of one site. Who is here, who is missing, and what must be done by
// tonight.
//
// Exceptions come first; each row has exactly one next step, worked out from its state.
namespace stepwell::today {

// Worst first: this is the order of the board.
enum class PersonState {
  unsafe,    // a safety answer that nobody licensed has dealt with yet
  missing,   // their first session began 15 minutes ago and they have not checked in
  late,      // it began less than 15 minutes ago, or they have said that they are on their way
  expected,  // later today
  arrived,   // checked in
  excused,   // from everything, or away by an absence they told us of
  no_show,   // marked so for every session that has ended, or called, and not coming today
  done       // everything of today is marked, or they have checked out
};
BOOST_DESCRIBE_ENUM(PersonState, unsafe, missing, late, expected, arrived, excused, no_show, done)

enum class NextStep { see_now, call, check_in, ask_questions, check_out, open_chart };
BOOST_DESCRIBE_ENUM(NextStep, see_now, call, check_in, ask_questions, check_out, open_chart)

struct PersonRow {
  PatientId patient_id;
  Private<std::string> name;
  std::string track_name;
  PersonState state = PersonState::expected;
  NextStep next_step = NextStep::check_in;
  std::optional<Instant> starts_at;    // of the first session without a mark; else the last
  std::vector<SessionId> session_ids;  // today's, in order
  std::optional<Instant> arrived_at;
  std::optional<Instant> left_at;
  std::optional<attendance::Source> source;
  std::optional<int> mood;
  std::optional<int> craving;
  bool answered = false;                        // the check-in questions
  std::optional<TaskId> safety_task_id;         // open
  std::optional<absence::Reason> away_because;  // of an absence they told us of
  std::optional<task::Ending> reached;          // how today's outreach ended
  bool mine = false;                            // in a session that whoever asks leads today
  bool my_team = false;                         // whoever asks is on their care team
};
BOOST_DESCRIBE_STRUCT(PersonRow, (),
                      (patient_id, name, track_name, state, next_step, starts_at, session_ids,
                       arrived_at, left_at, source, mood, craving, answered, safety_task_id,
                       away_because, reached, mine, my_team))

enum class SessionState { to_come, running, to_mark, marked, cancelled };
BOOST_DESCRIBE_ENUM(SessionState, to_come, running, to_mark, marked, cancelled)

struct SessionRow {
  schedule::SessionCard session;
  SessionState state = SessionState::to_come;
  int expected = 0;
  int arrived = 0;
  int marked = 0;
  bool mine = false;  // whoever asks leads it
};
BOOST_DESCRIBE_STRUCT(SessionRow, (), (session, state, expected, arrived, marked, mine))

struct TaskRow {
  task::Task task;
  Private<std::string> patient_name;
  bool my_team = false;  // whoever asks is on their care team
};
BOOST_DESCRIBE_STRUCT(TaskRow, (), (task, patient_name, my_team))

struct Counts {
  int expected = 0;  // people with a session today
  int arrived = 0;
  int missing = 0;  // and late
  int unsafe = 0;
  int to_mark = 0;  // sessions over and not wholly marked
  int census = 0;   // people admitted at the site
};
BOOST_DESCRIBE_STRUCT(Counts, (), (expected, arrived, missing, unsafe, to_mark, census))

// A kiosk that was there today and is not heard of any more: arrivals may wait in it.
struct SilentKiosk {
  std::string name;
  Instant seen_at;
};
BOOST_DESCRIBE_STRUCT(SilentKiosk, (), (name, seen_at))

struct Board {
  SiteId site_id;
  Day day;
  Instant now;
  std::string time_zone;
  Counts counts;
  std::vector<PersonRow> people;
  std::vector<SessionRow> sessions;
  std::vector<TaskRow> tasks;
  std::vector<SilentKiosk> silent_kiosks;  // who is silent longest first
};
BOOST_DESCRIBE_STRUCT(Board, (),
                      (site_id, day, now, time_zone, counts, people, sessions, tasks,
                       silent_kiosks))

// What may hang on a wall: the day without a name. Somebody is known by their initials to those who
// know them, and by nothing to those who don't.
struct WallPerson {
  std::string initials;  // "A. L."
  PersonState state = PersonState::expected;
  std::optional<Instant> starts_at;
};
BOOST_DESCRIBE_STRUCT(WallPerson, (), (initials, state, starts_at))

struct Wall {
  Day day;
  Instant now;
  std::string time_zone;
  Counts counts;
  std::vector<WallPerson> people;    // in the board's order
  std::vector<SessionRow> sessions;  // that are not over
};
BOOST_DESCRIBE_STRUCT(Wall, (), (day, now, time_zone, counts, people, sessions))

}  // namespace stepwell::today

#include "stepwell/today/store.h"

#include <algorithm>
#include <map>
#include <set>

#include "stepwell/absence/store.h"
#include "stepwell/base/zone.h"
#include "stepwell/careteam/store.h"
#include "stepwell/episode/store.h"
#include "stepwell/people/rules.h"
#include "stepwell/people/store.h"
#include "stepwell/program/store.h"
#include "stepwell/schedule/store.h"
#include "stepwell/task/store.h"
#include "stepwell/today/rules.h"

namespace stepwell::today {
namespace {

// Whoever is in the program, and whoever left it today.
constexpr db::Sql people_of_site{R"(
  SELECT p.id AS patient_id, p.given_name, p.family_name, p.preferred_name, e.track_id
  FROM episode e
  JOIN patient p ON p.organization_id = e.organization_id AND p.id = e.patient_id
  WHERE e.organization_id = $1 AND e.site_id = $2
    AND (e.state = 'admitted' OR (e.state = 'discharged' AND e.ended_on = $3)))"};
constexpr db::Sql places_of_day{R"(
  SELECT s.id AS session_id, m.patient_id
  FROM session s
  JOIN membership m ON m.organization_id = s.organization_id AND m.group_id = s.group_id
   AND m.joined_on <= s.held_on AND (m.left_on IS NULL OR s.held_on < m.left_on)
  WHERE s.organization_id = $1 AND s.site_id = $2 AND s.held_on = $3 AND s.state = 'scheduled')"};
constexpr db::Sql led_by{R"(
  SELECT s.id FROM session s
  JOIN session_staff f ON f.organization_id = s.organization_id AND f.session_id = s.id
  WHERE s.organization_id = $1 AND s.site_id = $2 AND s.held_on = $3 AND f.staff_id = $4)"};
constexpr db::Sql kiosks_last_seen{R"(
  SELECT name, seen_at FROM device
  WHERE organization_id = $1 AND site_id = $2 AND revoked_at IS NULL
    AND seen_at > $3 AND seen_at < $4
  ORDER BY seen_at, name)"};
constexpr db::Sql marks_of_day{R"(
  SELECT k.session_id, k.patient_id, k.presence
  FROM session s
  JOIN mark k ON k.organization_id = s.organization_id AND k.session_id = s.id
  WHERE s.organization_id = $1 AND s.site_id = $2 AND s.held_on = $3)"};
constexpr db::Sql check_ins_of_day{R"(
  SELECT patient_id, arrived_at, source, mood, craving, safety FROM check_in
  WHERE organization_id = $1 AND site_id = $2 AND held_on = $3)"};
constexpr db::Sql check_outs_of_day{R"(
  SELECT patient_id, left_at FROM check_out
  WHERE organization_id = $1 AND site_id = $2 AND held_on = $3)"};
constexpr db::Sql names_of_open_tasks{R"(
  SELECT p.id AS patient_id, p.given_name, p.family_name, p.preferred_name
  FROM task t
  JOIN patient p ON p.organization_id = t.organization_id AND p.id = t.patient_id
  WHERE t.organization_id = $1 AND t.site_id = $2 AND t.closed_at IS NULL)"};

struct Person {
  PatientId patient_id;
  Private<std::string> given_name;
  Private<std::string> family_name;
  Private<std::string> preferred_name;
  TrackId track_id;
};
BOOST_DESCRIBE_STRUCT(Person, (), (patient_id, given_name, family_name, preferred_name, track_id))

struct Place {
  SessionId session_id;
  PatientId patient_id;
};
BOOST_DESCRIBE_STRUCT(Place, (), (session_id, patient_id))

struct Marked {
  SessionId session_id;
  PatientId patient_id;
  attendance::Presence presence = attendance::Presence::present;
};
BOOST_DESCRIBE_STRUCT(Marked, (), (session_id, patient_id, presence))

struct Arrived {
  PatientId patient_id;
  Instant arrived_at;
  attendance::Source source = attendance::Source::staff;
  std::optional<int> mood;
  std::optional<int> craving;
  std::optional<attendance::YesNo> safety;
};
BOOST_DESCRIBE_STRUCT(Arrived, (), (patient_id, arrived_at, source, mood, craving, safety))

struct Gone {
  PatientId patient_id;
  Instant left_at;
};
BOOST_DESCRIBE_STRUCT(Gone, (), (patient_id, left_at))

struct Named {
  PatientId patient_id;
  Private<std::string> given_name;
  Private<std::string> family_name;
  Private<std::string> preferred_name;
};
BOOST_DESCRIBE_STRUCT(Named, (), (patient_id, given_name, family_name, preferred_name))

// Everything that happened and is planned today, by person and by session.
struct DayFacts {
  std::vector<schedule::SessionCard> sessions;
  std::map<SessionId, std::vector<PatientId>> places;  // of each session, who is expected
  std::map<std::pair<SessionId, PatientId>, attendance::Presence> marks;
  std::map<PatientId, Arrived> arrivals;
  std::map<PatientId, Instant> departures;
  std::map<PatientId, absence::Reason> absences;
  std::map<PatientId, task::Ending> reached;
  std::vector<TaskRow> tasks;
  std::map<TrackId, std::string> tracks;  // their names
};

template <class Somebody>
Private<std::string> name_of(const Somebody& p) {
  return people::display_name(p.given_name, p.family_name, p.preferred_name);
}

// Returns what is open, with the names of whom it is about: mostly people of today, who are known.
std::vector<TaskRow> open_tasks(db::Tx& tx, const SiteId& site, std::span<const Person> people) {
  std::map<PatientId, Private<std::string>> names;
  for (const Person& person : people) names.emplace(person.patient_id, name_of(person));
  std::vector<TaskRow> rows;
  bool known = true;
  for (auto& task : task::open_tasks_at(tx, site)) {
    if (!task.patient_id) continue;
    known = known && names.contains(*task.patient_id);
    rows.push_back({std::move(task), {}});
  }
  if (!known)
    for (const Named& p : tx.db.all<Named>(names_of_open_tasks, tx.organization, site))
      names.emplace(p.patient_id, name_of(p));
  for (TaskRow& row : rows) row.patient_name = names[*row.task.patient_id];
  return rows;
}

DayFacts facts_of(db::Tx& tx, const SiteId& site, Day day, std::span<const Person> people) {
  DayFacts facts{.sessions = schedule::sessions_on(tx, site, day)};
  for (const Place& place : tx.db.all<Place>(places_of_day, tx.organization, site, day))
    facts.places[place.session_id].push_back(place.patient_id);
  for (const Marked& mark : tx.db.all<Marked>(marks_of_day, tx.organization, site, day))
    facts.marks.emplace(std::pair(mark.session_id, mark.patient_id), mark.presence);
  for (Arrived& arrived : tx.db.all<Arrived>(check_ins_of_day, tx.organization, site, day))
    facts.arrivals.emplace(arrived.patient_id, std::move(arrived));
  for (const Gone& gone : tx.db.all<Gone>(check_outs_of_day, tx.organization, site, day))
    facts.departures.emplace(gone.patient_id, gone.left_at);
  for (const auto& absence : absence::absences_on(tx, site, day))
    facts.absences.emplace(absence.patient_id, absence.reason_kind);
  for (const auto& outreach : task::outreach_on(tx, site, day))
    if (outreach.ended_as) facts.reached.emplace(*outreach.patient_id, *outreach.ended_as);
  facts.tasks = open_tasks(tx, site, people);
  for (program::Track& track : program::tracks_of(tx, site))
    facts.tracks.emplace(track.id, std::move(track.name));
  return facts;
}

template <class T>
std::optional<T> found_in(const std::map<PatientId, T>& facts, const PatientId& patient) {
  const auto found = facts.find(patient);
  return found == facts.end() ? std::nullopt : std::optional(found->second);
}

std::span<const PatientId> expected_in(const DayFacts& facts, const SessionId& session) {
  const auto found = facts.places.find(session);
  return found == facts.places.end() ? std::span<const PatientId>() : found->second;
}

// Returns who is expected in which session, as the sessions follow each other.
std::map<PatientId, PersonDay> appointments_of(const DayFacts& facts) {
  std::map<PatientId, PersonDay> days;
  for (const auto& session : facts.sessions)
    for (const PatientId& patient : expected_in(facts, session.id)) {
      const auto mark = facts.marks.find({session.id, patient});
      days[patient].appointments.push_back(
          {session.id, session.starts_at, session.ends_at,
           mark == facts.marks.end() ? std::nullopt : std::optional(mark->second)});
    }
  return days;
}

std::map<PatientId, PersonDay> days_of(const DayFacts& facts) {
  auto days = appointments_of(facts);
  for (const auto& [patient, arrived] : facts.arrivals) {
    days[patient].checked_in = true;
    days[patient].answered = arrived.safety.has_value();
  }
  for (const auto& [patient, left_at] : facts.departures) days[patient].left = true;
  for (const TaskRow& row : facts.tasks)
    if (row.task.kind == task::Kind::safety_check) days[*row.task.patient_id].unsafe = true;
  for (auto& [patient, day] : days) {
    day.away_because = found_in(facts.absences, patient);
    day.reached = found_in(facts.reached, patient);
  }
  return days;
}

std::optional<TaskId> safety_task(const DayFacts& facts, const PatientId& patient) {
  const auto task = std::ranges::find_if(facts.tasks, [&](const TaskRow& row) {
    return row.task.patient_id == patient && row.task.kind == task::Kind::safety_check;
  });
  return task == facts.tasks.end() ? std::nullopt : std::optional(task->task.id);
}

PersonRow row_of(const Person& person, const PersonDay& day, const DayFacts& facts, Instant now) {
  PersonRow row{.patient_id = person.patient_id,
                .name = name_of(person),
                .track_name = facts.tracks.at(person.track_id),
                .state = person_state(day, now),
                .left_at = found_in(facts.departures, person.patient_id),
                .answered = day.answered,
                .safety_task_id = safety_task(facts, person.patient_id),
                .away_because = day.away_because,
                .reached = day.reached};
  row.next_step = next_step(row.state, day, now);
  if (const auto* awaited = awaited_in(day)) row.starts_at = awaited->starts_at;
  for (const auto& appointment : day.appointments)
    row.session_ids.push_back(appointment.session_id);
  if (const auto arrived = facts.arrivals.find(person.patient_id);
      arrived != facts.arrivals.end()) {
    row.arrived_at = arrived->second.arrived_at;
    row.source = arrived->second.source;
    row.mood = arrived->second.mood;
    row.craving = arrived->second.craving;
  }
  return row;
}

SessionRow session_row(const schedule::SessionCard& session, const DayFacts& facts, Instant now) {
  SessionRow row{.session = session};
  for (const PatientId& patient : expected_in(facts, session.id)) {
    ++row.expected;
    row.arrived += facts.arrivals.contains(patient);
    row.marked += facts.marks.contains({session.id, patient});
  }
  row.state = session_state(session, row.expected, row.marked, now);
  return row;
}

// A tablet calls once a minute. One that was put away in the evening is not missed in the morning.
constexpr std::chrono::minutes silent_after{3};
constexpr std::chrono::hours silent_until{10};

std::vector<SilentKiosk> silent_kiosks(db::Tx& tx, const SiteId& site) {
  return tx.db.all<SilentKiosk>(kiosks_last_seen, tx.organization, site,
                                Instant{tx.now.time - silent_until},
                                Instant{tx.now.time - silent_after});
}

void say_led(Board& board, const std::vector<SessionId>& led) {
  const auto leads = [&](const SessionId& session) { return std::ranges::count(led, session) > 0; };
  for (SessionRow& row : board.sessions) row.mine = leads(row.session.id);
  for (PersonRow& row : board.people) row.mine = std::ranges::any_of(row.session_ids, leads);
}

// What was given to somebody is among their own, whoever's person it is about.
void say_teams(Board& board, const std::vector<PatientId>& people, const StaffId& asking) {
  const std::set<PatientId> mine(people.begin(), people.end());
  for (PersonRow& row : board.people) row.my_team = mine.contains(row.patient_id);
  for (TaskRow& row : board.tasks)
    row.my_team = mine.contains(*row.task.patient_id) || row.task.owner_id == asking;
}

void say_whose(db::Tx& tx, Board& board, const StaffId& asking) {
  say_led(board, tx.db.all<SessionId>(led_by, tx.organization, board.site_id, board.day, asking));
  say_teams(board, careteam::people_of(tx, board.site_id, asking, board.day), asking);
}

}  // namespace

Board board(db::Tx& tx, const SiteId& site_id, const std::optional<StaffId>& asking) {
  const auto site = people::find_site(tx, site_id);
  Board board{.site_id = site_id,
              .day = zone_named(site.time_zone).day_of(tx.now),
              .now = tx.now,
              .time_zone = site.time_zone};
  const auto people = tx.db.all<Person>(people_of_site, tx.organization, site_id, board.day);
  DayFacts facts = facts_of(tx, site_id, board.day, people);
  const auto days = days_of(facts);
  for (const Person& person : people)
    if (const auto day = days.find(person.patient_id); day != days.end())
      board.people.push_back(row_of(person, day->second, facts, tx.now));
  for (const auto& session : facts.sessions)
    board.sessions.push_back(session_row(session, facts, tx.now));
  board.tasks = std::move(facts.tasks);
  if (asking) say_whose(tx, board, *asking);
  board.silent_kiosks = silent_kiosks(tx, site_id);
  sort_people(board.people);
  board.counts = count(board.people, board.sessions, episode::census(tx, site_id));
  return board;
}

}  // namespace stepwell::today

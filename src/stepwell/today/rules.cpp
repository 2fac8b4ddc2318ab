#include "stepwell/today/rules.h"

#include <algorithm>
#include <tuple>

#include "stepwell/attendance/rules.h"
#include "stepwell/people/rules.h"
#include "stepwell/task/rules.h"

namespace stepwell::today {
namespace {

using attendance::Presence;
using Appointment = PersonDay::Appointment;

// How long a seat may stay empty before somebody picks up the phone.
constexpr std::chrono::minutes grace{15};

bool all_marked_as(const PersonDay& day, Presence presence) {
  return std::ranges::all_of(day.appointments,
                             [&](const Appointment& a) { return a.mark == presence; });
}

bool was_there(const PersonDay& day) {
  return std::ranges::any_of(day.appointments, [](const Appointment& a) {
    return a.mark && *a.mark != Presence::excused && *a.mark != Presence::no_show;
  });
}

PersonState state_when_marked(const PersonDay& day) {
  if (all_marked_as(day, Presence::excused)) return PersonState::excused;
  return was_there(day) ? PersonState::done : PersonState::no_show;
}

PersonState state_when_reached(task::Ending said) {
  switch (said) {
    case task::Ending::excused:
      return PersonState::excused;
    case task::Ending::came:
    case task::Ending::coming_today:
      return PersonState::late;
    default:
      return PersonState::no_show;
  }
}

bool is_over(const PersonDay& day, Instant now) {
  return !day.appointments.empty() &&
         now.time + attendance::leaving_before >= day.appointments.back().ends_at.time;
}

}  // namespace

PersonState person_state(const PersonDay& day, Instant now) {
  if (day.unsafe) return PersonState::unsafe;
  if (day.left) return PersonState::done;
  const Appointment* open = awaited_in(day);
  if (!open) return PersonState::arrived;
  if (open->mark) return state_when_marked(day);
  if (day.checked_in || was_there(day)) return PersonState::arrived;
  if (day.away_because) return PersonState::excused;
  if (now < open->starts_at) return PersonState::expected;
  if (day.reached) return state_when_reached(*day.reached);
  return now.time >= open->starts_at.time + grace ? PersonState::missing : PersonState::late;
}

NextStep next_step(PersonState state, const PersonDay& day, Instant now) {
  switch (state) {
    case PersonState::unsafe:
      return NextStep::see_now;
    case PersonState::missing:
      return NextStep::call;
    case PersonState::late:
    case PersonState::expected:
      return NextStep::check_in;
    case PersonState::arrived:
      if (!day.answered) return NextStep::ask_questions;
      return is_over(day, now) ? NextStep::check_out : NextStep::open_chart;
    case PersonState::done:
      return day.checked_in && !day.left ? NextStep::check_out : NextStep::open_chart;
    case PersonState::excused:
    case PersonState::no_show:
      return NextStep::open_chart;
  }
  return NextStep::open_chart;
}

const Appointment* awaited_in(const PersonDay& day) {
  if (day.appointments.empty()) return nullptr;
  const auto open = std::ranges::find_if(day.appointments, [](const auto& a) { return !a.mark; });
  return open == day.appointments.end() ? &day.appointments.back() : &*open;
}

SessionState session_state(const schedule::SessionCard& session, int expected, int marked,
                           Instant now) {
  if (session.state == schedule::State::cancelled) return SessionState::cancelled;
  if (now < session.starts_at) return SessionState::to_come;
  if (marked >= expected) return SessionState::marked;
  return now < session.ends_at ? SessionState::running : SessionState::to_mark;
}

void sort_people(std::vector<PersonRow>& people) {
  const auto key = [](const PersonRow& row) {
    return std::tuple(row.state, row.starts_at.value_or(Instant()),
                      std::string_view(row.name.reveal()));
  };
  std::ranges::sort(people, {}, key);
}

void leave_out_duties(Board& board) {
  std::erase_if(board.tasks, [](const TaskRow& row) { return task::closes_itself(row.task.kind); });
}

void leave_out_safety_plans(Board& board) {
  std::erase_if(board.tasks, [](const TaskRow& row) {
    using enum task::Kind;
    const auto kind = row.task.kind;
    return kind == safety_plan || kind == off_track || kind == aid_step;
  });
}

Wall wall_of(const Board& board) {
  Wall wall{.day = board.day,
            .now = board.now,
            .time_zone = board.time_zone,
            .counts = board.counts,
            .people = {},
            .sessions = {}};
  for (const PersonRow& row : board.people)
    wall.people.push_back({people::initials_of(row.name.reveal()), row.state, row.starts_at});
  std::ranges::copy_if(board.sessions, std::back_inserter(wall.sessions),
                       [&](const SessionRow& row) { return board.now < row.session.ends_at; });
  return wall;
}

Counts count(std::span<const PersonRow> people, std::span<const SessionRow> sessions, int census) {
  Counts counts{.expected = static_cast<int>(people.size()), .census = census};
  for (const PersonRow& row : people) {
    counts.arrived += row.arrived_at.has_value();
    counts.missing += row.state == PersonState::missing || row.state == PersonState::late;
    counts.unsafe += row.state == PersonState::unsafe;
  }
  for (const SessionRow& row : sessions) counts.to_mark += row.state == SessionState::to_mark;
  return counts;
}

}  // namespace stepwell::today

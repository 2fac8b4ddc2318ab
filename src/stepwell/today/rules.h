#pragma once

#include <span>

#include "stepwell/today/model.h"

namespace stepwell::today {

// What is known of one person's day.
struct PersonDay {
  struct Appointment {
    SessionId session_id;
    Instant starts_at;
    Instant ends_at;
    std::optional<attendance::Presence> mark;
  };

  std::vector<Appointment> appointments;  // today's, in order; cancelled ones left out
  bool checked_in = false;
  bool answered = false;  // the check-in questions, the safety question among them
  bool unsafe = false;    // a safety task is open
  bool left = false;      // checked out
  std::optional<absence::Reason> away_because{};  // an absence covers the day
  std::optional<task::Ending> reached{};          // how the day's outreach ended
};

// Returns how the person stands at `now`. An unsafe answer outweighs everything, and being here an
// absence. Someone is missing fifteen minutes into the first session that has no mark, and late
// until then; who was called is what they said.
PersonState person_state(const PersonDay& day, Instant now);

// Returns the one thing to do next about someone in `state`. Who came is checked out from ten
// minutes before their last session ends.
NextStep next_step(PersonState state, const PersonDay& day, Instant now);

// Returns the session somebody is awaited in: the first without a mark, even when it is over, since
// that is when they have been missing from; else the last. Nothing on a day without any.
const PersonDay::Appointment* awaited_in(const PersonDay& day);

// Returns how a session stands at `now`, with `marked` of `expected` people marked.
SessionState session_state(const schedule::SessionCard& session, int expected, int marked,
                           Instant now);

// Puts exceptions first: by state, then who starts earliest, then name.
void sort_people(std::vector<PersonRow>& people);

// Leaves out what only those can see to who write plans of care.
void leave_out_duties(Board& board);

// Leaves out the tasks about safety plans, for who may not write one.
void leave_out_safety_plans(Board& board);

// Returns `board` as it may hang on a wall.
Wall wall_of(const Board& board);

Counts count(std::span<const PersonRow> people, std::span<const SessionRow> sessions, int census);

}  // namespace stepwell::today

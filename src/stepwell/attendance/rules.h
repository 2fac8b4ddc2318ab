#pragma once

#include <span>
#include <vector>

#include "stepwell/attendance/model.h"
#include "stepwell/base/error.h"

namespace stepwell::attendance {

// A session somebody is expected in.
struct Expected {
  SessionId session_id;
  Day held_on;
  int minutes = 0;
};
BOOST_DESCRIBE_STRUCT(Expected, (), (session_id, held_on, minutes))

// Returns what `week` came to and what is still to come, counted against `order`.
// Two sessions on one day are one day; what lies outside the week is ignored. A session counts as
// still to come until it has a mark, even when it is over: its minutes are not lost yet.
WeekDose week_dose(std::span<const Mark> marks, std::span<const Expected> expected, Week week,
                   const WeekOrder& order);

// Returns `order` as far as a week asks for it in which a hold took somebody out of the sessions
// `held`: the part that the sessions of `expected` are of all, in minutes and in days, rounded
// down. Without a hold that is the whole, and in a week on hold nothing. A choice of ours, so that
// nobody is short for days on which they were not expected; a payer's rule may differ.
WeekOrder order_beside(const WeekOrder& order, std::span<const Expected> expected,
                       std::span<const Expected> held, Week week);

// Returns everything wrong with `call` about a session of `session_minutes`, worst first; empty
// when it may be stored. An absence can be excused ahead; everything else is said once it has
// `begun`.
std::vector<Finding> check_roll_call(const RollCall& call, int session_minutes, bool begun);

// Returns everything wrong with `answers`; empty when they may be stored. `at` is where they stand
// in the body: "" or "/answers".
std::vector<Finding> check_answers(const Answers& answers, const std::string& at = "");

// Returns everything wrong with what was said on leaving; empty when it may be stored.
std::vector<Finding> check_parting(const Parting& parting, const std::string& at = "");

// Whether somebody must be seen in person because of the safety answer. Declining is no "no".
bool is_unsafe(std::optional<YesNo> safety);

bool is_absent(Presence presence);

// From when on somebody who came is on their way out: this long before their last session ends.
inline constexpr std::chrono::minutes leaving_before{10};

// Returns what somebody of today's `sessions` may want from the kiosk at `now`.
Stage stage_of(std::span<const schedule::SessionCard> sessions, bool just_arrived, bool left,
               Instant now);

// When a program wants somebody's absences looked at: so many days missed without excuse, of the
// days that end with the last one. They need not follow each other.
struct ReviewAfter {
  int no_shows = 3;
  int within_days = 14;
};
BOOST_DESCRIBE_STRUCT(ReviewAfter, (), (no_shows, within_days))

// Returns how many days somebody missed without excuse, of the `within_days` that end with `last`:
// days with a no-show on which they came to nothing else. What a review on `reviewed_on` has seen
// is not counted again.
int no_show_days(std::span<const Mark> marks, Day last, int within_days,
                 std::optional<Day> reviewed_on);

}  // namespace stepwell::attendance

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

// Returns everything wrong with `call` about a session of `session_minutes`, worst first; empty
// when it may be stored. An absence can be excused ahead; everything else is said once it has
// `begun`.
std::vector<Finding> check_roll_call(const RollCall& call, int session_minutes, bool begun);

// Returns everything wrong with `answers`; empty when they may be stored. `at` is where they stand
// in the body: "" or "/answers".
std::vector<Finding> check_answers(const Answers& answers, const std::string& at = "");

// Whether somebody must be seen in person because of the safety answer. Declining is no "no".
bool is_unsafe(const Answers& answers);

}  // namespace stepwell::attendance

#pragma once

#include "stepwell/base/error.h"
#include "stepwell/episode/model.h"

namespace stepwell::episode {

// Whether the stay is still going on, or still to begin.
bool is_open(State state);

// Whether an episode in `from` may go to `to`. Nothing leaves an end but voided, and nothing
// leaves that: a mistake is voided and begun anew.
bool may_move(State from, State to);

// Returns the finding that says the move is not allowed, or nothing.
std::vector<Finding> check_move(State from, State to);

// Returns the day's number in the stay, 1 on the day of admission; nothing before it, without an
// admission, or after the last day.
std::optional<int> day_of_stay(const Episode& episode, Day today);

}  // namespace stepwell::episode

#pragma once

#include "stepwell/planner/week.h"

namespace stepwell::planner {

// Returns what keeps somebody out, in a few words: "the session is full".
std::string words_of(Obstacle obstacle);

// Seats everybody who holds a promised place, then everybody as `published` has them, as far as the
// rules allow it today; who led a session and in which room stays where it can. `week` is empty and
// stands on `facts`, in which the promised places are then noted as locked.
// Returns a finding for each lock that would break a hard rule; it holds nothing.
std::vector<Finding> settle_week(Week& week, Facts& facts, const Instance& instance,
                                 const Programme* published);

}  // namespace stepwell::planner

#pragma once

#include "stepwell/planner/flow.h"

namespace stepwell::planner {

// One bound on a patient's week, lifted: their chances without it.
struct Lifted {
  Binding binding = Binding::availability;
  std::optional<int> day{};  // of the open days, when it is about one
  Chances chances{};
};

// Returns `chances`, which chances_of() returned for `patient` in `week`, with one bound lifted at
// a time: each family of bounds, and those that lie with sessions for each day of its own.
std::vector<Lifted> lift_each(const Week& week, const Instance& instance, int patient,
                              const Chances& chances);

}  // namespace stepwell::planner

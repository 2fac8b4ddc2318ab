#pragma once

#include "stepwell/planner/week.h"

namespace stepwell::planner {

// Returns every wish of `week` that is not met: hours, days and units of the plans, each with what
// holds it back, worst first. A sentence says only what was tried: each relaxation was applied to
// the patient's chances and the flow worked out again.
std::vector<Unmet> explain(const Week& week, const Instance& instance);

}  // namespace stepwell::planner

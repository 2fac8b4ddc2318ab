#pragma once

#include <span>

#include "stepwell/base/error.h"
#include "stepwell/safetyplan/model.h"

namespace stepwell::safetyplan {

// Returns `lines` part by part, those of one part in the order they came in.
std::vector<SafetyLine> in_order(std::vector<SafetyLine> lines);

// Returns everything that keeps `said` from being saved after `latest`, the lines saved before;
// empty when nothing does. A part may stay empty, a plan may not. What nothing was changed in is
// reviewed and not saved.
std::vector<Finding> check_plan(const NewSafetyPlan& said, std::span<const SafetyLine> latest);

// Returns what keeps `version` from being voided: that it is already, or that nobody says why.
std::vector<Finding> check_void(const SafetyPlanVersion& version, const SafetyPlanVoid& said);

// Returns what keeps a person's plan from being reviewed: there has to be one.
std::vector<Finding> check_review(const std::optional<SafetyPlan>& latest);

}  // namespace stepwell::safetyplan

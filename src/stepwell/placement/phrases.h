#pragma once

#include <string>

#include "stepwell/placement/rule_set.h"

// What facts and answers are called when they are shown.
namespace stepwell::placement {

// Returns "yes", "moderate", "iop", "unknown"; "mild or moderate" of a diagnosis
// half known, "yes" of one whose severity nobody gave.
std::string answer_id(const Variable& variable, Mask values);

// Returns the question by which `var` is asked, of staff or of the patient.
Words staff_question(const RuleSet& set, Var var);
Words patient_question(const RuleSet& set, Var var);

// Returns an answer as it is said: "yes" or "sí".
Words answer_words(const RuleSet& set, Var var, Mask values);

Words level_words(const RuleSet& set, Level level);

Words nothing_indicated_words();

}  // namespace stepwell::placement

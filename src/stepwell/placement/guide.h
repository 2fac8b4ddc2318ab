#pragma once

#include <string>

#include "stepwell/placement/rule_set.h"

namespace stepwell::placement {

// Returns docs/guide/placement.md: the whole rule-set as people read it, in each language.
std::string guide(const RuleSet& set);

}  // namespace stepwell::placement

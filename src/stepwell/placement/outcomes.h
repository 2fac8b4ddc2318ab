#pragma once

#include <utility>
#include <vector>

#include "stepwell/placement/rule_set.h"

namespace stepwell::placement {

// One thing that may come out, in how many ways, and one of these.
struct Outcome {
  Value leaf = nothing_indicated;
  double ways = 0;                             // exact up to 2^53
  std::vector<std::pair<Var, Value>> example;  // answers to unknown facts that lead there
};

// Returns what every way of answering what is unknown comes to. Two that differ prove that nothing
// can be said yet; one alone proves what is recommended.
std::vector<Outcome> outcomes(const RuleSet& set, const Known& known);

}  // namespace stepwell::placement

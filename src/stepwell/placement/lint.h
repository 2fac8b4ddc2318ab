#pragma once

#include <vector>

#include "stepwell/placement/rule_set.h"

namespace stepwell::placement {

// Returns everything that keeps a rule-set from being used, in the order of its files; empty when
// it is proven that
//
//   - every level comes out for somebody, and on no combination of facts is every level that would
//     do excluded;
//   - each rule holds on some combination of facts and not on every one;
//   - each rule comes out as its test cases say, with one for yes, no and unknown at least, and
//   each
//     person of the set's own cases gets the level that is named;
//   - whatever else is known: learning a danger, or that a diagnosis is worse, never lowers the
//     level;
//   - everything has its words in each language, and every rule its source.
//
// Proven is meant: over all combinations of all facts, by the diagrams. That ids are unique and
// facts known was seen to when the set was made.
std::vector<Finding> lint(RuleSet& set);

// Makes a rule-set of files and lints it, a whole one first by itself. Throws `invalid` with
// everything that is wrong.
RuleSet proven(std::span<const RuleText> texts);

}  // namespace stepwell::placement

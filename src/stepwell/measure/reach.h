#pragma once

#include <span>

#include "stepwell/measure/compiled.h"

namespace stepwell::measure {

// The least and the most that a score can come to.
struct Reach {
  Fraction least;
  Fraction most;
};

// Returns what the answers to all items make possible for a score, from the options up, whatever
// its own range says. `before` has the same for the scores before it. Names must mean something.
Reach reach_of(const Definition& definition, std::size_t score, std::span<const Reach> before);

// Returns the values that may be answered, at least one.
std::vector<int> values_of(const OptionSet& set);

}  // namespace stepwell::measure

#pragma once

#include "stepwell/measure/compiled.h"

namespace stepwell::measure {

// The least and the most that a score can come to.
struct Reach {
  Fraction least;
  Fraction most;
};

// Returns what the answers to all items make possible, from the options up, whatever the score's
// own range says. Names in `definition` must mean something.
Reach reach_of(const Definition& definition, std::size_t score);

// Returns the values that may be answered, at least one.
std::vector<int> values_of(const OptionSet& set);

}  // namespace stepwell::measure

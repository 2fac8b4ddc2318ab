#pragma once

#include <span>

#include "stepwell/measure/scoring.h"

namespace stepwell::measure {

// Whether a condition holds. Without every answer it may be that nobody knows yet.
enum class Truth { no, yes, unknown };

// What conditions are asked of.
struct Said {
  std::span<const Answer> answers;
  std::span<const Scored> scores;
};

Truth holds(const Compiled::When& condition, const Said& said);

// The first level that is sure to hold, and whether one before it might.
struct Found {
  int sure = 0;
  bool undecided = false;
  ItemSet without = 0;  // the answers that would decide it
};

// Looks for the level from the first on. The last has no conditions, so there always is one.
Found find_level(std::span<const std::vector<Compiled::When>> levels, const Said& said);

}  // namespace stepwell::measure

#pragma once

#include <compare>
#include <vector>

#include "stepwell/placement/rule_set.h"

namespace stepwell::placement {

// A fact that would be otherwise, or known.
struct Change {
  Var var = 0;
  Value to = 0;

  auto operator<=>(const Change&) const = default;
};

// Changes that together would give another level, none of which could be left out.
struct Way {
  Level level = 0;
  std::vector<Change> changes;  // by variable

  auto operator<=>(const Way&) const = default;
};

// Returns every smallest set of changes after which `level` is what is recommended, those of fewer
// changes first. "Smallest": leaving any change out, another level or none is recommended. The
// current level is not changed: it is where the person is. Of more than
// limits::placement_ways_kept the largest are left out.
std::vector<Way> ways_to(const RuleSet& set, const Known& known, Level level);

// Returns the steps up and down from `level`: the nearest levels that are not aside.
std::vector<Level> neighbours(const RuleSet& set, Level level);

}  // namespace stepwell::placement

#pragma once

#include <string_view>

#include "stepwell/planner/model.h"

namespace stepwell::planner {

// An instance as far as it can be planned, and what had to be left out of it.
struct Reading {
  Instance instance;
  std::vector<Finding> findings;
};

// Returns the instance that `text` is. Throws `invalid` with all that does not fit the format, and
// when nothing could be planned: no open hour, more than 64, or more than the limits allow.
Reading read_instance(std::string_view text);

// Returns the programme that `text` is. Throws `invalid` with all that does not fit the format.
Programme read_programme(std::string_view text);

// Returns `instance` without what can't be planned, each with a finding: ids that are empty, double
// or unknown, numbers out of range, groups nobody can lead or no room can hold, patients without an
// hour, exclusions and locks that contradict something. Everybody else is left as they are.
Reading sift(Instance instance);

}  // namespace stepwell::planner

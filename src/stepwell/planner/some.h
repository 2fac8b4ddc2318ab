#pragma once

#include <bit>
#include <vector>

#include "stepwell/planner/anneal.h"
#include "stepwell/planner/facts.h"

namespace stepwell::planner {

// Returns one of the bits of `slots`, which has any.
inline int some_slot(Random& random, Slots slots) {
  const int turn = random.below(64);
  return (std::countr_zero(std::rotr(slots, turn)) + turn) & 63;
}

// Returns one of `list`, which is not empty.
template <class T>
const T& some_of(Random& random, const std::vector<T>& list) {
  return list[random.below(static_cast<int>(list.size()))];
}

}  // namespace stepwell::planner

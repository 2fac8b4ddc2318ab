#pragma once

#include <functional>

#include "stepwell/planner/reader.h"
#include "stepwell/planner/week.h"

namespace stepwell::planner {

// What somebody asks of the planner.
struct Ask {
  std::uint64_t seed = 1;
  double seconds = 10;                   // of two cores; see moves_for()
  std::optional<std::int64_t> moves{};   // of each chain, instead of what `seconds` come to
  const Programme* published = nullptr;  // repair this one, rather than make another
};

// Told while it works: what part is done, from 0 to 1, and the best cost so far. From any thread,
// one at a time.
using Progress = std::function<void(double part, const Cost& best)>;

// Returns the best programme found for `reading`, with what is left out of it explained. What is
// asked by seconds is turned into moves before it begins, so that the same ask finds the same
// programme; only a machine so slow that the seconds run out first cuts it short, and that is said.
Programme plan(const Reading& reading, const Ask& ask, const Progress& progress = {});

// Returns `week` as a programme without cost and explanations. Sessions nobody sits in are left
// out.
Programme programme_of(const Week& week, const Instance& instance);

}  // namespace stepwell::planner

#pragma once

#include "stepwell/schedule/model.h"

namespace stepwell::schedule {

// Five-minute pieces of time, counted since 1970: the first that is needed, and the first that no
// longer is.
struct FiveMinutes {
  std::int64_t first = 0;
  std::int64_t end = 0;
};

// Returns the pieces that a session touches, even in part.
FiveMinutes five_minutes(Instant starts_at, Instant ends_at);

}  // namespace stepwell::schedule

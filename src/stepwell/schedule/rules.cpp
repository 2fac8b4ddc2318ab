#include "stepwell/schedule/rules.h"

namespace stepwell::schedule {
namespace {

using Five = std::chrono::duration<std::int64_t, std::ratio<300>>;

}  // namespace

FiveMinutes five_minutes(Instant starts_at, Instant ends_at) {
  return {std::chrono::floor<Five>(starts_at.time.time_since_epoch()).count(),
          std::chrono::ceil<Five>(ends_at.time.time_since_epoch()).count()};
}

}  // namespace stepwell::schedule

#pragma once

#include <cstdint>

#include "stepwell/base/limits.h"

namespace stepwell::limits {

inline constexpr std::int64_t pairs_shown = 100;  // more than anybody settles in a morning

}  // namespace stepwell::limits

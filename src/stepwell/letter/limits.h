#pragma once

#include <cstddef>
#include <cstdint>

#include "stepwell/base/limits.h"

namespace stepwell::limits {

inline constexpr std::size_t letterhead_lines = 5;  // two for the street, one each for the rest
inline constexpr int letter_days = 366;             // a year and its leap day
inline constexpr int release_days = 732;            // two years; then it is signed anew
inline constexpr std::int64_t letters_shown = 200;  // of one person; a court asks once a month

}  // namespace stepwell::limits

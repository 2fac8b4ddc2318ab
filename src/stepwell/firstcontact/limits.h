#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>

#include "stepwell/base/limits.h"

namespace stepwell::limits {

inline constexpr std::size_t contact_entries = 100;       // about one referral
inline constexpr std::chrono::days call_back_within{92};  // later is another referral
inline constexpr std::int64_t open_referrals = 1'000;     // of one site; a busy one has dozens
inline constexpr int speed_days = 366;                    // a year and its leap day
inline constexpr std::int64_t speed_referrals = 20'000;   // of one site in a year: 55 a day

}  // namespace stepwell::limits

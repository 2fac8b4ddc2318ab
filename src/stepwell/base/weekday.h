#pragma once

#include "stepwell/base/describe.h"

namespace stepwell {

enum class Weekday { monday, tuesday, wednesday, thursday, friday, saturday, sunday };
BOOST_DESCRIBE_ENUM(Weekday, monday, tuesday, wednesday, thursday, friday, saturday, sunday)

// Returns 1 for Monday ... 7 for Sunday, as it is stored.
constexpr int number_of(Weekday weekday) { return static_cast<int>(weekday) + 1; }

constexpr Weekday weekday_of(int number) { return static_cast<Weekday>(number - 1); }

}  // namespace stepwell

#pragma once

#include <functional>

#include "stepwell/testing/clinic.h"

namespace stepwell::testing {

// Sends what `request` makes for each of `racers`, 1 to the last, all at once and as the director;
// on PostgreSQL by turns to two servers. Returns how many got what they asked for; a test fails
// unless everybody else was told `otherwise`: that it is taken, or, with 412, that somebody was
// first.
int race(Clinic& clinic, std::uint8_t racers,
         const std::function<http::Request(std::uint8_t)>& request, int otherwise = 409);

}  // namespace stepwell::testing

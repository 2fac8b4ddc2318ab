#pragma once

#include "stepwell/base/error.h"
#include "stepwell/measure/scoring.h"

namespace stepwell::measure {

// Returns a finding in words. Fields are pointers into the definition: "/items/9", "/scores/total".
Finding said(const Compiled& compiled, const Noted& noted);

// Returns an alert in a line: "alert: item 9 is 2", "high: risk is at least high",
// "alert: item 9 was refused".
std::string said(const Compiled& compiled, const Outcome& outcome, const Raised& raised,
                 std::span<const Answer> answers);

// Returns the words for a score: its band or level, or where it lies from its one cut. Empty where
// it has none of these, or is not told.
std::string band_said(const Compiled& compiled, const Outcome& outcome, std::size_t score);

// Returns the value of a score as it is written down: the shortest decimal that is exactly the
// number nearest to it. Empty where it is not told.
std::string value_said(const Scored& scored);

}  // namespace stepwell::measure

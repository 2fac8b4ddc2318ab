#pragma once

#include "stepwell/base/describe.h"

// Statistics: what a set of figures says, and how sure one may be of it.
//
// Pure arithmetic that knows nothing of clinics; each function names its formula and who published
// it. One invariant: nothing here ever returns a number that is none. What can't be worked out,
// from too few figures or from figures that are all alike, is an empty optional, and the caller
// says so. Figures given are finite; one that is not is our own mistake, and throws.
namespace stepwell::statistics {

// How often an interval, made anew from each of many samples, holds the true value.
inline constexpr double usual_confidence = 0.95;

struct Interval {
  double low = 0;
  double high = 0;
  bool operator==(const Interval&) const = default;
};
BOOST_DESCRIBE_STRUCT(Interval, (), (low, high))

}  // namespace stepwell::statistics

#include <cmath>
#include <numeric>

#include "stepwell/measure/compiled.h"

namespace stepwell::measure {

Fraction operator+(Fraction a, Fraction b) {
  if (a.bottom == b.bottom) return {a.top + b.top, a.bottom};
  const std::int64_t bottom = std::lcm(a.bottom, b.bottom);
  return {a.top * (bottom / a.bottom) + b.top * (bottom / b.bottom), bottom};
}

bool operator<(Fraction a, Fraction b) { return a.top * b.bottom < b.top * a.bottom; }
bool operator<=(Fraction a, Fraction b) { return !(b < a); }

Fraction fraction_of(double decimal) {
  constexpr std::int64_t places = 10'000;
  const std::int64_t top = std::llround(decimal * static_cast<double>(places));
  const std::int64_t shared = std::gcd(top, places);
  return {top / shared, places / shared};
}

}  // namespace stepwell::measure

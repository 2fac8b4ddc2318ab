#include "stepwell/statistics/incidence.h"

#include <algorithm>
#include <cmath>

#include "stepwell/base/error.h"
#include "stepwell/statistics/distributions.h"

namespace stepwell::statistics {
namespace {

// One time, as one cause sees it.
struct Moment {
  double n = 0;          // at risk
  double d = 0;          // ends of all causes
  double d_cause = 0;    // of this one
  double survival = 1;   // just before, of all ends
  double incidence = 0;  // of this end, from then on
};

double square(double value) { return value * value; }

// Marubini and Valsecchi's three terms: what later losses from everything change in this incidence,
// the chance of this end itself, and how the two go together.
double variance(const std::vector<Moment>& moments) {
  const double last = moments.back().incidence;
  double sum = 0;
  for (const Moment& at : moments) {
    const double later = last - at.incidence;
    if (at.n > at.d) sum += square(later) * at.d / (at.n * (at.n - at.d));
    sum += square(at.survival) * at.d_cause * (at.n - at.d_cause) / (at.n * square(at.n));
    sum -= 2 * later * at.survival * at.d_cause / square(at.n);
  }
  return std::max(sum, 0.0);
}

std::optional<Interval> range_of(double incidence, double error, double z) {
  const double left = 1 - incidence;
  const double reach = z * error / (left * std::log(left));  // below 0
  return Interval{1 - std::pow(left, std::exp(reach)), 1 - std::pow(left, std::exp(-reach))};
}

IncidenceStep step_at(const Tally& now, const std::vector<Moment>& moments, double z) {
  const Moment& at = moments.back();
  IncidenceStep step{.time = now.time,
                     .at_risk = now.at_risk,
                     .ends = static_cast<int>(at.d_cause),
                     .incidence = at.incidence};
  // The last digit of a sum of steps decides nothing.
  if (1 - at.incidence < 1e-12) return step;
  step.error = std::sqrt(variance(moments));
  step.range = range_of(at.incidence, *step.error, z);
  return step;
}

std::vector<IncidenceStep> of_cause(std::size_t cause, const std::vector<Tally>& tallies,
                                    double z) {
  std::vector<IncidenceStep> steps;
  std::vector<Moment> moments;
  double survival = 1, incidence = 0;
  for (const Tally& now : tallies) {
    const double n = now.at_risk, d = now.ends, d_cause = now.by_cause[cause];
    incidence += survival * d_cause / n;
    moments.push_back({n, d, d_cause, survival, incidence});
    survival *= (n - d) / n;
    if (d_cause > 0) steps.push_back(step_at(now, moments, z));
  }
  return steps;
}

}  // namespace

std::vector<std::vector<IncidenceStep>> aalen_johansen(std::span<const Followed> people, int causes,
                                                       double confidence) {
  check(causes > 0, "there is at least one kind of end");
  const double z = normal_reach(confidence);
  const auto tallies = tally(people, causes);
  std::vector<std::vector<IncidenceStep>> all;
  for (std::size_t cause = 0; cause < static_cast<std::size_t>(causes); ++cause)
    all.push_back(of_cause(cause, tallies, z));
  return all;
}

double incidence_at(const std::vector<IncidenceStep>& steps, double time) {
  const auto later = std::ranges::upper_bound(steps, time, {}, &IncidenceStep::time);
  return later == steps.begin() ? 0 : std::prev(later)->incidence;
}

}  // namespace stepwell::statistics

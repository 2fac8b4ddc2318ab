#pragma once

#include <optional>
#include <vector>

#include "stepwell/statistics/follow_up.h"

// Survival: how many are still there after a time, when not everybody could be watched to the end.
// Every end counts, whatever its cause.
namespace stepwell::statistics {

struct SurvivalStep {
  double time = 0;
  int at_risk = 0;
  int ends = 0;
  double survival = 0;            // the share who last beyond `time`
  std::optional<double> error;    // its standard error; none once nobody is left
  std::optional<Interval> range;  // none where there is no error
};
BOOST_DESCRIBE_STRUCT(SurvivalStep, (), (time, at_risk, ends, survival, error, range))

struct SurvivalCurve {
  int people = 0;
  double last_seen = 0;  // the longest time anybody was watched
  std::vector<SurvivalStep> steps;
};
BOOST_DESCRIBE_STRUCT(SurvivalCurve, (), (people, last_seen, steps))

// Returns the product-limit estimate (E. L. Kaplan and P. Meier, J. Am. Stat. Assoc. 53, 1958),
// with M. Greenwood's error S * sqrt(sum of d / (n (n - d))) and an interval on the scale of
// log(-log S), which keeps within 0 and 1 (J. D. Kalbfleisch and R. L. Prentice, The Statistical
// Analysis of Failure Time Data, 1980). No steps when nothing ended; none at all of nobody.
std::optional<SurvivalCurve> kaplan_meier(std::span<const Followed> people,
                                          double confidence = usual_confidence);

// Returns the share who last beyond `time`. None after `last_seen`, unless nobody was left by then:
// what nobody was watched for is not known.
std::optional<double> survival_at(const SurvivalCurve& curve, double time);

struct Duration {
  double time = 0;
  std::optional<double> low;  // none, and the interval is open to that side
  std::optional<double> high;
};
BOOST_DESCRIBE_STRUCT(Duration, (), (time, low, high))

// Returns the first time by which at least `share` have ended, the median for 0.5, with the
// interval of R. Brookmeyer and J. Crowley, Biometrics 38, 1982: all times whose survival's range
// holds 1 - share. None when fewer have.
std::optional<Duration> time_until(const SurvivalCurve& curve, double share = 0.5);

}  // namespace stepwell::statistics

#pragma once

#include <optional>

#include "stepwell/statistics/sample.h"

// Effect: how far a group of people came, in standard deviations, so that measures can be compared.
//
// Changes are after minus before: below 0 where scores fell. Of a program without people who were
// not treated, an effect says how people changed, not what changed them.
namespace stepwell::statistics {

// What the scores of the same people before and after come to.
struct Paired {
  Moments before;
  Moments after;
  double correlation = 0;
};

// Returns nothing for fewer than two people. Where everybody is alike, before or after, there is no
// correlation, and 0 stands for it.
std::optional<Paired> paired(std::span<const double> before, std::span<const double> after);

// A standardized difference with the range the true one may lie in.
struct Effect {
  double d = 0;  // as it is in the sample, too large in small ones
  double g = 0;  // without that bias
  double low = 0;
  double high = 0;
};
BOOST_DESCRIBE_STRUCT(Effect, (), (d, g, low, high))

// Returns what takes the bias from a standardized difference whose standard deviation has `df`
// degrees of freedom: gamma(df / 2) / (sqrt(df / 2) * gamma((df - 1) / 2)), for which 1 - 3 / (4 df
// - 1) is often used (L. V. Hedges, Journal of Educational Statistics 6, 1981). Throws for df below
// 2, for which there is none.
double unbiased(double df);

// Returns mean change / standard deviation of the changes (d_z), with the exact interval from the
// noncentral t (J. Cohen, Statistical Power Analysis, 1988; Steiger and Fouladi, 1997). It grows
// with the correlation of before and after, so it compares programs badly. Here and below: none for
// fewer than three people, or where the standard deviation it is divided by is 0.
std::optional<Effect> d_z(const Paired& people, double confidence = usual_confidence);

// Returns mean change / sqrt((sd_before^2 + sd_after^2) / 2) (d_av; G. Cumming, Understanding the
// New Statistics, 2012), with the interval of J. Algina and H. J. Keselman, Educational and
// Psychological Measurement 63, 2003: the noncentral t's, scaled by sd of the changes / that
// divisor. None where everybody changed by the same amount, too: then the change has no error to
// make an interval of.
std::optional<Effect> d_av(const Paired& people, double confidence = usual_confidence);

// Returns mean change / sd_before (Glass's delta for one group), with the interval
// g -+ z * sqrt(2 (1 - r) / n + g^2 / (2 n)), as R's metafor has it (SMCR) after B. J. Becker,
// British J. of Mathematical and Statistical Psychology 41, 1988. What care did to the spread does
// not move it: the one to compare programs by.
std::optional<Effect> glass_delta(const Paired& people, double confidence = usual_confidence);

// Returns (mean of ones - mean of others) / pooled sd of two groups of different people (Hedges's
// g), with the exact interval from the noncentral t. None for fewer than two people in either
// group, or where within the groups everybody is alike.
std::optional<Effect> hedges_g(const Moments& ones, const Moments& others,
                               double confidence = usual_confidence);

}  // namespace stepwell::statistics

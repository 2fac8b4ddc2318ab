#pragma once

#include "stepwell/statistics/model.h"

// Distributions: the few that intervals and tests are made of, from Boost.Math.
//
// `confidence` is between 0 and 1, both left out; anything else throws.
namespace stepwell::statistics {

// Returns how many standard deviations to either side hold `confidence` of a normal distribution:
// 1.96 for 0.95.
double normal_reach(double confidence);

// Returns the same for Student's t with `df` degrees of freedom, more than 0.
double t_reach(double confidence, double df);

// Returns the chance that a chi-squared variable with `df` degrees of freedom is above `value`.
double chi_squared_tail(double value, double df);

// Returns the values of Fisher's F that leave half of what is not `confidence` below and above.
Interval f_middle(double confidence, double df_1, double df_2);

// Returns the noncentrality parameters for which `t`, with `df` degrees of freedom, would be at the
// upper and at the lower edge of what is expected: the exact interval that those of standardized
// differences come from (J. H. Steiger and R. T. Fouladi, in Harlow, Mulaik and Steiger, What If
// There Were No Significance Tests?, 1997). Past a `t` of 1,000 they are right to five digits of
// `t`.
Interval noncentrality(double t, double df, double confidence);

}  // namespace stepwell::statistics

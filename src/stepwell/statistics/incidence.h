#pragma once

#include <optional>
#include <vector>

#include "stepwell/statistics/follow_up.h"

// Incidence: how many have come to one kind of end by a time, when there are several and each keeps
// a person from the others: completed, transferred, dropped out, terminated.
namespace stepwell::statistics {

struct IncidenceStep {
  double time = 0;
  int at_risk = 0;
  int ends = 0;                   // of this cause
  double incidence = 0;           // the share who have come to this end by `time`
  std::optional<double> error;    // its standard error; none once everybody has come to it
  std::optional<Interval> range;  // none where there is no error
};
BOOST_DESCRIBE_STRUCT(IncidenceStep, (), (time, at_risk, ends, incidence, error, range))

// Returns for each cause its cumulative incidence, a step for each time at which that end came (O.
// O. Aalen and S. Johansen, Scandinavian J. of Statistics 5, 1978): the sum of S(t-) * d_cause / n,
// so that the shares of all causes and of those still there make 1. One minus Kaplan-Meier with the
// other ends taken for losses would be too large. The error is the Greenwood-type one that A.
// Allignol, M. Schumacher and J. Beyersmann, Biometrical Journal 52, 2010, recommend, the interval
// on the scale of log(-log(1 - incidence)). Empty steps for what never came; takes time with the
// square of the number of times.
std::vector<std::vector<IncidenceStep>> aalen_johansen(std::span<const Followed> people, int causes,
                                                       double confidence = usual_confidence);

// Returns the incidence at `time`: 0 before the first step.
double incidence_at(const std::vector<IncidenceStep>& steps, double time);

}  // namespace stepwell::statistics

#pragma once

#include <optional>
#include <span>
#include <vector>

#include "stepwell/statistics/model.h"

// Control charts: which weeks of a program's figure stand out from its own ups and downs.
//
// W. A. Shewhart, Economic Control of Quality of Manufactured Product, 1931. Limits are at three
// standard deviations. They are the process's own, not what anybody wishes for.
namespace stepwell::statistics {

enum class Signal {
  none,
  beyond,  // outside the limits
  run      // the eighth or later in a row on one side of the center
};
BOOST_DESCRIBE_ENUM(Signal, none, beyond, run)

struct ChartPoint {
  std::optional<double> value;  // none where there was nobody to count
  double low = 0;               // its limits
  double high = 0;
  Signal signal = Signal::none;
};
BOOST_DESCRIBE_STRUCT(ChartPoint, (), (value, low, high, signal))

struct Chart {
  double center = 0;
  std::vector<ChartPoint> points;
};
BOOST_DESCRIBE_STRUCT(Chart, (), (center, points))

// Returns the chart of single values and moving ranges (XmR): the mean, and limits 3 / 1.128 = 2.66
// mean moving ranges from it (D. J. Wheeler, Understanding Variation, 1993; NIST/SEMATECH
// e-Handbook of Statistical Methods, 6.3.2.2). A run is eight (Western Electric, Statistical
// Quality Control Handbook, 1956); a value at the center ends it, one beyond the limits is said to
// be that. The first `baseline` values make the limits, or all when none is given, at least two:
// none for fewer.
std::optional<Chart> xmr_chart(std::span<const double> values,
                               std::optional<std::size_t> baseline = {});

// A week's count: `some` of `all`, 0 <= some <= all.
struct Counted {
  int some = 0;
  int all = 0;
};

// Returns the chart of shares (p): some / all of all weeks together, and for each week limits 3 *
// sqrt(p (1 - p) / all) from it, not below 0 or above 1 (NIST/SEMATECH e-Handbook, 6.3.3.2). A week
// with nobody has no value and ends no run. None when there is nobody at all.
std::optional<Chart> p_chart(std::span<const Counted> weeks);

}  // namespace stepwell::statistics

#include "stepwell/statistics/control_chart.h"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "stepwell/base/error.h"
#include "stepwell/statistics/sample.h"

namespace stepwell::statistics {
namespace {

constexpr int run_length = 8;
// The mean range of two values from a normal distribution with a standard deviation of 1.
const double range_of_two = 2 / std::sqrt(M_PI);

bool is_beyond(const ChartPoint& point) {
  return *point.value < point.low || *point.value > point.high;
}

// Goes through the points in order and says which stand out.
void mark_signals(Chart& chart) {
  int side = 0, run = 0;
  for (ChartPoint& point : chart.points) {
    if (!point.value) continue;
    const int now = (*point.value > chart.center) - (*point.value < chart.center);
    run = now != 0 && now == side ? run + 1 : now != 0;
    side = now;
    if (is_beyond(point)) {
      point.signal = Signal::beyond;
    } else if (run >= run_length) {
      point.signal = Signal::run;
    }
  }
}

double mean_moving_range(std::span<const double> values) {
  double sum = 0;
  for (std::size_t i = 1; i < values.size(); ++i) sum += std::abs(values[i] - values[i - 1]);
  return sum / static_cast<double>(values.size() - 1);
}

Counted total_of(std::span<const Counted> weeks) {
  Counted total;
  for (const auto& [some, all] : weeks) {
    check(0 <= some && some <= all, "a share is of some of all");
    total.some += some;
    total.all += all;
  }
  return total;
}

ChartPoint share_point(const Counted& week, double center) {
  if (week.all == 0) return {.low = 0, .high = 1};
  const double half = 3 * std::sqrt(center * (1 - center) / week.all);
  return {.value = static_cast<double>(week.some) / week.all,
          .low = std::max(0.0, center - half),
          .high = std::min(1.0, center + half)};
}

}  // namespace

std::optional<Chart> xmr_chart(std::span<const double> values,
                               std::optional<std::size_t> baseline) {
  check_finite(values);
  const auto first = values.first(std::min(baseline.value_or(values.size()), values.size()));
  if (first.size() < 2) return std::nullopt;
  const double size = static_cast<double>(first.size());
  Chart chart{.center = std::accumulate(first.begin(), first.end(), 0.0) / size, .points = {}};
  const double half = 3 * mean_moving_range(first) / range_of_two;
  for (const double value : values)
    chart.points.push_back({value, chart.center - half, chart.center + half});
  mark_signals(chart);
  return chart;
}

std::optional<Chart> p_chart(std::span<const Counted> weeks) {
  const Counted total = total_of(weeks);
  if (total.all == 0) return std::nullopt;
  Chart chart{.center = static_cast<double>(total.some) / total.all, .points = {}};
  for (const Counted& week : weeks) chart.points.push_back(share_point(week, chart.center));
  mark_signals(chart);
  return chart;
}

}  // namespace stepwell::statistics

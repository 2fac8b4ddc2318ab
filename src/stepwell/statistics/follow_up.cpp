#include "stepwell/statistics/follow_up.h"

#include <algorithm>
#include <cmath>

#include "stepwell/base/error.h"

namespace stepwell::statistics {

std::vector<Tally> tally(std::span<const Followed> people, int causes) {
  for (const Followed& one : people) {
    check(std::isfinite(one.time) && one.time >= 0, "a follow-up takes a time of 0 or more");
    check(0 <= one.cause && one.cause <= causes, "an end is of one of the causes");
  }
  std::vector<Followed> sorted(people.begin(), people.end());
  std::ranges::sort(sorted, {}, &Followed::time);
  std::vector<Tally> tallies;
  int at_risk = static_cast<int>(sorted.size());
  for (auto next = sorted.begin(); next != sorted.end();) {
    Tally now{.time = next->time, .at_risk = at_risk, .by_cause = {}};
    now.by_cause.resize(static_cast<std::size_t>(causes));
    for (; next != sorted.end() && next->time == now.time; ++next, --at_risk) {
      if (next->cause == 0) continue;
      ++now.ends;
      ++now.by_cause[static_cast<std::size_t>(next->cause - 1)];
    }
    if (now.ends > 0) tallies.push_back(std::move(now));
  }
  return tallies;
}

int causes_of(std::span<const Followed> people) {
  int most = 1;
  for (const Followed& one : people) most = std::max(most, one.cause);
  return most;
}

}  // namespace stepwell::statistics

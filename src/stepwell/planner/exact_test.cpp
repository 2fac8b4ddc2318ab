#include <gtest/gtest.h>

#include "stepwell/planner/plan.h"
#include "stepwell/planner/verify.h"
#include "stepwell/testing/tiny_week.h"

namespace stepwell::planner {
namespace {

constexpr std::int64_t moves = 200'000;

TEST(Planner, FindsTheBestWeekThereIsOnTwentyTinyOnes) {
  for (std::uint64_t seed = 1; seed <= 20; ++seed) {
    const auto reading = sift(testing::tiny_week(seed));
    ASSERT_EQ(reading.findings, std::vector<Finding>{});
    const Programme found = plan(reading, {.seed = seed, .moves = moves});
    const Verdict verdict = verify(reading.instance, found);
    EXPECT_EQ(verdict.violations, std::vector<Finding>{}) << "seed " << seed;
    EXPECT_EQ(verdict.cost, found.cost) << "seed " << seed;
    const auto better = testing::better_tiny_week(reading.instance, found.cost);
    EXPECT_FALSE(better.has_value()) << "seed " << seed;
  }
}

TEST(Exhaustion, FindsAProgrammeThatIsWhatItSays) {
  const Cost anything{.hours_lost = 1'000'000};
  for (const std::uint64_t seed : {3U, 4U}) {
    const auto instance = testing::tiny_week(seed);
    const auto best = testing::better_tiny_week(instance, anything);
    ASSERT_TRUE(best.has_value());
    const Verdict verdict = verify(instance, *best);
    EXPECT_EQ(verdict.violations, std::vector<Finding>{});
    EXPECT_EQ(verdict.cost, best->cost);
    // One that is worse than the best is bettered: the bound cuts off nothing it should not.
    Cost worse = best->cost;
    ++worse.fairness;
    const auto again = testing::better_tiny_week(instance, worse);
    ASSERT_TRUE(again.has_value());
    EXPECT_EQ(again->cost, best->cost);
  }
}

}  // namespace
}  // namespace stepwell::planner

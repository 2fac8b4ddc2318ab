#include <gtest/gtest.h>

#include <algorithm>

#include "stepwell/base/json.h"
#include "stepwell/planner/generate.h"
#include "stepwell/planner/plan.h"
#include "stepwell/planner/verify.h"

namespace stepwell::planner {
namespace {

void expect_sound(const Instance& instance, const Programme& programme,
                  const Programme* published = nullptr) {
  const auto verdict = verify(instance, programme, published);
  EXPECT_EQ(verdict.violations, std::vector<Finding>{});
  EXPECT_EQ(verdict.cost, programme.cost);
}

TEST(Planner, BreaksNoRuleWhateverTheSizeAndSeed) {
  struct Case {
    int patients;
    std::int64_t moves;
    std::uint64_t seeds;
  };
  for (const auto& [patients, moves, seeds] :
       {Case{1, 2'000, 3}, Case{12, 10'000, 8}, Case{40, 30'000, 6}, Case{120, 40'000, 2},
        Case{600, 30'000, 1}})
    for (std::uint64_t seed = 1; seed <= seeds; ++seed) {
      SCOPED_TRACE(testing::Message() << patients << " patients, seed " << seed);
      const auto reading = sift(generate(patients, seed));
      EXPECT_EQ(reading.findings, std::vector<Finding>{});
      expect_sound(reading.instance, plan(reading, {.seed = seed, .moves = moves}));
    }
}

TEST(Planner, ReplaysASeedBitForBit) {
  const auto reading = sift(generate(40, 3));
  const Ask ask{.seed = 11, .moves = 30'000};
  const auto once = json_text(plan(reading, ask));
  EXPECT_EQ(once, json_text(plan(reading, ask)));
  EXPECT_NE(once, json_text(plan(reading, {.seed = 12, .moves = 30'000})));
}

TEST(Planner, TellsHowItIsGettingOn) {
  const auto reading = sift(generate(12, 3));
  double last = 0;
  Cost best{};
  const auto programme = plan(reading, {.moves = 50'000}, [&](double part, const Cost& cost) {
    EXPECT_GT(part, last);
    last = part;
    best = cost;
  });
  EXPECT_GT(last, 0.5);
  EXPECT_LE(programme.cost, best);
}

TEST(Planner, StopsWhenTheSecondsAreOver) {
  const auto reading = sift(generate(600, 1));
  const auto start = std::chrono::steady_clock::now();
  const auto programme = plan(reading, {.seconds = 0.05});
  EXPECT_LT(std::chrono::steady_clock::now() - start, std::chrono::seconds(20));
  expect_sound(reading.instance, programme);
}

TEST(Planner, GivesAnEmptyWeekToNobody) {
  Instance instance = generate(2, 1);
  instance.patients.clear();
  instance.exclusions.clear();
  const auto programme = plan(sift(instance), {.moves = 1'000});
  EXPECT_TRUE(programme.sessions.empty());
  expect_sound(instance, programme);
}

TEST(Planner, MeetsEverybodysHoursWhereTheWeekHasRoom) {
  const auto reading = sift(generate(40, 1));
  const auto programme = plan(reading, {.moves = 400'000});
  EXPECT_EQ(programme.cost.dose, 0);
  EXPECT_LE(programme.cost.plan, 12);
}

TEST(Generator, MakesTheSameClinicOfASeed) {
  EXPECT_EQ(json_text(generate(40, 9)), json_text(generate(40, 9)));
  EXPECT_NE(json_text(generate(40, 9)), json_text(generate(40, 10)));
}

TEST(Generator, HasAboutHalfOfTheLoadInTheEvening) {
  const auto instance = generate(600, 2);
  const auto evening = std::ranges::count_if(instance.patients, [](const Patient& patient) {
    return std::ranges::all_of(patient.available,
                               [](const Hours& hours) { return hours.from >= 17; });
  });
  EXPECT_GE(evening, 600 * 45 / 100);
  EXPECT_LE(evening, 600 * 60 / 100);
}

}  // namespace
}  // namespace stepwell::planner

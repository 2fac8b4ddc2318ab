#include "stepwell/hours/chance.h"

#include <gtest/gtest.h>

#include "stepwell/testing/clinic.h"

namespace stepwell::hours {
namespace {

using attendance::Expected;
using testing::day;
using testing::some;

const Week week{day("2026-11-16")};

Expected session(std::uint8_t n, const char* on, int minutes) {
  return {some<SessionId>(n), day(on), minutes};
}

attendance::Mark mark(std::uint8_t n, const char* on, int minutes) {
  return {.session_id = some<SessionId>(n),
          .patient_id = some<PatientId>(1),
          .held_on = day(on),
          .minutes = minutes};
}

TEST(ShowChance, ShrinksOnesOwnRecordTowardTheTracks) {
  struct Case {
    const char* why;
    Record person;
    Record track;
    std::optional<double> chance;
  };
  const Case cases[] = {
      {"one mark too few says nothing", {3, 3}, {19, 15}, std::nullopt},
      {"as many as it takes", {0, 0}, {20, 15}, 0.75},
      {"eight of one's own weigh as much as the track", {8, 0}, {20, 20}, 0.5},
      {"one miss is not a habit", {1, 0}, {100, 90}, 7.2 / 9},
      {"a long record is one's own", {92, 0}, {100, 0}, 0.0},
  };
  for (const Case& c : cases) {
    SCOPED_TRACE(c.why);
    const auto seen = show_chance(c.person, c.track);
    ASSERT_EQ(seen.has_value(), c.chance.has_value());
    if (c.chance) {
      EXPECT_NEAR(*seen, *c.chance, 1e-12);
    }
  }
}

TEST(ChanceToReach, AddsUpEveryWayTheWeekMayGo) {
  struct Case {
    const char* why;
    attendance::WeekOrder order;
    std::vector<attendance::Mark> marks;
    std::vector<Expected> expected;
    double comes;
    double chance;
  };
  const std::vector<Expected> three{session(1, "2026-11-16", 180), session(2, "2026-11-18", 180),
                                    session(3, "2026-11-19", 180)};
  const std::vector<Expected> one_day{session(1, "2026-11-16", 180), session(2, "2026-11-16", 180)};
  const Case cases[] = {
      {"nothing ordered is reached", {0, 0}, {}, {}, 0.5, 1},
      {"nothing to come to", {540, 3}, {}, {}, 0.9, 0},
      {"all three are needed", {540, 3}, {}, three, 0.9, 0.729},
      {"two of three are enough", {360, 2}, {}, three, 0.5, 0.5},
      {"one is done, two are needed", {540, 3}, {mark(1, "2026-11-16", 180)}, three, 0.5, 0.25},
      {"the order is met",
       {540, 3},
       {mark(1, "2026-11-16", 180), mark(2, "2026-11-18", 180), mark(3, "2026-11-19", 180)},
       three,
       0.5,
       1},
      {"one minute too few is too few", {540, 3}, {mark(1, "2026-11-16", 179)}, three, 1, 0},
      {"last week's do not count", {180, 1}, {mark(9, "2026-11-15", 180)}, {}, 1, 0},
      {"next Monday's do not count", {180, 1}, {}, {session(9, "2026-11-23", 180)}, 1, 0},
      {"two sessions on one day are one day", {0, 2}, {}, one_day, 1, 0},
      {"either brings the day", {0, 1}, {}, one_day, 0.5, 0.75},
      {"a day that counts already brings no other",
       {360, 2},
       {mark(1, "2026-11-16", 180)},
       one_day,
       1,
       0},
      {"odd lengths are not rounded",
       {104, 1},
       {},
       {session(1, "2026-11-16", 52), session(2, "2026-11-18", 52)},
       0.5,
       0.25},
      {"the long one, or both short ones",
       {120, 0},
       {},
       {session(1, "2026-11-16", 60), session(2, "2026-11-18", 60), session(3, "2026-11-19", 120)},
       0.5,
       0.625},
  };
  for (const Case& c : cases) {
    SCOPED_TRACE(c.why);
    EXPECT_NEAR(chance_to_reach(c.order, c.marks, c.expected, week, c.comes), c.chance, 1e-12);
  }
}

// The same by going through all outcomes one by one.
TEST(ChanceToReach, IsWhatCountingEveryOutcomeGives) {
  const int minutes[] = {45, 60, 90, 50, 180, 45, 60, 90};
  const char* days[] = {"2026-11-16", "2026-11-16", "2026-11-17", "2026-11-18",
                        "2026-11-18", "2026-11-20", "2026-11-20", "2026-11-22"};
  std::vector<Expected> all;
  for (std::uint8_t n = 0; n < 8; ++n) all.push_back(session(n, days[n], minutes[n]));
  const attendance::WeekOrder order{300, 3};
  constexpr double comes = 0.7;
  double counted = 0;
  for (unsigned outcome = 0; outcome < 256; ++outcome) {
    double chance = 1;
    std::vector<attendance::Mark> marks;
    for (std::uint8_t n = 0; n < 8; ++n) {
      const bool came = (outcome >> n & 1U) != 0;
      chance *= came ? comes : 1 - comes;
      marks.push_back(mark(n, days[n], came ? minutes[n] : 0));
    }
    const auto dose = attendance::week_dose(marks, all, week, order);
    if (dose.minutes_short == 0 && dose.days_short == 0) counted += chance;
  }
  EXPECT_NEAR(chance_to_reach(order, {}, all, week, comes), counted, 1e-12);
}

}  // namespace
}  // namespace stepwell::hours

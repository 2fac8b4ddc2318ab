#include "stepwell/planner/timetable.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <functional>

namespace stepwell::planner {
namespace {

TEST(Timetable, PlacesEverythingWhereThatCanBe) {
  struct Case {
    int events, rooms, features, students;
    std::uint64_t seed;
  };
  for (const auto& [events, rooms, features, students, seed] :
       {Case{20, 3, 2, 15, 1}, Case{60, 5, 3, 40, 2}, Case{120, 6, 4, 60, 3}}) {
    const auto all = generate_timetable(events, rooms, features, students, seed);
    const auto seats = solve_timetable(all, {.seed = seed, .moves = 300'000});
    EXPECT_EQ(judge_rules(all, seats), std::vector<Finding>{}) << events;
    EXPECT_EQ(judge_cost(all, seats).distance, 0) << events;
  }
}

TEST(Timetable, FindsOneThatCostsNothingWhereThereIsRoomForIt) {
  const auto all = generate_timetable(20, 4, 1, 5, 7);
  EXPECT_EQ(judge_cost(all, solve_timetable(all, {.moves = 400'000})), (TimetableCost{0, 0}));
}

TEST(Timetable, ReplaysASeed) {
  const auto all = generate_timetable(60, 5, 3, 40, 2);
  const TimetableAsk ask{.seed = 5, .moves = 50'000};
  EXPECT_EQ(solve_timetable(all, ask), solve_timetable(all, ask));
}

TEST(Timetable, IsReadAsItIsWritten) {
  const auto all = generate_timetable(30, 4, 3, 20, 9);
  const auto again = read_timetable(write_timetable(all));
  EXPECT_EQ(write_timetable(again), write_timetable(all));
  EXPECT_EQ(again.precedences, all.precedences);
  EXPECT_EQ(again.attends, all.attends);
}

// Three events, one room, two students: the first attends 0 and 1, the second 2; 0 is before 1.
constexpr const char* small =
    "3 1 1 2\n5\n1 1 0\n0 0 1\n1\n1 0 0\n"
    "1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1\n"
    "1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1\n"
    "1 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0\n"
    "0 1 0\n-1 0 0\n0 0 0\n";

TEST(Timetable, IsJudgedByHand) {
  const auto all = read_timetable(small);
  struct Case {
    const char* why;
    std::vector<Seat> seats;
    TimetableCost cost;
    const char* broken;
  };
  const Case cases[] = {
      {"two in a row on a day, one alone", {{1, 0}, {2, 0}, {0, 0}}, {0, 1}, ""},
      {"one of them in the last hour", {{7, 0}, {8, 0}, {0, 0}}, {0, 2}, ""},
      {"days apart are single hours", {{1, 0}, {9, 0}, {0, 0}}, {0, 3}, ""},
      {"two are left out, each with its student", {{1, 0}, {-1, -1}, {-1, -1}}, {2, 1}, ""},
      {"two in one room", {{0, 0}, {1, 0}, {0, 0}}, {0, 1}, "event_room_taken"},
      {"a student in two places", {{1, 0}, {1, 0}, {0, 0}}, {0, 2}, "event_clash"},
      {"after what it is before", {{2, 0}, {1, 0}, {0, 0}}, {0, 1}, "event_order"},
      {"when it may not be", {{1, 0}, {2, 0}, {3, 0}}, {0, 1}, "event_slot"},
  };
  for (const auto& [why, seats, cost, broken] : cases) {
    EXPECT_EQ(judge_cost(all, seats), cost) << why;
    const auto findings = judge_rules(all, seats);
    EXPECT_EQ(findings.empty(), !*broken) << why;
    EXPECT_TRUE(!*broken || std::ranges::count(findings, broken, &Finding::code) > 0) << why;
  }
  auto picky = all;
  picky.room_has[0][0] = false;
  EXPECT_EQ(judge_rules(picky, {{1, 0}, {2, 0}, {0, 0}}).front().code, "event_room");
  EXPECT_EQ(judge_cost(all, solve_timetable(all, {.moves = 20'000})), (TimetableCost{0, 1}));
  EXPECT_EQ(write_solution({{1, 0}, {-1, -1}}), "1 0\n-1 -1\n");
}

TEST(Timetable, IsRefusedWhenItIsNone) {
  struct Case {
    std::string text;
    const char* code;
  };
  const Case cases[] = {{"", "timetable_too_short"},
                        {"3 1", "timetable_too_short"},
                        {"3 one 1 2", "timetable_bad_number"},
                        {"0 1 1 2", "timetable_out_of_range"},
                        {"3 1 1 2\n5\n1 1 7", "timetable_out_of_range"},
                        {"9999 10 10 9999\n", "timetable_too_large"}};
  for (const auto& [text, code] : cases) {
    try {
      read_timetable(text);
      ADD_FAILURE() << text;
    } catch (const Error& error) {
      EXPECT_EQ(error.findings.front().code, code) << text;
    }
  }
}

}  // namespace
}  // namespace stepwell::planner

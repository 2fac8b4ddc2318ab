#include <gtest/gtest.h>

#include <set>

#include "stepwell/episode/rules.h"
#include "stepwell/testing/clinic.h"

namespace stepwell::episode {
namespace {

using testing::day;

TEST(Episode, MovesOnlyAlongTheLegalMoves) {
  const std::set<std::pair<State, State>> legal{
      {State::referred, State::screening},     {State::referred, State::waitlisted},
      {State::referred, State::admitted},      {State::referred, State::declined},
      {State::referred, State::referred_out},  {State::screening, State::waitlisted},
      {State::screening, State::admitted},     {State::screening, State::declined},
      {State::screening, State::referred_out}, {State::waitlisted, State::admitted},
      {State::waitlisted, State::declined},    {State::waitlisted, State::referred_out},
      {State::admitted, State::on_hold},       {State::admitted, State::discharged},
      {State::on_hold, State::admitted},       {State::on_hold, State::discharged}};
  for_each_word<State>([&](std::string_view from_word, State from) {
    for_each_word<State>([&](std::string_view to_word, State to) {
      SCOPED_TRACE(std::string(from_word) + " to " + std::string(to_word));
      const bool may_be_voided = to == State::voided && from != State::voided;
      EXPECT_EQ(may_move(from, to), legal.contains({from, to}) || may_be_voided);
      EXPECT_EQ(check_move(from, to).empty(), may_move(from, to));
    });
  });
}

TEST(Episode, IsOpenUntilItEnds) {
  for (const State open :
       {State::referred, State::screening, State::waitlisted, State::admitted, State::on_hold})
    EXPECT_TRUE(is_open(open)) << to_word(open);
  for (const State ended : {State::discharged, State::declined, State::referred_out, State::voided})
    EXPECT_FALSE(is_open(ended)) << to_word(ended);
}

TEST(DayOfStay, IsOneOnTheDayOfAdmission) {
  Episode episode;
  EXPECT_EQ(day_of_stay(episode, day("2026-11-16")), std::nullopt);
  episode.admitted_on = day("2026-11-16");
  EXPECT_EQ(day_of_stay(episode, day("2026-11-15")), std::nullopt);
  EXPECT_EQ(day_of_stay(episode, day("2026-11-16")), 1);
  EXPECT_EQ(day_of_stay(episode, day("2026-12-16")), 31);
  episode.ended_on = day("2026-12-16");
  EXPECT_EQ(day_of_stay(episode, day("2026-12-16")), 31);
  EXPECT_EQ(day_of_stay(episode, day("2026-12-17")), std::nullopt);
}

}  // namespace
}  // namespace stepwell::episode

#include "stepwell/kiosk/rules.h"

#include <gtest/gtest.h>

namespace stepwell::kiosk {
namespace {

using schedule::State;

Instant at(const char* time) {
  return Instant::parse("2026-11-16T" + std::string(time) + ":00.000000Z").value();
}

schedule::SessionCard session(const char* starts, State state = State::scheduled) {
  return {.starts_at = at(starts),
          .ends_at = {at(starts).time + std::chrono::hours(3)},
          .state = state};
}

TEST(ArrivingTime, IsAroundTheBeginningOfEachSession) {
  const std::vector two{session("09:00"), session("14:00")};
  const std::vector first_off{session("09:00", State::cancelled), session("14:00")};
  const struct {
    const char* why;
    std::vector<schedule::SessionCard> sessions;
    const char* now;
    bool is_time;
  } cases[] = {
      {"a minute too early", two, "08:29", false},
      {"half an hour before", two, "08:30", true},
      {"when it begins", two, "09:00", true},
      {"in the last minute", two, "09:19", true},
      {"twenty minutes late", two, "09:20", false},
      {"late for the first and early for the second", two, "13:45", true},
      {"what is cancelled does not count", first_off, "09:00", false},
      {"nothing planned", {}, "09:00", false},
  };
  const KioskSetting setting{.opens_minutes = 30, .closes_minutes = 20};
  for (const auto& c : cases)
    EXPECT_EQ(is_arriving_time(c.sessions, at(c.now), setting), c.is_time) << c.why;
}

TEST(Initials, CanBeToldApartOnlyWhenEachIsThereOnce) {
  const auto distinct = [](std::initializer_list<const char*> all) {
    std::vector<KioskChoice> choices;
    for (const char* one : all) choices.push_back({Private(std::string(one)), {}});
    return are_distinct(choices);
  };
  EXPECT_TRUE(distinct({"A. H.", "B. H."}));
  EXPECT_FALSE(distinct({"A. H.", "B. H.", "A. H."}));
}

TEST(AKioskSetting, IsOfMinutesWithinReason) {
  const auto fields = [](int opens, int closes) {
    std::string all;
    for (const Finding& one : check_setting({true, opens, closes})) all += one.field + " ";
    return all;
  };
  EXPECT_EQ(fields(0, 240), "");
  EXPECT_EQ(fields(241, 0), "/opens_minutes ");
  EXPECT_EQ(fields(-1, 241), "/opens_minutes /closes_minutes ");
}

}  // namespace
}  // namespace stepwell::kiosk

#include "stepwell/base/zone.h"

#include <gtest/gtest.h>

#include "stepwell/base/describe.h"
#include "stepwell/base/error.h"

namespace stepwell {
namespace {

static_assert(Word<Zone>);

Day day(const char* text) { return Day::parse(text).value(); }
Instant at(const char* text) { return Instant::parse(text).value(); }

TEST(TimeOfDay, ReadsOnlyHoursAndMinutesOfOneDay) {
  EXPECT_EQ(TimeOfDay::parse("09:05")->minute, 545);
  EXPECT_EQ(TimeOfDay::parse("23:59")->text(), "23:59");
  for (const char* bad : {"", "9:05", "24:00", "09:60", "09.05", "09:5a", "09:05 "})
    EXPECT_FALSE(TimeOfDay::parse(bad)) << bad;
}

TEST(Zone, KnowsOnlyNamesOnTheList) {
  EXPECT_EQ(Zone::parse("America/New_York")->text(), "America/New_York");
  EXPECT_EQ(Zone().text(), "Etc/UTC");
  for (const char* bad :
       {"", "America/Stepwell", "EST5EDT6", "../../etc/passwd", "america/new_york"})
    EXPECT_FALSE(Zone::parse(bad)) << bad;
  EXPECT_THROW(zone_named("Nowhere/Land"), Error);
}

TEST(Zone, TurnsWallTimesIntoMoments) {
  struct Case {
    const char* why;
    const char* zone;
    const char* day;
    int minute;
    const char* at;
    Shown shown;
  };
  const Case cases[] = {
      {"winter", "America/New_York", "2026-03-06", 540, "2026-03-06T14:00:00.000000Z", Shown::once},
      {"summer", "America/New_York", "2026-03-09", 540, "2026-03-09T13:00:00.000000Z", Shown::once},
      {"the last minute before the gap", "America/New_York", "2026-03-08", 119,
       "2026-03-08T06:59:00.000000Z", Shown::once},
      {"the first of the gap", "America/New_York", "2026-03-08", 120, "2026-03-08T07:00:00.000000Z",
       Shown::skipped},
      {"the last of the gap", "America/New_York", "2026-03-08", 179, "2026-03-08T07:00:00.000000Z",
       Shown::skipped},
      {"the first after the gap", "America/New_York", "2026-03-08", 180,
       "2026-03-08T07:00:00.000000Z", Shown::once},
      {"shown twice: the first", "America/New_York", "2026-11-01", 90,
       "2026-11-01T05:30:00.000000Z", Shown::twice},
      {"after the fold", "America/New_York", "2026-11-01", 120, "2026-11-01T07:00:00.000000Z",
       Shown::once},
      {"Dublin's summer is its standard time", "Europe/Dublin", "2026-03-29", 75,
       "2026-03-29T01:00:00.000000Z", Shown::skipped},
      {"Dublin goes back at two", "Europe/Dublin", "2026-10-25", 75, "2026-10-25T00:15:00.000000Z",
       Shown::twice},
      {"Phoenix never changes", "America/Phoenix", "2026-03-08", 150, "2026-03-08T09:30:00.000000Z",
       Shown::once},
      {"an evening past midnight in UTC", "America/Los_Angeles", "2026-11-16", 1140,
       "2026-11-17T03:00:00.000000Z", Shown::once},
      {"the end of the day", "America/New_York", "2026-11-16", 1440, "2026-11-17T05:00:00.000000Z",
       Shown::once},
  };
  for (const Case& c : cases) {
    SCOPED_TRACE(c.why);
    const auto found = zone_named(c.zone).instant_of(day(c.day), c.minute);
    EXPECT_EQ(found.at.text(), c.at);
    EXPECT_EQ(found.shown, c.shown);
  }
}

TEST(Zone, TurnsMomentsIntoWallTimes) {
  struct Case {
    const char* zone;
    const char* at;
    const char* day;
    int minute;
  };
  const Case cases[] = {
      {"America/Los_Angeles", "2026-11-17T03:00:00.000000Z", "2026-11-16", 1140},
      {"America/New_York", "2026-11-16T04:59:59.999999Z", "2026-11-15", 1439},
      {"America/New_York", "2026-11-16T05:00:00.000000Z", "2026-11-16", 0},
      {"Pacific/Auckland", "2026-11-15T20:00:00.000000Z", "2026-11-16", 540},
      {"Asia/Kathmandu", "2026-11-16T03:15:00.000000Z", "2026-11-16", 540},
      {"America/New_York", "1969-12-31T23:59:59.999999Z", "1969-12-31", 1139},
  };
  for (const Case& c : cases) {
    SCOPED_TRACE(c.at);
    const Zone zone = zone_named(c.zone);
    EXPECT_EQ(zone.day_of(at(c.at)).text(), c.day);
    EXPECT_EQ(zone.minute_of_day(at(c.at)), c.minute);
  }
}

}  // namespace
}  // namespace stepwell

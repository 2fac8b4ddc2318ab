#include <gtest/gtest.h>

#include "stepwell/people/store.h"
#include "stepwell/program/store.h"
#include "stepwell/schedule/extend.h"
#include "stepwell/schedule/store.h"
#include "stepwell/testing/offer.h"

namespace stepwell::schedule {
namespace {

using testing::day;
using testing::some;

class Template : public ::testing::Test {
 protected:
  // The process group, meeting once a week at a site in `zone`, on what was Monday morning in UTC.
  void open(const char* zone, const char* now, int weekday, int starts_at_minute) {
    clinic.now = Instant::parse(now).value();
    clinic.write([&](db::Tx& tx) {
      auto site = people::find_site(tx, clinic.site);
      site.time_zone = zone;
      people::put_site(tx, site);
      offer = testing::put_offer(tx, clinic.site);
      add_slot(tx, 1, offer.process, weekday, starts_at_minute);
    });
  }

  void add_slot(db::Tx& tx, std::uint8_t n, const program::Group& group, int weekday, int minute) {
    program::put_slot(tx, {.id = some<SlotId>(n),
                           .group_id = group.id,
                           .weekday = weekday,
                           .starts_at_minute = minute,
                           .minutes = 60,
                           .from_on = day("2026-01-01"),
                           .until_on = {}});
  }

  Extended run(const char* from, const char* until) {
    Extended done;
    clinic.write([&](db::Tx& tx) { done = extend(tx, clinic.site, day(from), day(until)); });
    return done;
  }

  std::vector<std::string> starts() {
    std::vector<std::string> found;
    clinic.read([&](db::Tx& tx) {
      for (const auto& card :
           sessions_between(tx, clinic.site, day("2026-01-01"), day("2027-01-01")))
        found.push_back(card.held_on.text() + " " + card.starts_at.text().substr(0, 16));
    });
    return found;
  }

  testing::Clinic clinic;
  testing::Offer offer;
};

TEST_F(Template, KeepsTheWallClockWhenSummerBegins) {
  open("America/New_York", "2026-03-01T12:00:00.000000Z", 1, 540);
  EXPECT_EQ(run("2026-03-01", "2026-03-16").made, 2);
  EXPECT_EQ(starts(), (std::vector<std::string>{"2026-03-02 2026-03-02T14:00",
                                                "2026-03-09 2026-03-09T13:00"}));
}

TEST_F(Template, KeepsTheWallClockWhenSummerEnds) {
  open("America/New_York", "2026-10-20T12:00:00.000000Z", 7, 540);
  EXPECT_EQ(run("2026-10-25", "2026-11-02").made, 2);
  EXPECT_EQ(starts(), (std::vector<std::string>{"2026-10-25 2026-10-25T13:00",
                                                "2026-11-01 2026-11-01T14:00"}));
}

TEST_F(Template, StartsWhenTheClocksGoOnAndSaysSo) {
  open("America/New_York", "2026-03-01T12:00:00.000000Z", 7, 150);
  const auto done = run("2026-03-08", "2026-03-09");
  EXPECT_EQ(starts(), (std::vector<std::string>{"2026-03-08 2026-03-08T07:00"}));
  EXPECT_EQ(done.findings,
            (std::vector<Finding>{{"time_skipped",
                                   "",
                                   "Process Group on 2026-03-08 at 02:30: the clocks skip this "
                                   "time, so it starts at 03:00",
                                   {"Process Group", "2026-03-08", "02:30", "03:00"}}}));
}

TEST_F(Template, TakesTheFirstOfAnHourThatIsShownTwice) {
  open("America/New_York", "2026-10-20T12:00:00.000000Z", 7, 90);
  EXPECT_TRUE(run("2026-11-01", "2026-11-02").findings.empty());
  EXPECT_EQ(starts(), (std::vector<std::string>{"2026-11-01 2026-11-01T05:30"}));
}

TEST_F(Template, KnowsThatDublinsWinterIsTheException) {
  open("Europe/Dublin", "2026-03-20T12:00:00.000000Z", 7, 75);
  const auto done = run("2026-03-22", "2026-04-06");
  EXPECT_EQ(starts(),
            (std::vector<std::string>{"2026-03-22 2026-03-22T01:15", "2026-03-29 2026-03-29T01:00",
                                      "2026-04-05 2026-04-05T00:15"}));
  EXPECT_EQ(done.findings.size(), 1u);
}

TEST_F(Template, StaysPutWhereTheClocksDo) {
  open("America/Phoenix", "2026-03-01T12:00:00.000000Z", 7, 150);
  EXPECT_TRUE(run("2026-03-01", "2026-03-16").findings.empty());
  EXPECT_EQ(starts().at(1), "2026-03-08 2026-03-08T09:30");
}

TEST_F(Template, BelongsToTheSitesDayWhenUtcIsPastMidnight) {
  open("America/Los_Angeles", "2026-11-17T03:30:00.000000Z", 1, 1140);  // Monday, 19:30 there
  Extended done;
  clinic.write([&](db::Tx& tx) { done = extend(tx, clinic.site); });
  EXPECT_EQ(done.made, 8);
  EXPECT_EQ(starts().front(), "2026-11-16 2026-11-17T03:00");
}

TEST_F(Template, IsDatedOnceAndEightWeeksAheadAtTheMost) {
  open("America/New_York", "2026-11-16T12:00:00.000000Z", 1, 540);
  EXPECT_EQ(run("2026-11-16", "2026-12-01").made, 3);
  EXPECT_EQ(run("2026-11-16", "2026-12-01").made, 0);
  EXPECT_EQ(run("2026-11-16", "2027-11-16").made, 5);
  EXPECT_EQ(starts().size(), 7u);  // the eighth is in January
  clinic.now = {clinic.now.time + std::chrono::days(7)};
  clinic.write([&](db::Tx& tx) { EXPECT_EQ(extend(tx, clinic.site).made, 1); });
}

TEST_F(Template, EndsWithItsLastDay) {
  open("America/New_York", "2026-11-16T12:00:00.000000Z", 1, 540);
  clinic.write([&](db::Tx& tx) { program::end_slot(tx, some<SlotId>(1), day("2026-11-23")); });
  EXPECT_EQ(run("2026-11-16", "2026-12-14").made, 2);
}

TEST_F(Template, LeavesOutWhatHasNoRoomAndTriesAgain) {
  open("America/New_York", "2026-11-16T12:00:00.000000Z", 1, 540);
  clinic.write([&](db::Tx& tx) {
    auto skills = offer.skills;
    skills.room_id = offer.maple.id;
    program::put_group(tx, skills);
    add_slot(tx, 2, skills, 1, 570);
  });
  const auto done = run("2026-11-16", "2026-11-17");
  EXPECT_EQ(done.made, 1);
  EXPECT_EQ(done.findings.at(0).text,
            "CBT Skills on 2026-11-16 at 09:30: Maple is taken by Process Group");
  clinic.write([&](db::Tx& tx) {
    cancel_session(tx, sessions_on(tx, clinic.site, day("2026-11-16")).at(0).id);
  });
  EXPECT_EQ(run("2026-11-16", "2026-11-17").made, 1);  // and the cancelled one is not made again
}

}  // namespace
}  // namespace stepwell::schedule

#include "stepwell/schedule/board.h"
#include "stepwell/schedule/places.h"
#include "stepwell/schedule/staffing.h"
#include "stepwell/staff/store.h"
#include "stepwell/testing/arranging.h"

// What the schedule makes of the days somebody is away and of the hours they usually work.
namespace stepwell::schedule {
namespace {

using testing::Arranging;
using testing::day;

class WhoIsAway : public Arranging {
 protected:
  void away(const StaffId& who, const char* from, const char* until) {
    clinic.write([&](db::Tx& tx) {
      staff::put_availability(tx, who, {{}, {{day(from), day(until), staff::AwayReason::sick}}});
    });
  }

  void works(const StaffId& who, int from, int until) {
    clinic.write([&](db::Tx& tx) {
      staff::put_availability(tx, who,
                              {{{.weekday = 2, .starts = {from * 60}, .ends = {until * 60}}}, {}});
    });
  }

  Substitute who_could(const StaffId& who) {
    Substitute found;
    clinic.read([&](db::Tx& tx) {
      const auto all = substitutes_for(tx, arrangement_of(tx, skills.id));
      found = *std::ranges::find(all, who, &Substitute::staff_id);
    });
    return found;
  }

  std::vector<StaffingGap> gaps() {
    std::vector<StaffingGap> found;
    clinic.read([&](db::Tx& tx) {
      found = gaps_between(tx, clinic.site, day("2026-11-16"), day("2026-11-30"));
    });
    return found;
  }
};

TEST_F(WhoIsAway, LeavesTheirSessionsWithoutALeaderOnThoseDaysAlone) {
  EXPECT_TRUE(gaps().empty());
  away(offer.luis, "2026-11-16", "2026-11-17");
  ASSERT_EQ(gaps().size(), 1u);
  EXPECT_EQ(gaps()[0].session_id, skills.id);
  EXPECT_EQ(gaps()[0].away_until, day("2026-11-17"));
  EXPECT_FALSE(gaps()[0].credential_needed);
  EXPECT_EQ(substitute(skills, offer.luis, hire(31, "Ana")).status, 200);
  EXPECT_TRUE(gaps().empty()) << "somebody else leads it";
}

TEST_F(WhoIsAway, IsMissedUntilTheSessionIsOver) {
  away(offer.luis, "2026-11-17", "2026-11-17");
  clinic.now = {skills.ends_at.time - std::chrono::seconds(1)};
  EXPECT_EQ(gaps().size(), 1u);
  clinic.now = skills.ends_at;
  EXPECT_TRUE(gaps().empty());
}

TEST_F(WhoIsAway, IsNoSubstitute) {
  const auto ana = hire(31, "Ana");
  away(ana, "2026-11-17", "2026-11-20");
  const auto refused = substitute(skills, offer.luis, ana);
  EXPECT_EQ(refused.status, 422);
  EXPECT_EQ(code(refused), "staff_away");
  EXPECT_EQ(texts(refused).at(0), "Ana Lee is away until 2026-11-20");
  EXPECT_EQ(who_could(ana).away_until, day("2026-11-20"));
  EXPECT_FALSE(who_could(ana).can());
}

TEST_F(WhoIsAway, GetsNoSessionMovedToTheirDays) {
  away(offer.luis, "2026-11-18", "2026-11-18");
  EXPECT_EQ(code(move(skills, "2026-11-18", "10:00", offer.birch.id)), "staff_away");
  EXPECT_EQ(now(skills).version, skills.version);
  EXPECT_EQ(move(skills, "2026-11-19", "10:00", offer.birch.id).status, 200);
  away(offer.luis, "2026-11-19", "2026-11-20");
  EXPECT_EQ(move(skills, "2026-11-20", "10:00", offer.birch.id).status, 200)
      << "they were away where it was, too: that is no reason of this move";
}

TEST_F(WhoIsAway, IsSeenOnTheBoard) {
  away(offer.luis, "2026-11-10", "2026-11-17");
  clinic.read([&](db::Tx& tx) {
    const auto board = board_between(tx, clinic.site, day("2026-11-16"), day("2026-11-23"));
    const auto luis = std::ranges::find(board.staff, offer.luis, &BoardPerson::staff_id);
    EXPECT_EQ(luis->away_on, (std::vector{day("2026-11-16"), day("2026-11-17")}));
    const auto dana = std::ranges::find(board.staff, offer.dana, &BoardPerson::staff_id);
    EXPECT_TRUE(dana->away_on.empty());
  });
}

TEST_F(WhoIsAway, IsOfferedNoOtherTimeThatDay) {
  away(offer.luis, "2026-11-17", "2026-11-17");
  const auto refused = move(skills, "2026-11-17", "10:00", offer.maple.id);
  EXPECT_EQ(refused.status, 409) << "Maple is taken";
  EXPECT_EQ(texts(refused).size(), 1u);
}

TEST_F(WhoIsAway, OutsideTheirHoursSomebodyComesLastAndMayBeAskedStill) {
  const auto ana = hire(31, "Ana"), kim = hire(32, "Kim");
  works(ana, 13, 17);
  works(kim, 9, 12);
  EXPECT_TRUE(who_could(ana).outside_hours);
  EXPECT_FALSE(who_could(kim).outside_hours);
  std::vector<StaffId> order;
  clinic.read([&](db::Tx& tx) {
    for (const auto& one : substitutes_for(tx, arrangement_of(tx, skills.id)))
      order.push_back(one.staff_id);
  });
  EXPECT_LT(std::ranges::find(order, kim), std::ranges::find(order, ana));
  EXPECT_EQ(substitute(skills, offer.luis, ana).status, 200);
}

TEST_F(WhoIsAway, OtherTimesAreOfferedWithinTheHoursOfItsPeople) {
  works(offer.luis, 10, 13);
  EXPECT_EQ(
      texts(move(skills, "2026-11-17", "10:00", offer.maple.id)),
      (std::vector<std::string>{"Maple is taken on 2026-11-17 from 10:00 to 11:00 by Process Group",
                                "Maple and everybody are free at 11:00"}))
      << "nine o'clock is before they come";
}

}  // namespace
}  // namespace stepwell::schedule

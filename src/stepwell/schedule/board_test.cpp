#include "stepwell/schedule/board.h"

#include <gtest/gtest.h>

#include "stepwell/attendance/store.h"
#include "stepwell/people/store.h"
#include "stepwell/program/store.h"
#include "stepwell/roster/store.h"
#include "stepwell/schedule/arrange.h"
#include "stepwell/schedule/extend.h"
#include "stepwell/schedule/store.h"
#include "stepwell/testing/offer.h"

namespace stepwell::schedule {
namespace {

using testing::day;
using testing::some;

class TheBoard : public ::testing::Test {
 protected:
  void SetUp() override {
    clinic.write([&](db::Tx& tx) {
      offer = testing::put_offer(tx, clinic.site);
      program::put_slot(tx, {.id = some<SlotId>(1),
                             .group_id = offer.process.id,
                             .weekday = 2,
                             .starts_at_minute = 600,
                             .minutes = 60,
                             .from_on = day("2026-11-17"),
                             .until_on = {}});
      extend(tx, clinic.site);
    });
  }

  WeekBoard week() {
    WeekBoard board;
    clinic.read([&](db::Tx& tx) {
      board = board_between(tx, clinic.site, day("2026-11-16"), day("2026-11-23"));
    });
    return board;
  }

  testing::Clinic clinic;
  testing::Offer offer;
};

TEST_F(TheBoard, HasEveryRoomAndWhoeverLeadsHere) {
  const auto board = week();
  ASSERT_EQ(board.rooms.size(), 2u);
  EXPECT_EQ(board.rooms[0].name, "Birch");
  std::vector<std::string> names;
  for (const auto& one : board.staff) names.push_back(one.name);
  EXPECT_EQ(names, (std::vector<std::string>{"Luis Ortega", "Dana Whitfield"}));
}

TEST_F(TheBoard, CountsWhoIsExpectedThatDayAndWhoIsMarked) {
  clinic.write([&](db::Tx& tx) {
    const auto session = sessions_on(tx, clinic.site, day("2026-11-17")).at(0);
    for (std::uint8_t n = 1; n <= 3; ++n) {
      const auto stay = testing::put_admitted(tx, clinic.site, offer, n);
      const Day from = n == 3 ? day("2026-11-18") : day("2026-11-17");
      ASSERT_TRUE(roster::join(tx, offer.process.id, stay, from));
      if (n == 1)
        attendance::put_mark(
            tx,
            {.session_id = session.id, .patient_id = stay.patient_id, .held_on = session.held_on});
    }
  });
  const auto board = week();
  ASSERT_EQ(board.sessions.size(), 1u);
  const BoardSession& session = board.sessions[0];
  EXPECT_EQ(session.expected, 2) << "the third comes a day later";
  EXPECT_EQ(session.marked, 1);
  EXPECT_EQ(session.capacity, 12);
  EXPECT_EQ(session.room_id, offer.maple.id);
  EXPECT_EQ(session.staff_ids, std::vector{offer.dana});
}

TEST_F(TheBoard, KnowsTheMeetingOfWhatWasMoved) {
  clinic.write([&](db::Tx& tx) {
    const auto card = sessions_on(tx, clinic.site, day("2026-11-17")).at(0);
    move(tx, find_session(tx, card.id), {day("2026-11-19"), {840}, offer.maple.id, {}});
    make(tx, {.group_id = offer.skills.id,
              .held_on = day("2026-11-20"),
              .starts = {600},
              .minutes = 60,
              .room_id = {},
              .staff_ids = {}});
  });
  const auto board = week();
  ASSERT_EQ(board.sessions.size(), 2u);
  EXPECT_EQ(board.sessions[0].card.held_on, day("2026-11-19"));
  EXPECT_EQ(board.sessions[0].meeting_on, day("2026-11-17"));
  EXPECT_EQ(board.sessions[0].meeting_starts, TimeOfDay{600});
  EXPECT_FALSE(board.sessions[1].meeting_on) << "it stands alone";
}

TEST_F(TheBoard, ShowsTheClosedDaysOfItsWeekAlone) {
  clinic.write([&](db::Tx& tx) {
    close(tx, {clinic.site, {}, day("2026-11-20"), day("2026-11-23"), "Painting"});
    close(tx, {clinic.site, {}, day("2026-11-23"), day("2026-11-23"), "Later"});
  });
  const auto board = week();
  ASSERT_EQ(board.closures.size(), 1u);
  EXPECT_EQ(board.closures[0].reason, "Painting");
}

}  // namespace
}  // namespace stepwell::schedule

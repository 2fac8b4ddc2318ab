#include <gtest/gtest.h>

#include "stepwell/program/store.h"
#include "stepwell/roster/store.h"
#include "stepwell/schedule/rules.h"
#include "stepwell/schedule/store.h"
#include "stepwell/testing/offer.h"

namespace stepwell::schedule {
namespace {

using testing::day;
using testing::some;

TEST(FiveMinutes, AreTakenEvenInPart) {
  struct Case {
    const char* why;
    const char* from;
    const char* until;
    std::int64_t pieces;
  };
  const Case cases[] = {
      {"a whole hour", "2026-11-16T14:00:00.000000Z", "2026-11-16T15:00:00.000000Z", 12},
      {"a minute more", "2026-11-16T14:00:00.000000Z", "2026-11-16T15:01:00.000000Z", 13},
      {"a minute earlier", "2026-11-16T13:59:00.000000Z", "2026-11-16T15:00:00.000000Z", 13},
      {"one minute", "2026-11-16T14:02:00.000000Z", "2026-11-16T14:03:00.000000Z", 1},
      {"before 1970", "1969-12-31T23:55:00.000000Z", "1970-01-01T00:05:00.000000Z", 2},
  };
  for (const Case& c : cases) {
    SCOPED_TRACE(c.why);
    const auto [first, end] = five_minutes(*Instant::parse(c.from), *Instant::parse(c.until));
    EXPECT_EQ(end - first, c.pieces);
  }
}

class Sessions : public ::testing::Test {
 protected:
  void SetUp() override {
    clinic.write([&](db::Tx& tx) { offer = testing::put_offer(tx, clinic.site); });
  }

  // The n-th session, on Monday, in New York's winter: 14:00 UTC is 09:00.
  Session session(std::uint8_t n, int hour_utc, int minutes, const program::Group& group) {
    Session made;
    made.id = some<SessionId>(n);
    made.site_id = clinic.site;
    made.group_id = group.id;
    made.room_id = group.room_id;
    made.held_on = day("2026-11-16");
    made.starts_at = {made.held_on.date + std::chrono::hours(hour_utc)};
    made.ends_at = {made.starts_at.time + std::chrono::minutes(minutes)};
    made.minutes = minutes;
    return made;
  }

  std::vector<Taken> put(const Session& session, std::vector<StaffId> staff) {
    std::vector<Taken> taken;
    clinic.write([&](db::Tx& tx) { taken = put_session(tx, session, staff); });
    return taken;
  }

  std::vector<SessionCard> cards() {
    std::vector<SessionCard> found;
    clinic.read([&](db::Tx& tx) { found = sessions_on(tx, clinic.site, day("2026-11-16")); });
    return found;
  }

  testing::Clinic clinic;
  testing::Offer offer;
};

TEST_F(Sessions, AreKeptWithWhoLeadsThem) {
  const auto nine = session(1, 14, 60, offer.process);
  EXPECT_TRUE(put(nine, {offer.luis, offer.dana}).empty());
  clinic.read([&](db::Tx& tx) {
    EXPECT_EQ(find_session(tx, nine.id), nine);
    EXPECT_EQ(site_of_session(tx, nine.id), clinic.site);
    EXPECT_THROW(find_session(tx, some<SessionId>(9)), Error);
  });
  const auto card = cards().at(0);
  EXPECT_EQ(card.group_name, "Process Group");
  EXPECT_EQ(card.track_name, "Evening Recovery");
  EXPECT_EQ(card.room_name, "Maple");
  EXPECT_EQ(card.facilitators, (std::vector<std::string>{"Luis Ortega", "Dana Whitfield"}));
}

TEST_F(Sessions, HoldTheirRoomAndStaffAlone) {
  ASSERT_TRUE(put(session(1, 14, 60, offer.process), {offer.dana}).empty());
  auto same_room = session(2, 14, 60, offer.skills);
  same_room.room_id = offer.maple.id;
  EXPECT_EQ(put(same_room, {offer.luis}).at(0).name, "Maple");
  const auto same_person = put(session(3, 14, 60, offer.skills), {offer.dana});
  EXPECT_EQ(same_person.at(0).name, "Dana Whitfield");
  EXPECT_EQ(same_person.at(0).group_name, "Process Group");
  EXPECT_EQ(cards().size(), 1u);
  EXPECT_TRUE(put(session(4, 15, 60, offer.skills), {offer.dana}).empty());
}

TEST_F(Sessions, WithoutStaffHoldTheirRoomOnly) {
  EXPECT_TRUE(put(session(1, 14, 60, offer.process), {}).empty());
  EXPECT_EQ(put(session(2, 14, 60, offer.process), {}).at(0).name, "Maple");
  EXPECT_TRUE(cards().at(0).facilitators.empty());
}

TEST_F(Sessions, CalledOffFreeWhatTheyHeld) {
  put(session(1, 14, 60, offer.process), {offer.dana});
  clinic.write([&](db::Tx& tx) { EXPECT_EQ(cancel_session(tx, some<SessionId>(1)), 2); });
  EXPECT_TRUE(put(session(2, 14, 60, offer.process), {offer.dana}).empty());
  EXPECT_EQ(cards().at(0).state, State::cancelled);
}

TEST_F(Sessions, ExpectWhoIsInTheGroupThatDay) {
  put(session(1, 14, 60, offer.process), {offer.dana});
  put(session(2, 16, 60, offer.process), {offer.dana});
  std::vector<PatientId> people;
  clinic.write([&](db::Tx& tx) {
    const char* from[] = {"2026-11-16", "2026-11-09", "2026-11-17"};
    for (std::uint8_t n = 1; n <= 3; ++n) {
      const auto stay = testing::put_admitted(tx, clinic.site, offer, n);
      people.push_back(stay.patient_id);
      const auto made = roster::join(tx, offer.process.id, stay, day(from[n - 1]));
      if (n == 2) roster::leave(tx, *made, day("2026-11-16"));
    }
    cancel_session(tx, some<SessionId>(2));
  });
  clinic.read([&](db::Tx& tx) {
    const auto ada = people[0];
    EXPECT_EQ(expected_on(tx, clinic.site, day("2026-11-16")),
              (std::vector{Expected{some<SessionId>(1), ada}}));
    EXPECT_EQ(sessions_of_patient(tx, ada, day("2026-11-16"), day("2026-11-23")).size(), 2u);
    EXPECT_TRUE(sessions_of_patient(tx, people[1], day("2026-11-16"), day("2026-11-23")).empty());
    EXPECT_EQ(sessions_of_groups(tx, std::vector{offer.process.id, offer.skills.id},
                                 day("2026-11-16"), day("2026-11-17"))
                  .size(),
              2u);
  });
}

}  // namespace
}  // namespace stepwell::schedule

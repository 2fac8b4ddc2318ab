#include <gtest/gtest.h>

#include "stepwell/program/store.h"
#include "stepwell/roster/store.h"
#include "stepwell/testing/offer.h"

namespace stepwell::roster {
namespace {

using testing::day;
using testing::some;

class Seats : public ::testing::Test {  // eight places in the skills group, nine people admitted
 protected:
  void SetUp() override {
    clinic.write([&](db::Tx& tx) {
      offer = testing::put_offer(tx, clinic.site);
      for (std::uint8_t n = 1; n <= 9; ++n)
        stays.push_back(testing::put_admitted(tx, clinic.site, offer, n));
    });
  }

  std::optional<Membership> seat(std::size_t n, const char* from = "2026-11-16") {
    std::optional<Membership> made;
    clinic.write([&](db::Tx& tx) { made = join(tx, group, stays.at(n - 1), day(from)); });
    return made;
  }

  void end(const Membership& membership, const char* left_on) {
    clinic.write([&](db::Tx& tx) { leave(tx, membership, day(left_on)); });
  }

  std::size_t present(const char* on) {
    std::size_t count = 0;
    clinic.read([&](db::Tx& tx) { count = members_on(tx, group, day(on)).size(); });
    return count;
  }

  int taken(const char* on) {
    int count = 0;
    clinic.read([&](db::Tx& tx) { count = seats_taken(tx, group, day(on)); });
    return count;
  }

  testing::Clinic clinic;
  testing::Offer offer;
  std::vector<episode::Episode> stays;
  const GroupId group = some<GroupId>(2);
};

TEST_F(Seats, AreAsManyAsTheGroupHasPlaces) {
  for (std::size_t n = 1; n <= 8; ++n) EXPECT_TRUE(seat(n)) << n;
  EXPECT_FALSE(seat(9));
  EXPECT_EQ(present("2026-11-16"), 8u);
  EXPECT_EQ(taken("2026-11-16"), 8);
}

TEST_F(Seats, AreTakenOnceByOnePerson) {
  seat(1);
  EXPECT_THROW(seat(1), db::Conflict);
  EXPECT_EQ(present("2026-11-16"), 1u);
}

TEST_F(Seats, AreFreeFromTheDaySomebodyLeaves) {
  const auto first = seat(1).value();
  for (std::size_t n = 2; n <= 8; ++n) seat(n);
  end(first, "2026-11-20");
  EXPECT_FALSE(seat(9, "2026-11-19"));
  EXPECT_TRUE(seat(9, "2026-11-20"));
  EXPECT_EQ(present("2026-11-19"), 8u);
  EXPECT_EQ(present("2026-11-20"), 8u);
  EXPECT_FALSE(seat(1, "2026-11-20"));
}

TEST_F(Seats, CanBeTakenAgainByWhoLeft) {
  end(seat(1).value(), "2026-11-18");
  EXPECT_TRUE(seat(1, "2026-11-18"));
  EXPECT_EQ(present("2026-11-18"), 1u);
  clinic.read([&](db::Tx& tx) {
    EXPECT_EQ(memberships_of(tx, stays[0].patient_id).size(), 2u);
    EXPECT_EQ(groups_of(tx, stays[0].patient_id, day("2026-11-18")), (std::vector{group}));
    EXPECT_TRUE(groups_of(tx, stays[0].patient_id, day("2026-11-15")).empty());
  });
}

TEST_F(Seats, FollowTheCapacityDownToThoseTaken) {
  for (std::size_t n = 1; n <= 4; ++n) seat(n);
  const auto resize = [&](int capacity) {
    int seats = 0;
    clinic.write([&](db::Tx& tx) { seats = set_seats(tx, group, capacity); });
    return seats;
  };
  EXPECT_EQ(resize(6), 6);
  EXPECT_EQ(resize(2), 4);
  EXPECT_FALSE(seat(5));
  EXPECT_EQ(resize(5), 5);
  EXPECT_TRUE(seat(5));
}

TEST_F(Seats, AreAllLeftWithTheStay) {
  seat(1);
  clinic.write([&](db::Tx& tx) {
    join(tx, offer.process.id, stays[0], day("2026-12-07"));
    leave_all(tx, stays[0].id, day("2026-11-30"));
  });
  EXPECT_EQ(present("2026-11-29"), 1u);
  EXPECT_EQ(present("2026-11-30"), 0u);
  EXPECT_EQ(taken("2026-11-30"), 0);
  clinic.read([&](db::Tx& tx) {
    EXPECT_TRUE(groups_of(tx, stays[0].patient_id, day("2026-12-07")).empty());
  });
}

}  // namespace
}  // namespace stepwell::roster

#include <fmt/format.h>
#include <gtest/gtest.h>

#include <barrier>
#include <thread>

#include "stepwell/people/store.h"
#include "stepwell/program/store.h"
#include "stepwell/roster/routes.h"
#include "stepwell/roster/store.h"
#include "stepwell/schedule/routes.h"
#include "stepwell/schedule/store.h"
#include "stepwell/testing/offer.h"
#include "stepwell/testing/race.h"

// Everybody wants the same seat, room or person in the same moment. Constraints decide who gets it,
// so it doesn't matter how many threads, connections or servers there are. The last test is the
// control: the same race, decided by looking first and writing then, lets everybody in.
namespace stepwell::schedule {
namespace {

using http::Method;
using testing::day;
using testing::some;

constexpr std::uint8_t racers = 12;

class Contention : public ::testing::Test {
 protected:
  void SetUp() override {
    roster::routes(clinic.router);
    schedule::routes(clinic.router);
    clinic.write([&](db::Tx& tx) {
      offer = testing::put_offer(tx, clinic.site);
      for (std::uint8_t n = 1; n <= racers; ++n) {
        program::put_room(tx, {room(n), clinic.site, fmt::format("Room {}", n), 20});
        people::put_staff(tx, {staff(n), "Racer", fmt::format("{}", n)});
      }
    });
  }

  static RoomId room(std::uint8_t n) { return some<RoomId>(static_cast<std::uint8_t>(150 + n)); }
  static StaffId staff(std::uint8_t n) { return some<StaffId>(static_cast<std::uint8_t>(200 + n)); }

  // Returns how many of the racers got what they asked for; `otherwise` is what everybody else is
  // told: that it is taken, or that somebody was first.
  template <class Make>
  int race(Make request, int otherwise = 409) {
    return testing::race(clinic, racers, request, otherwise);
  }

  http::Request session(const RoomId& in, const StaffId& with, int hour) {
    return {.method = Method::post,
            .target = "/api/v1/sessions",
            .body = fmt::format(R"({{"group_id":"{}","held_on":"2026-11-16","starts":"{:02}:00",)"
                                R"("minutes":55,"room_id":"{}","staff_ids":["{}"]}})",
                                offer.skills.id.text(), hour, in.text(), with.text())};
  }

  // Plans a session for each racer, in a room and with a person of its own.
  void plan_apart(int hour) {
    EXPECT_EQ(race([&](std::uint8_t n) { return session(room(n), staff(n), hour); }), racers);
    clinic.read([&](db::Tx& tx) {
      planned.clear();
      for (const auto& card : sessions_on(tx, clinic.site, day("2026-11-16")))
        if (card.room_name.starts_with("Room")) planned.push_back(card.id);
    });
    ASSERT_EQ(planned.size(), racers);
  }

  http::Request move(const SessionId& id, const RoomId& to) {
    return {.method = Method::post,
            .target = "/api/v1/sessions/" + id.text() + "/move",
            .body = fmt::format(R"({{"held_on":"2026-11-17","starts":"10:00","room_id":"{}"}})",
                                to.text()),
            .if_match = "\"1\""};
  }

  std::size_t sessions() {
    std::size_t count = 0;
    clinic.read(
        [&](db::Tx& tx) { count = sessions_on(tx, clinic.site, day("2026-11-16")).size(); });
    return count;
  }

  testing::Clinic clinic;
  testing::Offer offer;
  std::vector<SessionId> planned;  // by the racers' numbers
};

TEST_F(Contention, OneRoomIsBookedOnce) {
  for (int hour = 8; hour < 14; ++hour)
    EXPECT_EQ(race([&](std::uint8_t n) { return session(room(1), staff(n), hour); }), 1);
  EXPECT_EQ(sessions(), 6u);
}

TEST_F(Contention, OnePersonIsBookedOnce) {
  for (int hour = 8; hour < 14; ++hour)
    EXPECT_EQ(race([&](std::uint8_t n) { return session(room(n), staff(1), hour); }), 1);
  EXPECT_EQ(sessions(), 6u);
}

TEST_F(Contention, WhoWantsDifferentThingsGetsThem) {
  EXPECT_EQ(race([&](std::uint8_t n) { return session(room(n), staff(n), 8); }), racers);
}

TEST_F(Contention, OneRoomIsMovedToOnce) {
  plan_apart(8);
  EXPECT_EQ(race([&](std::uint8_t n) { return move(planned[n - 1u], room(1)); }), 1);
  EXPECT_EQ(sessions(), racers - 1u) << "the others stay where they were";
}

TEST_F(Contention, OneSessionIsMovedOnceHoweverManySawIt) {
  plan_apart(8);
  EXPECT_EQ(race([&](std::uint8_t n) { return move(planned[0], room(n)); }, 412), 1);
}

TEST_F(Contention, EachMovesToARoomOfTheirOwn) {
  plan_apart(8);
  EXPECT_EQ(race([&](std::uint8_t n) { return move(planned[n - 1u], room(n)); }), racers);
}

TEST_F(Contention, EachSeatIsGivenOnce) {
  clinic.write([&](db::Tx& tx) {
    for (std::uint8_t n = 1; n <= racers; ++n) testing::put_admitted(tx, clinic.site, offer, n);
    roster::set_seats(tx, offer.process.id, 1);
    roster::set_seats(tx, offer.skills.id, 4);
  });
  for (const auto& [group, seats] : {std::pair{offer.process.id, 1}, {offer.skills.id, 4}}) {
    const auto join = [&](std::uint8_t n) {
      return http::Request{.method = Method::post,
                           .target = "/api/v1/groups/" + group.text() + "/members",
                           .body = fmt::format(R"({{"episode_id":"{}","joined_on":"2026-11-16"}})",
                                               some<EpisodeId>(n).text())};
    };
    EXPECT_EQ(race(join), seats);
    clinic.read([&](db::Tx& tx) {
      EXPECT_EQ(roster::members_on(tx, group, day("2026-11-16")).size(),
                static_cast<std::size_t>(seats));
    });
  }
}

TEST_F(Contention, LookingFirstAndWritingThenLetsEverybodyIn) {
  static constexpr db::Sql look{"SELECT count(*) FROM looked_first WHERE slot = $1"};
  static constexpr db::Sql take{"INSERT INTO looked_first (slot, racer) VALUES ($1, $2)"};
  clinic.database.open()->script(
      "CREATE TABLE looked_first (slot bigint NOT NULL, racer bigint NOT NULL)");
  std::barrier looked(racers);
  std::vector<std::thread> threads;
  for (int n = 0; n < racers; ++n)
    threads.emplace_back([&, n] {
      std::int64_t taken = 0;
      clinic.read([&](db::Tx& tx) { taken = *tx.db.one<std::int64_t>(look, 1); });
      looked.arrive_and_wait();
      if (taken == 0) clinic.write([&](db::Tx& tx) { tx.db.run(take, 1, n); });
    });
  for (std::thread& thread : threads) thread.join();
  clinic.read([&](db::Tx& tx) { EXPECT_EQ(tx.db.one<std::int64_t>(look, 1), racers); });
}

}  // namespace
}  // namespace stepwell::schedule

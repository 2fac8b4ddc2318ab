#include <fmt/format.h>
#include <gtest/gtest.h>

#include <barrier>
#include <thread>

#include "stepwell/access/store.h"
#include "stepwell/audit/chain.h"
#include "stepwell/people/store.h"
#include "stepwell/program/store.h"
#include "stepwell/roster/routes.h"
#include "stepwell/roster/store.h"
#include "stepwell/schedule/routes.h"
#include "stepwell/schedule/store.h"
#include "stepwell/testing/offer.h"

// Everybody wants the same seat, room or person in the same moment. Constraints decide who gets it,
// so it doesn't matter how many threads, connections or servers there are. The last test is the
// control: the same race, decided by looking first and writing then, lets everybody in.
namespace stepwell::schedule {
namespace {

using http::Method;
using testing::day;
using testing::some;

constexpr std::uint8_t racers = 12;

// Another server on the same database: a writer and an application of its own.
struct Server {
  Server(testing::Clinic& clinic, std::uint64_t seed)
      : writers(one(clinic.database.open()),
                {.clock = [&clinic] { return clinic.now; }, .seed = seed, .seal = audit::seal}),
        app(clinic.router, clinic.readers, writers, access::authenticate,
            [](auto work) { work(); }) {}

  static std::vector<std::unique_ptr<db::Connection>> one(
      std::unique_ptr<db::Connection> connection) {
    std::vector<std::unique_ptr<db::Connection>> list;
    list.push_back(std::move(connection));
    return list;
  }

  db::Writers writers;
  http::App app;
};

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
    // A data folder belongs to one server; a PostgreSQL database may have many.
    if (testing::Database::is_postgres()) other.emplace(clinic, 77);
  }

  static RoomId room(std::uint8_t n) { return some<RoomId>(static_cast<std::uint8_t>(150 + n)); }
  static StaffId staff(std::uint8_t n) { return some<StaffId>(static_cast<std::uint8_t>(200 + n)); }

  // Sends what `request` makes for each racer, all at once, by turns to each server. Returns how
  // many got what they asked for; everybody else must have been told that it is taken.
  template <class Make>
  int race(Make request) {
    std::vector<http::Request> requests;
    for (std::uint8_t n = 1; n <= racers; ++n) {
      requests.push_back(request(n));
      requests.back().credential = clinic.as(people::Role::director);
    }
    std::vector<int> statuses(racers);
    std::barrier start(racers);
    std::vector<std::thread> threads;
    for (std::size_t i = 0; i < racers; ++i)
      threads.emplace_back([&, i] {
        start.arrive_and_wait();
        http::App& app = other && i % 2 == 1 ? other->app : clinic.app;
        statuses[i] = app.call(requests[i]).status;
      });
    for (std::thread& thread : threads) thread.join();
    for (const int status : statuses) EXPECT_TRUE(status == 200 || status == 409) << status;
    return static_cast<int>(std::ranges::count(statuses, 200));
  }

  http::Request session(const RoomId& in, const StaffId& with, int hour) {
    return {.method = Method::post,
            .target = "/api/v1/sessions",
            .body = fmt::format(R"({{"group_id":"{}","held_on":"2026-11-16","starts":"{:02}:00",)"
                                R"("minutes":55,"room_id":"{}","staff_ids":["{}"]}})",
                                offer.skills.id.text(), hour, in.text(), with.text())};
  }

  std::size_t sessions() {
    std::size_t count = 0;
    clinic.read(
        [&](db::Tx& tx) { count = sessions_on(tx, clinic.site, day("2026-11-16")).size(); });
    return count;
  }

  testing::Clinic clinic;
  testing::Offer offer;
  std::optional<Server> other;
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

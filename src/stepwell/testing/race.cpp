#include "stepwell/testing/race.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <barrier>
#include <thread>

#include "stepwell/access/store.h"
#include "stepwell/audit/chain.h"

namespace stepwell::testing {
namespace {

std::vector<std::unique_ptr<db::Connection>> one(std::unique_ptr<db::Connection> connection) {
  std::vector<std::unique_ptr<db::Connection>> list;
  list.push_back(std::move(connection));
  return list;
}

// Another server on the same database: a writer and an application of its own.
struct Server {
  Server(Clinic& clinic, std::uint64_t seed)
      : writers(one(clinic.database.open()),
                {.clock = [&clinic] { return clinic.now; }, .seed = seed, .seal = audit::seal}),
        app(clinic.router, clinic.readers, writers, access::authenticate,
            [](auto work) { work(); }) {}

  db::Writers writers;
  http::App app;
};

std::uint64_t next_seed() {
  static std::uint64_t seed = 77;
  return seed++;
}

}  // namespace

int race(Clinic& clinic, std::uint8_t racers,
         const std::function<http::Request(std::uint8_t)>& request, int otherwise) {
  // A data folder belongs to one server; a PostgreSQL database may have many.
  std::optional<Server> other;
  if (Database::is_postgres()) other.emplace(clinic, next_seed());
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
  for (const int status : statuses) EXPECT_TRUE(status == 200 || status == otherwise) << status;
  return static_cast<int>(std::ranges::count(statuses, 200));
}

}  // namespace stepwell::testing

#include "stepwell/db/postgres.h"

#include <gtest/gtest.h>

#include <future>
#include <latch>
#include <thread>

#include "stepwell/audit/chain.h"
#include "stepwell/audit/verify.h"
#include "stepwell/testing/clinic.h"

// What only a server that can go away, and that others use too, makes possible.
namespace stepwell::db {
namespace {

using testing::some;

constexpr Sql own_number{"SELECT pg_backend_pid()"};
constexpr Sql end_backend{"SELECT pg_terminate_backend($1, 5000)::int"};
constexpr Sql one{"SELECT 1"};
constexpr Sql begin{"BEGIN"};
constexpr Sql commit{"COMMIT"};
constexpr Sql put_thing{R"(
  INSERT INTO throttle (organization_id, subject, failures, blocked_until) VALUES ($1, $2, 0, 0))"};
constexpr Sql raise{"UPDATE throttle SET failures = failures + 1 WHERE subject = $1"};
constexpr Sql failures{"SELECT failures FROM throttle"};
constexpr Sql put_failures{"UPDATE throttle SET failures = $1"};
constexpr Sql count_things{"SELECT count(*) FROM throttle"};

class PostgresTest : public ::testing::Test {
 protected:
  void SetUp() override {
    if (!testing::Database::is_postgres()) GTEST_SKIP() << "needs STEPWELL_TEST_POSTGRES";
  }

  // Ends `victim`'s connection as a failing server would, and waits for the end.
  void cut(Connection& victim) {
    const auto backend = victim.one<std::int64_t>(own_number).value();
    EXPECT_EQ(clinic.database.open()->one<std::int64_t>(end_backend, backend), 1);
  }

  std::int64_t things() {
    std::int64_t count = 0;
    clinic.read([&](Tx& tx) { count = tx.db.one<std::int64_t>(count_things).value(); });
    return count;
  }

  testing::Clinic clinic;
};

TEST_F(PostgresTest, AConnectionThatWentAwayInAPauseIsRestoredUnnoticed) {
  const auto connection = clinic.database.open();
  connection->run(one);  // prepared, and forgotten with the connection
  cut(*connection);
  connection->restore();
  EXPECT_EQ(connection->one<std::int64_t>(one), 1);
}

TEST_F(PostgresTest, AConnectionThatGoesInATransactionFailsItAndIsThenRestored) {
  const auto connection = clinic.database.open();
  connection->run(begin);
  connection->run(put_thing, some<OrganizationId>(1), std::string_view("lost"));
  cut(*connection);
  EXPECT_THROW(connection->run(one), Unavailable);
  EXPECT_THROW(connection->run(commit), Unavailable);
  connection->restore();
  EXPECT_EQ(connection->one<std::int64_t>(count_things), 0);
}

TEST_F(PostgresTest, AReaderIsStillAReaderAfterItWasRestored) {
  const auto reader = clinic.database.open(Access::read);
  cut(*reader);
  reader->restore();
  EXPECT_THROW(reader->run(raise, std::string_view("x")), Error);
}

TEST_F(PostgresTest, TheBatchUnderWayIsToldAndTheNextOneSucceeds) {
  const auto put = [](Tx& tx, const char* name) {
    tx.db.run(put_thing, tx.organization, std::string_view(name));
  };
  try {
    clinic.write([&](Tx& tx) {
      put(tx, "lost");
      cut(tx.db);
      put(tx, "also lost");
    });
    FAIL() << "it was acknowledged";
  } catch (const Unavailable& error) {
    EXPECT_STREQ(error.what(), "the database was lost before it answered, please try again");
  }
  clinic.write([&](Tx& tx) { put(tx, "kept"); });
  EXPECT_EQ(things(), 1);
}

TEST_F(PostgresTest, AReadThatIsCutOffIsToldAndTheNextOneSucceeds) {
  EXPECT_THROW(clinic.read([&](Tx& tx) {
    cut(tx.db);
    tx.db.run(one);
  }),
               Unavailable);
  for (int i = 0; i < 4; ++i) EXPECT_EQ(things(), 0);  // with each of the readers
}

TEST_F(PostgresTest, WithNobodyThereTheReasonIsSaid) {
  try {
    open_postgres("postgresql://127.0.0.1:1,localhost:2/clinic", Access::write);
    FAIL() << "something answered";
  } catch (const Unavailable& error) {
    EXPECT_NE(std::string_view(error.what()).find("port 2 failed"), std::string_view::npos);
  }
}

// Each reads a number and writes the next one, as any change that was checked before it is made.
TEST_F(PostgresTest, WhatIsReadStaysTrueUntilTheCommitWhoeverElseWrites) {
  clinic.write([](Tx& tx) { tx.db.run(put_thing, tx.organization, std::string_view("counter")); });
  std::vector<std::unique_ptr<Connection>> second;
  second.push_back(clinic.database.open());
  Writers other(std::move(second), {.seed = 2, .seal = audit::seal});
  constexpr int each = 200;
  std::latch answered(2 * each);
  const auto count = [&] {
    return Job{clinic.organization,
               [](Tx& tx) {
                 const auto seen = tx.db.one<std::int64_t>(failures).value();
                 tx.db.run(put_failures, seen + 1);
               },
               [&](std::exception_ptr error) {
                 EXPECT_FALSE(error);
                 answered.count_down();
               }};
  };
  for (int i = 0; i < each; ++i) {
    clinic.writer.submit(count());
    other.submit(count());
  }
  answered.wait();
  clinic.read([](Tx& tx) { EXPECT_EQ(tx.db.one<std::int64_t>(failures), 2 * each); });
}

// The two are of different organizations and take the same rows in opposite order, so that one of
// them must give way.
TEST_F(PostgresTest, TwoServersThatBlockEachOtherBothGetTheirWay) {
  clinic.write([&](Tx& tx) {
    for (const char* name : {"a", "b"})
      tx.db.run(put_thing, tx.organization, std::string_view(name));
  });
  std::vector<std::unique_ptr<Connection>> second;
  second.push_back(clinic.database.open());
  Writers other(std::move(second), {.seed = 2, .seal = audit::seal});
  std::latch both_hold_one(2);
  std::promise<void> ours, theirs;
  const auto raise_both = [&](std::uint8_t organization, const char* first, const char* then,
                              std::promise<void>& answered) {
    return Job{some<OrganizationId>(organization),
               [&, first, then, met = false](Tx& tx) mutable {
                 tx.db.run(raise, std::string_view(first));
                 if (!std::exchange(met, true)) both_hold_one.arrive_and_wait();
                 tx.db.run(raise, std::string_view(then));
               },
               [&](std::exception_ptr error) {
                 error ? answered.set_exception(error) : answered.set_value();
               }};
  };
  clinic.writer.submit(raise_both(1, "a", "b", ours));
  other.submit(raise_both(2, "b", "a", theirs));
  EXPECT_NO_THROW(ours.get_future().get());
  EXPECT_NO_THROW(theirs.get_future().get());
}

TEST_F(PostgresTest, TwoServersLeaveOneUnbrokenChain) {
  std::vector<std::unique_ptr<Connection>> four;
  for (int i = 0; i < 4; ++i) four.push_back(clinic.database.open());
  Writers other(std::move(four), {.seed = 2, .seal = audit::seal});
  constexpr int each = 100;
  std::latch answered(2 * each);
  const auto job_of = [&](std::uint8_t organization) {
    return Job{some<OrganizationId>(organization),
               [](Tx& tx) {
                 tx.events.push_back({tx.organization, "staff/1", "put", "thing", "", tx.now});
               },
               [&](std::exception_ptr error) {
                 EXPECT_FALSE(error);
                 answered.count_down();
               }};
  };
  for (int i = 0; i < each; ++i) {
    const auto organization = static_cast<std::uint8_t>(1 + i % 4);
    clinic.writer.submit(job_of(organization));
    other.submit(job_of(organization));
  }
  answered.wait();
  clinic.read([&](Tx& tx) {
    const auto verdict = audit::verify(tx.db, {});
    EXPECT_TRUE(verdict.sound);
    EXPECT_EQ(verdict.organizations, 4);
  });
}

}  // namespace
}  // namespace stepwell::db

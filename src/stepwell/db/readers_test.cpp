#include "stepwell/db/readers.h"

#include <gtest/gtest.h>

#include <latch>

#include "stepwell/testing/clinic.h"

namespace stepwell::db {
namespace {

constexpr Sql count_things{"SELECT count(*) FROM throttle"};
constexpr Sql put_thing{R"(
  INSERT INTO throttle (organization_id, subject, failures, blocked_until) VALUES ($1, $2, 0, 0))"};
constexpr Sql no_such_table{"SELECT 1 FROM nowhere"};

// Readers beside a connection that writes and tells nobody.
class ReadersTest : public ::testing::Test {
 protected:
  Readers readers(Snapshot snapshot) {
    std::vector<std::unique_ptr<Connection>> one;
    one.push_back(clinic.database.open(Access::read));
    return Readers(std::move(one), system_clock, snapshot);
  }

  void put(std::string_view name) { writing->run(put_thing, clinic.organization, name); }

  std::int64_t things(Readers& readers) {
    std::int64_t count = 0;
    readers.with(clinic.organization,
                 [&](Tx& tx) { count = tx.db.one<std::int64_t>(count_things).value(); });
    return count;
  }

  testing::Clinic clinic;
  std::unique_ptr<Connection> writing = clinic.database.open();
};

TEST_F(ReadersTest, EachLoanSeesWhatWasWrittenBeforeIt) {
  Readers each = readers(Snapshot::one_loan);
  EXPECT_EQ(things(each), 0);
  put("a");
  EXPECT_EQ(things(each), 1);
}

TEST_F(ReadersTest, AKeptSnapshotStaysUntilTheReadersAreToldOfAWrite) {
  Readers kept = readers(Snapshot::until_written);
  EXPECT_EQ(things(kept), 0);
  put("a");
  EXPECT_EQ(things(kept), 0);
  kept.refresh();
  EXPECT_EQ(things(kept), 1);
}

TEST_F(ReadersTest, AWriteDuringALoanIsSeenByTheNext) {
  Readers kept = readers(Snapshot::until_written);
  kept.with(clinic.organization, [&](Tx& tx) {
    EXPECT_EQ(tx.db.one<std::int64_t>(count_things), 0);
    put("a");
    kept.refresh();
    EXPECT_EQ(tx.db.one<std::int64_t>(count_things), 0);
  });
  EXPECT_EQ(things(kept), 1);
}

TEST_F(ReadersTest, AfterAnErrorTheSnapshotIsTakenAnew) {
  Readers kept = readers(Snapshot::until_written);
  EXPECT_EQ(things(kept), 0);
  put("a");
  EXPECT_THROW(kept.with(clinic.organization, [](Tx& tx) { tx.db.one<int>(no_such_table); }),
               Error);
  EXPECT_EQ(things(kept), 1);
}

TEST_F(ReadersTest, WhileReleasedNothingIsKept) {
  Readers kept = readers(Snapshot::until_written);
  EXPECT_EQ(things(kept), 0);
  put("a");
  {
    const Readers::Released released(kept);
    EXPECT_EQ(things(kept), 1);
    put("b");
    EXPECT_EQ(things(kept), 2);
  }
  put("c");
  EXPECT_EQ(things(kept), 3);
  put("d");
  EXPECT_EQ(things(kept), 3);
}

TEST_F(ReadersTest, ALookThatIsPutOnRecordLeavesTheSnapshotAndAWriteDoesNot) {
  if (testing::Database::is_postgres()) GTEST_SKIP() << "it keeps no snapshot";
  const auto count = [&] { return things(clinic.readers); };
  EXPECT_EQ(count(), 0);
  put("behind everybody's back");
  std::latch recorded(1);
  clinic.writer.submit({.organization = clinic.organization,
                        .work = [](Tx& tx) { tx.events.push_back({tx.organization}); },
                        .done = [&](std::exception_ptr) { recorded.count_down(); },
                        .only_records = true});
  recorded.wait();
  EXPECT_EQ(count(), 0);
  clinic.write([](Tx&) {});
  EXPECT_EQ(count(), 1);
}

}  // namespace
}  // namespace stepwell::db

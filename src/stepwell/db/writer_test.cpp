#include "stepwell/db/writer.h"

#include <gtest/gtest.h>

#include <atomic>
#include <latch>

#include "stepwell/audit/verify.h"
#include "stepwell/base/limits.h"
#include "stepwell/testing/clinic.h"

namespace stepwell::db {
namespace {

using testing::some;

constexpr Sql count_things{"SELECT count(*) FROM throttle"};
constexpr Sql put_thing{R"(
  INSERT INTO throttle (organization_id, subject, failures, blocked_until) VALUES ($1, $2, 0, 0))"};

class WriterTest : public ::testing::Test {
 protected:
  // Submits jobs that all wait behind one, so that they become a single batch.
  void submit_together(std::vector<Job> jobs) {
    std::latch go(1);
    std::latch answered(static_cast<std::ptrdiff_t>(jobs.size()) + 1);
    clinic.writer.submit({clinic.organization, [&](Tx&) { go.wait(); },
                          [&](std::exception_ptr) { answered.count_down(); }});
    for (Job& job : jobs) {
      job.done = [&, done = job.done](std::exception_ptr error) {
        if (done) done(error);
        answered.count_down();
      };
      clinic.writer.submit(std::move(job));
    }
    go.count_down();
    answered.wait();
  }

  Job put(std::uint8_t n) {
    return {clinic.organization,
            [n](Tx& tx) { tx.db.run(put_thing, tx.organization, some<SessionId>(n)); },
            {}};
  }

  std::int64_t things() {
    std::int64_t count = 0;
    clinic.read([&](Tx& tx) { count = tx.db.one<std::int64_t>(count_things).value(); });
    return count;
  }

  testing::Clinic clinic;
};

TEST_F(WriterTest, AFailingRequestLeavesItsNeighboursAlone) {
  std::exception_ptr failure;
  Job twice = put(1);
  twice.done = [&](std::exception_ptr error) { failure = error; };
  submit_together({put(1), twice, put(2)});
  EXPECT_THROW(std::rethrow_exception(failure), Conflict);
  EXPECT_EQ(things(), 2);
}

TEST_F(WriterTest, WhatAFailingRequestDidBeforeIsUndone) {
  Job half = put(1);
  half.work = [work = half.work](Tx& tx) {
    work(tx);
    throw Error(Code::invalid, "a rule was broken after the first write");
  };
  submit_together({half, put(2)});
  EXPECT_EQ(things(), 1);
}

TEST_F(WriterTest, AnAnswerLeavesOnlyWhenItsEffectCanBeRead) {
  std::int64_t seen = 0;
  Job job = put(1);
  job.done = [&](std::exception_ptr) { seen = things(); };
  submit_together({job});
  EXPECT_EQ(seen, 1);
}

TEST_F(WriterTest, ABatchThatMustRetryIsRunAgainOneByOne) {
  int tries = 0;
  Job unlucky = put(2);
  unlucky.work = [&, work = unlucky.work](Tx& tx) {
    work(tx);
    if (++tries == 1) throw Retry("another server was in the way");
  };
  submit_together({put(1), unlucky, put(3)});
  EXPECT_EQ(tries, 2);
  EXPECT_EQ(things(), 3);
}

TEST_F(WriterTest, OnlyTheLastTryCounts) {
  int tries = 0;
  std::exception_ptr failure;
  const Job fails_first{clinic.organization,
                        [&](Tx&) {
                          if (++tries == 1) throw Error(Code::conflict, "only the first time");
                        },
                        [&](std::exception_ptr error) { failure = error; }};
  const Job then_retries{clinic.organization,
                         [&](Tx&) {
                           if (tries == 1) throw Retry("another server was in the way");
                         },
                         {}};
  submit_together({fails_first, then_retries});
  EXPECT_EQ(tries, 2);
  EXPECT_FALSE(failure);
}

TEST_F(WriterTest, WhoeverMustRetryAloneIsToldSo) {
  std::exception_ptr failure;
  Job hopeless = put(2);
  hopeless.work = [](Tx&) { throw Retry("always"); };
  hopeless.done = [&](std::exception_ptr error) { failure = error; };
  submit_together({put(1), hopeless});
  EXPECT_THROW(std::rethrow_exception(failure), Retry);
  EXPECT_EQ(things(), 1);
}

TEST_F(WriterTest, AFullQueueIsSaidAtOnce) {
  std::latch go(1);
  std::atomic<std::size_t> answered = 0;
  const Job wait{clinic.organization, [&](Tx&) { go.wait(); }, [&](auto) { ++answered; }};
  std::size_t accepted = 0;
  try {
    for (;; ++accepted) clinic.writer.submit(wait);
  } catch (const Error& error) {
    EXPECT_EQ(error.code, Code::unavailable);
  }
  EXPECT_GE(accepted, limits::writer_queue);
  go.count_down();
  while (answered < accepted) std::this_thread::yield();
}

TEST_F(WriterTest, ManyThreadsLeaveOneUnbrokenChain) {
  constexpr int threads = 8, each = 100;
  std::vector<std::thread> clients;
  for (int t = 0; t < threads; ++t) {
    clients.emplace_back([&] {
      for (int i = 0; i < each; ++i) {
        clinic.write([&](Tx& tx) {
          tx.db.run(put_thing, tx.organization, tx.next<SessionId>());
          tx.events.push_back({tx.organization, "staff/1", "put", "thing", "", tx.now});
        });
      }
    });
  }
  for (std::thread& client : clients) client.join();
  EXPECT_EQ(things(), threads * each);
  clinic.read([&](Tx& tx) { EXPECT_TRUE(audit::verify(tx.db, {}).sound); });
}

TEST_F(WriterTest, TheChainShowsAnAlteredEvent) {
  static constexpr Sql alter{"UPDATE audit_event SET event = replace(event, 'b', 'x')"};
  static constexpr Sql drop_last{"DELETE FROM audit_event WHERE number = 3"};
  for (const char* action : {"a", "b", "c"})
    clinic.write([&](Tx& tx) {
      tx.events.push_back({tx.organization, "staff/1", action, "", "", tx.now});
    });
  std::int64_t altered = 0, cut = 0;
  const auto owner = clinic.database.open();
  owner->run(drop_last);
  clinic.read([&](Tx& tx) { cut = audit::verify(tx.db, {}).flaws.at(0).number; });
  owner->run(alter);
  clinic.read([&](Tx& tx) { altered = audit::verify(tx.db, {}).flaws.at(0).number; });
  EXPECT_EQ(cut, 3);
  EXPECT_EQ(altered, 1);  // every event has a b in a key; the first shows
}

}  // namespace
}  // namespace stepwell::db

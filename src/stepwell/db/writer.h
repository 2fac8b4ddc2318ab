#pragma once

#include <chrono>
#include <condition_variable>
#include <deque>
#include <exception>
#include <functional>
#include <mutex>
#include <span>
#include <thread>

#include "stepwell/db/tx.h"

namespace stepwell::db {

// What a request asks of the writer.
struct Job {
  OrganizationId organization;

  // Does the work. Throws to have all of it undone. May be called a second time, after its first
  // try was undone, so it must not do anything but write to `tx` and fill in its own answer.
  std::function<void(Tx& tx)> work;

  // Called exactly once, on the writer's thread, when the outcome is durable: null after the
  // commit, or why it failed. Must be quick and must not throw.
  std::function<void(std::exception_ptr error)> done;

  // Whether `work` does nothing but leave events, so that no reader could miss anything.
  bool only_records = false;
};

// Called before each commit with the batch's events, to add them to the record. Numbers `changes`
// by where their organization's record then ends.
using Seal =
    std::function<void(Connection& db, std::span<const Event> events, std::span<Change> changes)>;

// Called after each commit with what live screens should fetch again, in the order it happened.
// Must be quick and must not throw.
using Publish = std::function<void(std::span<const Change> changes)>;

// Called after each commit of anything but events, before anybody is answered. Must be quick and
// must not throw.
using Wrote = std::function<void()>;

// Tidies a little: one short step, done in a batch now and then. Returns whether there is more to
// do, which is then done soon.
using Chore = std::function<bool(Tx& tx)>;

// Called after a batch was answered, with the writer's connection, which is between transactions.
// Must not throw.
using Pause = std::function<void(Connection& db)>;

// Called after each commit, or each failure of one, with how many jobs were in it and how long it
// took. Must be quick and must not throw.
using Committed = std::function<void(std::size_t jobs, std::chrono::nanoseconds took)>;

// How a writer does its work, besides the jobs themselves.
struct Conduct {
  Clock clock = system_clock;
  std::uint64_t seed = 0;  // of the ids
  Seal seal{};
  Publish publish{};
  Wrote wrote{};
  Secrets secrets = system_secrets;
  Chore chore{};
  Pause pause{};
  Committed committed{};
};

// What alone writes through one connection; writer.cpp tells how.
class Writer {
 public:
  Writer(std::unique_ptr<Connection> connection, const Conduct& conduct);
  ~Writer();  // finishes what was submitted

  // Queues `job`. Any thread. Throws `unavailable`, and never calls done, when the queue is full.
  void submit(Job job);

  std::size_t waiting();  // jobs in the queue just now. Any thread

 private:
  struct Waiting {
    Job job;
    std::exception_ptr error;
  };

  void loop();
  std::vector<Waiting> take_batch();  // waits for work; empty when we are to stop
  Job next_chore();
  void commit(std::span<Waiting> batch, int tries);
  void commit_together(std::span<Waiting> batch);
  void hold_organizations(std::span<const Waiting> batch);
  void work_in_savepoint(Waiting& waiting, std::vector<Event>& events,
                         std::vector<Change>& changes);
  void roll_back() noexcept;

  const std::unique_ptr<Connection> db_;  // these four belong to the writer's thread
  const Conduct conduct_;
  IdSource ids_;
  std::chrono::steady_clock::time_point chore_due_;

  std::mutex mutex_;  // guards the next three
  std::condition_variable changed_;
  std::deque<Job> queue_;
  bool stopping_ = false;

  std::thread thread_;  // last, so that everything it uses is there before it starts
};

}  // namespace stepwell::db

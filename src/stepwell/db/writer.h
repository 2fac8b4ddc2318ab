#pragma once

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
};

// Called before each commit with the batch's events, to add them to the record. Numbers `changes`
// by where their organization's record then ends.
using Seal =
    std::function<void(Connection& db, std::span<const Event> events, std::span<Change> changes)>;

// Called after each commit with what live screens should fetch again, in the order it happened.
// Must be quick and must not throw.
using Publish = std::function<void(std::span<const Change> changes)>;

// The only thing that writes to the database; writer.cpp tells how.
class Writer {
 public:
  Writer(std::unique_ptr<Connection> connection, Clock clock, IdSource ids, Seal seal,
         Publish publish = {}, Secrets secrets = system_secrets);
  ~Writer();  // finishes what was submitted

  // Queues `job`. Any thread. Throws `unavailable`, and never calls done, when the queue is full.
  void submit(Job job);

 private:
  struct Waiting {
    Job job;
    std::exception_ptr error;
  };

  void loop();
  std::vector<Waiting> take_batch();  // waits for work; empty when we are to stop
  void commit(std::span<Waiting> batch);
  void commit_together(std::span<Waiting> batch);
  void work_in_savepoint(Waiting& waiting, std::vector<Event>& events,
                         std::vector<Change>& changes);
  void roll_back() noexcept;

  const std::unique_ptr<Connection> db_;  // these six belong to the writer's thread
  const Clock clock_;
  IdSource ids_;
  const Seal seal_;
  const Publish publish_;
  const Secrets secrets_;

  std::mutex mutex_;  // guards the next three
  std::condition_variable changed_;
  std::deque<Job> queue_;
  bool stopping_ = false;

  std::thread thread_;  // last, so that everything it uses is there before it starts
};

}  // namespace stepwell::db

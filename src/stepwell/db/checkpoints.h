#pragma once

#include <atomic>
#include <condition_variable>
#include <memory>
#include <mutex>
#include <thread>

#include "stepwell/base/limits.h"
#include "stepwell/db/readers.h"

namespace stepwell::db {

// Moves SQLite's log into the database file while the writer goes on committing.
//
// A thread of its own does nearly all of it, beside the writer. What a reader still looks at can't
// be moved, and one that looked before all of it was moved keeps the log from beginning again; so
// snapshots that are kept by readers at rest are ended before and after. Under constant load it
// never quite catches up, and the log can begin again at its start only when all of it was moved;
// so when the log is long, the writer moves the little that is left, between two commits. See
// docs/decisions/0001-checkpoints.md.
class Checkpoints {
 public:
  // What `readers` keep open while they rest is ended where it is in the way.
  Checkpoints(std::unique_ptr<Connection> connection, Readers& readers);
  ~Checkpoints();

  // To be called by the writer's thread after each batch was answered, with its connection. Does
  // not throw: a log that can't be moved now can be later.
  void between_commits(Connection& writer) noexcept;

 private:
  void begin_again(Connection& writer);
  void loop();
  void move_beside_the_writer();

  const std::unique_ptr<Connection> db_;  // belongs to the thread
  Readers& readers_;
  std::atomic<bool> writers_turn_ = false;
  std::int64_t most_ = limits::log_pages_most;  // belongs to the writer's thread

  std::mutex mutex_;  // guards the next two
  std::condition_variable changed_;
  bool due_ = false;
  bool stopping_ = false;

  std::thread thread_;  // last, so that everything it uses is there before it starts
};

// Makes the log of the database at `path` as long as it usually gets, because overwriting a file
// syncs many times faster than appending to it. Only while nobody writes. A disk too full for it
// is no reason not to start.
void grow_log(const std::string& path) noexcept;

}  // namespace stepwell::db

#include "stepwell/db/checkpoints.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include "stepwell/base/limits.h"
#include "stepwell/db/disk.h"

namespace stepwell::db {
namespace {

// What SQLite answers to each of these, by its own names. -1 when another checkpoint is under way.
struct Log {
  std::int64_t busy = 0;
  std::int64_t log = 0;           // pages in the log
  std::int64_t checkpointed = 0;  // of them, how many are in the database file as well
};
BOOST_DESCRIBE_STRUCT(Log, (), (busy, log, checkpointed))

constexpr Sql look{"PRAGMA wal_checkpoint(NOOP)"};
constexpr Sql move_some{"PRAGMA wal_checkpoint(PASSIVE)"};  // waits for nobody
constexpr Sql move_all{"PRAGMA wal_checkpoint(RESTART)"};   // waits until no reader needs the log

// How long the writer waits for a reader to end: what is usual takes milliseconds.
constexpr const char* little_patience = "PRAGMA busy_timeout = 200";
constexpr const char* usual_patience = "PRAGMA busy_timeout = 5000";

std::int64_t left(const Log& log) { return log.log - log.checkpointed; }

}  // namespace

Checkpoints::Checkpoints(std::unique_ptr<Connection> connection, Readers& readers)
    : db_(std::move(connection)), readers_(readers), thread_([this] { loop(); }) {}

Checkpoints::~Checkpoints() {
  {
    const std::lock_guard lock(mutex_);
    stopping_ = true;
  }
  changed_.notify_one();
  thread_.join();
}

void Checkpoints::between_commits(Connection& writer) noexcept {
  try {
    const Log log = writer.one<Log>(look).value();
    if (log.log <= limits::log_pages_most) most_ = limits::log_pages_most;
    if (log.log > most_) {
      begin_again(writer);
    } else if (writers_turn_.exchange(false)) {
      readers_.refresh();
      writer.run(move_some);
      readers_.refresh();
    } else if (left(log) >= limits::log_pages) {
      const std::lock_guard lock(mutex_);
      due_ = true;
      changed_.notify_one();
    }
  } catch (const std::exception&) {
  }
}

// Whoever reads for long, a backup say, must not hold up those who write: then the log may grow by
// as much again before the writer asks once more.
void Checkpoints::begin_again(Connection& writer) {
  const Readers::Released none_kept(readers_);
  writer.script(little_patience);
  const Log log = writer.one<Log>(move_all).value();
  writer.script(usual_patience);
  const bool is_for_a_reader = log.busy != 0 && log.log >= 0;
  if (is_for_a_reader) most_ += limits::log_pages_most;
}

void Checkpoints::loop() {
  std::unique_lock lock(mutex_);
  while (true) {
    changed_.wait(lock, [&] { return stopping_ || due_; });
    if (stopping_) return;
    lock.unlock();
    move_beside_the_writer();
    lock.lock();
    due_ = false;
  }
}

// The second pass takes what was committed during the first, so that little is left.
void Checkpoints::move_beside_the_writer() {
  try {
    readers_.refresh();
    db_->run(move_some);
    readers_.refresh();
    db_->run(move_some);
    readers_.refresh();
    const Log log = db_->one<Log>(look).value();
    writers_turn_ = log.log >= limits::log_pages_long && left(log) > 0;
  } catch (const std::exception&) {  // the disk is full, say: the next commit asks again
  }
}

void grow_log(const std::string& path) noexcept {
  try {
    const File log(path + "-wal", O_WRONLY | O_CREAT, "can't grow the log");
    struct stat info {};
    if (fstat(log.handle(), &info) != 0) return;
    const std::string zeros(1 << 20, '\0');
    for (off_t at = info.st_size; at < limits::log_bytes;) {
      const ssize_t written = pwrite(log.handle(), zeros.data(), zeros.size(), at);
      if (written <= 0) return;
      at += written;
    }
    fdatasync(log.handle());
  } catch (const std::exception&) {
  }
}

}  // namespace stepwell::db

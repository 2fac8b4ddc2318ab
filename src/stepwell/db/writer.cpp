// One thread writes, for everyone.
//
// A durable commit costs one disk sync (0.1 ms when the log file is overwritten in place), and
// the sync costs the same for one request as for five hundred. So requests queue, and the writer
// takes everyone who is waiting into one transaction:
//
//   BEGIN
//   hold the organizations the requests belong to, against other servers
//     SAVEPOINT job; request 1; RELEASE job
//     SAVEPOINT job; request 2 throws; ROLLBACK TO job; RELEASE job
//     ...
//   seal the events
//   COMMIT                 the only sync
//   answer 1, 2, ...       no answer leaves before its effect is durable
//
// Whoever arrives during the sync is the next batch. There is no timer and nothing to tune: a
// lone request is committed at once, and a burst shares its syncs.
//
// Five things can go wrong, and each has one place:
//
//   a request breaks a rule      its savepoint is undone, it alone gets the error
//   Retry (another server)       the batch is undone and run again one by one
//   Retry, alone                 it is tried again a moment later, and then gets `unavailable`
//   Unavailable, or the commit   everyone in the batch gets that error: the disk is full, the
//   fails                        connection is gone. The next batch begins afresh
//   the connection goes while    the same, but nobody knows what became of it: a repeat with the
//   we commit                    same Idempotency-Key is safe
#include "stepwell/db/writer.h"

#include <algorithm>
#include <iterator>
#include <set>

#include "stepwell/base/limits.h"

namespace stepwell::db {
namespace {

constexpr Sql begin{"BEGIN"};
constexpr Sql commit_all{"COMMIT"};
constexpr Sql roll_back_all{"ROLLBACK"};
constexpr Sql savepoint{"SAVEPOINT job"};
constexpr Sql release{"RELEASE SAVEPOINT job"};
constexpr Sql roll_back_job{"ROLLBACK TO SAVEPOINT job"};

// Time for whoever was in the way to take what was let go, before it is asked for again.
constexpr std::chrono::milliseconds give_way{20};

}  // namespace

Writer::Writer(std::unique_ptr<Connection> connection, const Conduct& conduct)
    : db_(std::move(connection)),
      conduct_(conduct),
      ids_(conduct.seed),
      chore_due_(std::chrono::steady_clock::now() + limits::chore_again),
      thread_([this] { loop(); }) {}

Writer::~Writer() {
  {
    const std::lock_guard lock(mutex_);
    stopping_ = true;
  }
  changed_.notify_one();
  thread_.join();
}

void Writer::submit(Job job) {
  {
    const std::lock_guard lock(mutex_);
    if (stopping_ || queue_.size() >= limits::writer_queue)
      throw Error(Code::unavailable, "too busy just now, please try again", "writer queue full");
    queue_.push_back(std::move(job));
  }
  changed_.notify_one();
}

std::size_t Writer::waiting() {
  const std::lock_guard lock(mutex_);
  return queue_.size();
}

void Writer::loop() {
  for (auto batch = take_batch(); !batch.empty(); batch = take_batch()) {
    const auto began = std::chrono::steady_clock::now();
    commit(batch, limits::writer_tries);
    if (conduct_.committed)
      conduct_.committed(batch.size(), std::chrono::steady_clock::now() - began);
    for (const Waiting& waiting : batch) waiting.job.done(waiting.error);
    if (conduct_.pause) conduct_.pause(*db_);
  }
}

std::vector<Writer::Waiting> Writer::take_batch() {
  std::unique_lock lock(mutex_);
  const auto wanted = [&] { return stopping_ || !queue_.empty(); };
  if (conduct_.chore)
    changed_.wait_until(lock, chore_due_, wanted);
  else
    changed_.wait(lock, wanted);
  std::vector<Waiting> batch;
  while (!queue_.empty() && batch.size() < limits::writer_batch) {
    batch.push_back({std::move(queue_.front()), nullptr});
    queue_.pop_front();
  }
  if (conduct_.chore && !stopping_ && std::chrono::steady_clock::now() >= chore_due_)
    batch.push_back({next_chore(), nullptr});
  return batch;
}

// A step that fails is tried again at the usual time: nobody waits for it.
Job Writer::next_chore() {
  chore_due_ = std::chrono::steady_clock::now() + limits::chore_every;
  return {.organization = {},
          .work =
              [this](Tx& tx) {
                if (conduct_.chore(tx))
                  chore_due_ = std::chrono::steady_clock::now() + limits::chore_again;
              },
          .done = [](std::exception_ptr) {}};
}

void Writer::commit(std::span<Waiting> batch, int tries) {
  try {
    commit_together(batch);
  } catch (const Retry&) {
    roll_back();
    if (batch.size() > 1) {
      for (Waiting& waiting : batch) commit({&waiting, 1}, limits::writer_tries);
    } else if (tries > 1) {
      std::this_thread::sleep_for(give_way);
      commit(batch, tries - 1);
    } else {
      batch[0].error = std::current_exception();
    }
  } catch (...) {
    roll_back();
    for (Waiting& waiting : batch)
      if (!waiting.error) waiting.error = std::current_exception();
  }
}

void Writer::commit_together(std::span<Waiting> batch) {
  std::vector<Event> events;
  std::vector<Change> changes;
  db_->restore();
  db_->post(begin);
  hold_organizations(batch);
  for (Waiting& waiting : batch) work_in_savepoint(waiting, events, changes);
  if (!events.empty()) conduct_.seal(*db_, events, changes);
  db_->run(commit_all);
  if (conduct_.wrote && !std::ranges::all_of(batch, &Job::only_records, &Waiting::job))
    conduct_.wrote();
  if (conduct_.publish && !changes.empty()) conduct_.publish(changes);
}

// All of them at once and in order, so that no two servers can wait for each other.
void Writer::hold_organizations(std::span<const Waiting> batch) {
  std::set<OrganizationId> organizations;
  for (const Waiting& waiting : batch) organizations.insert(waiting.job.organization);
  for (const OrganizationId& organization : organizations) db_->hold(organization);
}

void Writer::work_in_savepoint(Waiting& waiting, std::vector<Event>& events,
                               std::vector<Change>& changes) {
  waiting.error = nullptr;
  db_->post(savepoint);
  try {
    Tx tx{.db = *db_,
          .organization = waiting.job.organization,
          .now = conduct_.clock(),
          .ids = &ids_,
          .secrets = &conduct_.secrets};
    waiting.job.work(tx);
    db_->run(release);
    std::ranges::move(tx.events, std::back_inserter(events));
    std::ranges::move(tx.changes, std::back_inserter(changes));
  } catch (const Retry&) {
    throw;
  } catch (const Unavailable&) {
    throw;
  } catch (...) {
    waiting.error = std::current_exception();
    db_->run(roll_back_job);
    db_->run(release);
  }
}

// The database may have rolled back already (disk full, connection lost): then this fails, and
// there is nothing left to undo.
void Writer::roll_back() noexcept {
  try {
    db_->run(roll_back_all);
  } catch (const std::exception&) {
  }
}

}  // namespace stepwell::db

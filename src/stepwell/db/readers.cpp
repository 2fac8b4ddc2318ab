#include "stepwell/db/readers.h"

#include "stepwell/base/limits.h"

namespace stepwell::db {
namespace {

constexpr Sql begin{"BEGIN"};
constexpr Sql rollback{"ROLLBACK"};  // nothing was written, and nothing may be kept

// A connection that can't end its transaction was lost; the next who begins one restores it.
void end(Connection& connection) noexcept {
  try {
    connection.run(rollback);
  } catch (const std::exception&) {
  }
}

}  // namespace

Readers::Readers(std::vector<std::unique_ptr<Connection>> connections, Clock clock,
                 Snapshot snapshot)
    : clock_(std::move(clock)), count_(connections.size()), snapshot_(snapshot) {
  for (auto& connection : connections) free_.push_back({std::move(connection)});
}

// A reader that finds its way back, whatever happens.
struct Readers::Loan {
  Readers& lender;
  Reader reader = lender.take();

  ~Loan() { lender.give_back(std::move(reader)); }

  Connection& connection() {
    if (!reader.open) {
      reader.connection->restore();
      reader.connection->post(begin);
      reader.open = true;
    }
    return *reader.connection;
  }
};

std::vector<Event> Readers::with(const OrganizationId& organization,
                                 const std::function<void(Tx&)>& read) {
  Loan loan{*this};
  Tx tx{.db = loan.connection(), .organization = organization, .now = clock_()};
  loan.reader.failed = true;
  read(tx);
  loan.reader.failed = false;
  return std::move(tx.events);
}

// SQLite takes the snapshot with the first statement, which is later than the generation is read:
// what was written in between is seen already, and seen again after the next refresh.
Readers::Reader Readers::take() {
  std::unique_lock lock(mutex_);
  if (!returned_.wait_for(lock, limits::reader_wait, [&] { return !free_.empty(); }))
    throw Error(Code::unavailable, "too busy just now, please try again", "no reader free");
  Reader reader = std::move(free_.back());
  free_.pop_back();
  if (!reader.open) reader.generation = generation_;
  return reader;
}

void Readers::give_back(Reader reader) {
  {
    const std::lock_guard lock(mutex_);
    if (reader.open && !is_current(reader)) {
      end(*reader.connection);
      reader.open = false;
    }
    free_.push_back(std::move(reader));
  }
  returned_.notify_one();
}

bool Readers::is_current(const Reader& reader) const {
  return snapshot_ == Snapshot::until_written && released_ == 0 && !reader.failed &&
         reader.generation == generation_;
}

void Readers::refresh() noexcept {
  const std::lock_guard lock(mutex_);
  ++generation_;
  end_snapshots();
}

void Readers::close() noexcept {
  const std::lock_guard lock(mutex_);
  free_.clear();
}

void Readers::release(int more) noexcept {
  const std::lock_guard lock(mutex_);
  released_ += more;
  end_snapshots();
}

void Readers::end_snapshots() noexcept {
  for (Reader& reader : free_) {
    if (reader.open) end(*reader.connection);
    reader.open = false;
  }
}

std::size_t Readers::busy() {
  const std::lock_guard lock(mutex_);
  return count_ - free_.size();
}

}  // namespace stepwell::db

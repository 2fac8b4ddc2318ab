#include "stepwell/db/readers.h"

#include "stepwell/base/limits.h"

namespace stepwell::db {
namespace {

constexpr Sql begin{"BEGIN"};
constexpr Sql rollback{"ROLLBACK"};  // nothing was written, and nothing may be kept

}  // namespace

Readers::Readers(std::vector<std::unique_ptr<Connection>> connections, Clock clock)
    : clock_(std::move(clock)), free_(std::move(connections)) {}

// A connection that finds its way back, whatever happens.
struct Readers::Loan {
  Readers& lender;
  std::unique_ptr<Connection> connection = lender.take();

  ~Loan() {
    try {
      connection->run(rollback);
    } catch (const std::exception&) {  // the next reader restores it, or is told
    }
    lender.give_back(std::move(connection));
  }
};

std::vector<Event> Readers::with(const OrganizationId& organization,
                                 const std::function<void(Tx&)>& read) {
  const Loan loan{*this};
  Tx tx{.db = *loan.connection, .organization = organization, .now = clock_()};
  tx.db.restore();
  tx.db.post(begin);
  read(tx);
  return std::move(tx.events);
}

std::unique_ptr<Connection> Readers::take() {
  std::unique_lock lock(mutex_);
  if (!returned_.wait_for(lock, limits::reader_wait, [&] { return !free_.empty(); }))
    throw Error(Code::unavailable, "too busy just now, please try again", "no reader free");
  auto connection = std::move(free_.back());
  free_.pop_back();
  return connection;
}

void Readers::give_back(std::unique_ptr<Connection> connection) {
  {
    const std::lock_guard lock(mutex_);
    free_.push_back(std::move(connection));
  }
  returned_.notify_one();
}

}  // namespace stepwell::db

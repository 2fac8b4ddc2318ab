#pragma once

#include <deque>
#include <future>
#include <memory>

#include "stepwell/db/writers.h"
#include "stepwell/fhir/take.h"

namespace stepwell::fhir {

// What the writer does with one item of a batch.
using Take = void (*)(db::Tx& tx, const Order& order, const Item& item, Outcome& outcome);

// Items on their way to the writer, a few hundred to a transaction. While the writer stores one
// batch, the next is being read; with more than limits::import_ahead on their way, adding waits.
//
// A batch that fails is done again item by item, so that one resource that can't be stored is
// refused alone. One thread.
class Batches {
 public:
  Batches(db::Writers& writers, const OrganizationId& organization, const Order& order);

  void add(Take take, Item item);
  void add(Refusal refusal);
  void advance(std::int64_t bytes) { bytes_ += bytes; }

  // Waits until all that was added is stored. Throws when the database can't be used.
  void flush();

  const Tally& tally() const { return tally_; }
  std::int64_t bytes_read() const { return bytes_stored_; }
  bool cancelling() const { return state_ == ImportState::cancelling; }

 private:
  struct Batch {
    std::vector<std::pair<Take, Item>> items;
    std::vector<Refusal> refused;
    std::size_t bytes = 0;
    std::int64_t bytes_read = 0;
    std::int64_t first_number = 0;  // of its refusals
    Outcome outcome;                // of the last try
    ImportState state = ImportState::running;
    std::promise<void> stored;
  };
  using Shared = std::shared_ptr<Batch>;

  bool full() const;
  void send();
  void submit(const Shared& batch);
  void settle(const Shared& batch, std::future<void> stored);
  void store_one_by_one(const Shared& batch);
  void wait_for(const Shared& batch);
  void finish(const Batch& batch);
  static void store(db::Tx& tx, const Order& order, Batch& batch);

  db::Writers& writers_;
  const OrganizationId organization_;
  const std::shared_ptr<const Order> order_;
  Shared filling_;
  std::deque<std::pair<Shared, std::future<void>>> sent_;
  std::int64_t bytes_ = 0;
  std::int64_t bytes_stored_ = 0;
  std::int64_t next_number_ = 0;
  Tally tally_;
  ImportState state_ = ImportState::running;
};

}  // namespace stepwell::fhir

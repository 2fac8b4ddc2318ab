#include "stepwell/fhir/batches.h"

#include "stepwell/base/limits.h"

namespace stepwell::fhir {
namespace {

void add(Tally& sum, const Tally& more) {
  for_each_field(sum, [&](std::string_view name, std::int64_t& field) {
    for_each_field(more, [&](std::string_view other, const std::int64_t& value) {
      if (name == other) field += value;
    });
  });
}

}  // namespace

Batches::Batches(db::Writers& writers, const OrganizationId& organization, const Order& order)
    : writers_(writers),
      organization_(organization),
      order_(std::make_shared<Order>(order)),
      filling_(std::make_shared<Batch>()) {}

void Batches::add(Take take, Item item) {
  filling_->bytes += item.text.size();
  filling_->items.emplace_back(take, std::move(item));
  if (full()) send();
}

void Batches::add(Refusal refusal) {
  filling_->refused.push_back(std::move(refusal));
  if (full()) send();
}

bool Batches::full() const {
  return filling_->items.size() + filling_->refused.size() >= limits::import_batch ||
         filling_->bytes >= limits::import_batch_bytes;
}

void Batches::flush() {
  send();
  while (!sent_.empty()) {
    auto [batch, stored] = std::move(sent_.front());
    sent_.pop_front();
    settle(batch, std::move(stored));
  }
}

void Batches::send() {
  const Shared batch = std::exchange(filling_, std::make_shared<Batch>());
  batch->bytes_read = bytes_;
  batch->first_number = next_number_;
  next_number_ += static_cast<std::int64_t>(batch->items.size() + batch->refused.size());
  submit(batch);
  while (sent_.size() > limits::import_ahead) {
    auto [first, stored] = std::move(sent_.front());
    sent_.pop_front();
    settle(first, std::move(stored));
  }
}

void Batches::submit(const Shared& batch) {
  batch->stored = std::promise<void>();
  sent_.emplace_back(batch, batch->stored.get_future());
  writers_.submit({.organization = organization_,
                   .work = [batch, order = order_](db::Tx& tx) { store(tx, *order, *batch); },
                   .done =
                       [batch](std::exception_ptr error) {
                         if (error)
                           batch->stored.set_exception(error);
                         else
                           batch->stored.set_value();
                       }});
}

void Batches::store(db::Tx& tx, const Order& order, Batch& batch) {
  batch.outcome = {};
  std::set<ReferralId> referrals;
  for (const auto& [take, item] : batch.items) {
    take(tx, order, item, batch.outcome);
    if (item.referral_id) referrals.insert(*item.referral_id);
  }
  for (const Refusal& refusal : batch.refused) {
    ++batch.outcome.tally.resources_read;
    ++batch.outcome.tally.refused_count;
    batch.outcome.refused.push_back(refusal);
  }
  std::int64_t number = batch.first_number;
  for (const Refusal& refusal : batch.outcome.refused) put_refusal(tx, order.id, number++, refusal);
  record(tx, order, referrals);
  batch.state = put_progress(tx, order.id, batch.bytes_read, batch.outcome.tally);
  tx.changes.push_back({tx.organization, order.site_id, "import", "import", order.id.text(), 1});
}

void Batches::settle(const Shared& batch, std::future<void> stored) {
  try {
    stored.get();
    finish(*batch);
  } catch (const db::Retry&) {
    wait_for(batch);
  } catch (const Error& error) {
    if (error.code == Code::unavailable) throw;
    store_one_by_one(batch);
  }
}

// Other programs write to the same records, so a batch may be in somebody's way more than once.
void Batches::wait_for(const Shared& batch) {
  submit(batch);
  auto stored = std::move(sent_.back().second);
  sent_.pop_back();
  stored.get();
  finish(*batch);
}

void Batches::store_one_by_one(const Shared& batch) {
  std::int64_t number = batch->first_number;
  for (auto& [take, item] : batch->items) {
    const auto alone = std::make_shared<Batch>();
    alone->bytes_read = batch->bytes_read;
    alone->first_number = number++;
    Refusal refusal = refusal_of(item, "", "it could not be stored beside what is there");
    alone->items.emplace_back(take, std::move(item));
    try {
      wait_for(alone);
    } catch (const Error& error) {
      if (error.code == Code::unavailable) throw;
      alone->items.clear();
      alone->refused.push_back(std::move(refusal));
      wait_for(alone);
    }
  }
  batch->items.clear();
  batch->first_number = number;
  wait_for(batch);
}

void Batches::finish(const Batch& batch) {
  fhir::add(tally_, batch.outcome.tally);
  bytes_stored_ = batch.bytes_read;
  if (batch.state == ImportState::cancelling) state_ = batch.state;
}

}  // namespace stepwell::fhir

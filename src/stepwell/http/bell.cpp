#include "stepwell/http/bell.h"

#include <algorithm>

namespace stepwell::http {

void Bell::notice(std::span<const db::Change> changes) {
  const bool ours = std::ranges::any_of(
      changes, [&](const db::Change& change) { return change.topic == topic_; });
  if (ours) ring();
}

void Bell::ring() {
  {
    const std::lock_guard lock(mutex_);
    rings_ = true;
  }
  changed_.notify_all();
}

void Bell::finish() {
  std::unique_lock lock(mutex_);
  changed_.wait(lock, [&] { return !rings_ && !busy_; });
}

bool Bell::wait(const std::atomic<bool>& stopping) {
  std::unique_lock lock(mutex_);
  changed_.wait(lock, [&] { return stopping || rings_; });
  rings_ = false;
  busy_ = !stopping;
  return busy_;
}

void Bell::wake() {
  { const std::lock_guard lock(mutex_); }  // so that it isn't between looking and waiting
  changed_.notify_all();
}

void Bell::done() {
  {
    const std::lock_guard lock(mutex_);
    busy_ = false;
  }
  changed_.notify_all();
}

}  // namespace stepwell::http

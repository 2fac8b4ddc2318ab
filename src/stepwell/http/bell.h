#pragma once

#include <atomic>
#include <condition_variable>
#include <mutex>
#include <span>
#include <string>

#include "stepwell/db/tx.h"

namespace stepwell::http {

// Rings when changes of one topic were published, for a thread that has work of that kind to find.
// Whoever publishes rings it, so it must be there for longer than the writers. Any thread.
class Bell {
 public:
  explicit Bell(std::string topic) : topic_(std::move(topic)) {}

  void notice(std::span<const db::Change> changes);  // rings when one is of the topic
  void ring();
  void finish();  // waits until nothing rings and nobody works

  // For the thread that answers it: waits for a ring; false when `stopping`. After each true it
  // says done().
  bool wait(const std::atomic<bool>& stopping);
  void done();
  void wake();  // has wait() look at `stopping`

 private:
  const std::string topic_;
  std::mutex mutex_;  // guards the next two
  std::condition_variable changed_;
  bool rings_ = true;  // for what waits from before
  bool busy_ = false;
};

}  // namespace stepwell::http

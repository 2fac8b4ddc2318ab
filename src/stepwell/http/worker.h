#pragma once

#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

namespace stepwell::http {

// A few threads for work too slow for those that read and write: hashing passwords. They give way
// to the others when the machine is busy.
class WorkerPool {
 public:
  explicit WorkerPool(std::size_t threads);
  ~WorkerPool();  // finishes what was queued

  // Queues `work`, which must not throw. Any thread. Throws `unavailable` when
  // limits::worker_queue pieces already wait.
  void run(std::function<void()> work);

 private:
  void loop();

  std::mutex mutex_;  // guards the next three
  std::condition_variable changed_;
  std::deque<std::function<void()>> queue_;
  bool stopping_ = false;

  std::vector<std::thread> threads_;
};

}  // namespace stepwell::http

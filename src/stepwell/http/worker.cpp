#include "stepwell/http/worker.h"

#include <sys/resource.h>

#include "stepwell/base/error.h"
#include "stepwell/base/limits.h"

namespace stepwell::http {

WorkerPool::WorkerPool(std::size_t threads) {
  for (std::size_t i = 0; i < threads; ++i) threads_.emplace_back([this] { loop(); });
}

WorkerPool::~WorkerPool() {
  {
    const std::lock_guard lock(mutex_);
    stopping_ = true;
  }
  changed_.notify_all();
  for (std::thread& thread : threads_) thread.join();
}

void WorkerPool::run(std::function<void()> work) {
  {
    const std::lock_guard lock(mutex_);
    if (queue_.size() >= limits::worker_queue)
      throw Error(Code::unavailable, "too busy just now, please try again", "worker queue full");
    queue_.push_back(std::move(work));
  }
  changed_.notify_one();
}

void WorkerPool::loop() {
  setpriority(PRIO_PROCESS, 0, 5);  // on Linux: this thread alone
  while (true) {
    std::unique_lock lock(mutex_);
    changed_.wait(lock, [&] { return stopping_ || !queue_.empty(); });
    if (queue_.empty()) return;
    const auto work = std::move(queue_.front());
    queue_.pop_front();
    lock.unlock();
    work();
  }
}

}  // namespace stepwell::http

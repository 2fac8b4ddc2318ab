#include "stepwell/http/worker.h"

#include <gtest/gtest.h>

#include <future>

#include "stepwell/base/error.h"
#include "stepwell/base/limits.h"

namespace stepwell::http {
namespace {

TEST(WorkerPool, DoesWhatItIsGivenOnAnotherThread) {
  WorkerPool pool(2);
  std::promise<std::thread::id> done;
  pool.run([&] { done.set_value(std::this_thread::get_id()); });
  EXPECT_NE(done.get_future().get(), std::this_thread::get_id());
}

TEST(WorkerPool, FinishesWhatWaitsBeforeItGoes) {
  int done = 0;
  {
    WorkerPool pool(1);
    for (int i = 0; i < 20; ++i) pool.run([&] { ++done; });
  }
  EXPECT_EQ(done, 20);
}

TEST(WorkerPool, RefusesOneMoreThanItsQueueHolds) {
  std::promise<void> started;
  std::promise<void> gate;
  WorkerPool pool(1);
  pool.run([&] {
    started.set_value();
    gate.get_future().wait();
  });
  started.get_future().wait();
  for (std::size_t i = 0; i < limits::worker_queue; ++i) pool.run([] {});
  try {
    pool.run([] {});
    ADD_FAILURE() << "it took one too many";
  } catch (const Error& error) {
    EXPECT_EQ(error.code, Code::unavailable);
  }
  gate.set_value();
}

}  // namespace
}  // namespace stepwell::http

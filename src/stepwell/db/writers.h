#pragma once

#include <deque>

#include "stepwell/db/writer.h"

namespace stepwell::db {

// As many writers as there are connections. An organization's jobs all go to the same one, so they
// keep their order and never meet in its chain of events.
class Writers {
 public:
  // Each writer makes its ids from a seed of its own; the first alone does the chore. With several,
  // the rest of `conduct` is called by them at the same time.
  Writers(std::vector<std::unique_ptr<Connection>> connections, Conduct conduct);

  // As Writer::submit.
  void submit(Job job);

  // Does `work` in a transaction of its own and waits for it. Throws what it throws. Never on a
  // writer's own thread, which would wait for itself.
  void write(const OrganizationId& organization, std::function<void(Tx&)> work);

  std::size_t waiting();  // jobs in all queues just now. Any thread

 private:
  std::deque<Writer> writers_;  // a deque, because a writer can't move
};

}  // namespace stepwell::db

#include "stepwell/db/writers.h"

#include <future>

namespace stepwell::db {

Writers::Writers(std::vector<std::unique_ptr<Connection>> connections, Conduct conduct) {
  for (auto& connection : connections) {
    writers_.emplace_back(std::move(connection), conduct);
    ++conduct.seed;
    conduct.chore = {};
  }
}

void Writers::submit(Job job) {
  // The last byte of an id is random; the first ones are a time that many share.
  const std::size_t turn = job.organization.uuid.back() % writers_.size();
  writers_[turn].submit(std::move(job));
}

// The writer may still be at setting the promise when it is heard: it holds one of its own.
void Writers::write(const OrganizationId& organization, std::function<void(Tx&)> work) {
  const auto done = std::make_shared<std::promise<void>>();
  submit({organization, std::move(work), [done](std::exception_ptr error) {
            if (error)
              done->set_exception(error);
            else
              done->set_value();
          }});
  done->get_future().get();
}

std::size_t Writers::waiting() {
  std::size_t jobs = 0;
  for (Writer& writer : writers_) jobs += writer.waiting();
  return jobs;
}

}  // namespace stepwell::db

#include "stepwell/db/writers.h"

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

std::size_t Writers::waiting() {
  std::size_t jobs = 0;
  for (Writer& writer : writers_) jobs += writer.waiting();
  return jobs;
}

}  // namespace stepwell::db

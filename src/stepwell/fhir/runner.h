#pragma once

#include <atomic>
#include <thread>

#include "stepwell/fhir/import.h"
#include "stepwell/http/bell.h"

namespace stepwell::fhir {

// Reads uploads that wait, one after the other, on a thread of its own. Several servers on one
// database may each have one; an import is read by whoever takes it first.
class ImportRunner {
 public:
  // Imports that a program left half-read are `interrupted` from here on: all of them when
  // `alone` uses the database, else those whose reader fell silent.
  ImportRunner(http::Bell& bell, db::Writers& writers, db::Readers& readers, bool alone);

  // Stops after the batch at hand; what it leaves half-read is `interrupted`.
  ~ImportRunner();

 private:
  void interrupt_orphans(bool alone);
  std::vector<Unfinished> unfinished_imports();
  void read_waiting();
  void read(const Unfinished& import);

  http::Bell& bell_;
  db::Writers& writers_;
  db::Readers& readers_;
  std::atomic<bool> stopping_ = false;
  std::thread thread_;  // last, so that everything it uses is there before it starts
};

}  // namespace stepwell::fhir

#pragma once

#include <atomic>
#include <condition_variable>
#include <mutex>
#include <thread>

#include "stepwell/fhir/import.h"

namespace stepwell::fhir {

// Rings when an import may wait to be read. Whoever publishes changes rings it, so it must be there
// for longer than the writers. Any thread.
class ImportBell {
 public:
  void notice(std::span<const db::Change> changes);  // rings when they tell of an import
  void finish();                                     // waits until nothing rings and nobody reads

 private:
  friend class ImportRunner;
  bool wait(const std::atomic<bool>& stopping);
  void wake();
  void done();

  std::mutex mutex_;  // guards the next two
  std::condition_variable changed_;
  bool rings_ = true;  // for what waits from before
  bool busy_ = false;
};

// Reads uploads that wait, one after the other, on a thread of its own. Several servers on one
// database may each have one; an import is read by whoever takes it first.
class ImportRunner {
 public:
  // Imports that a program left half-read are `interrupted` from here on: all of them when
  // `alone` uses the database, else those whose reader fell silent.
  ImportRunner(ImportBell& bell, db::Writers& writers, db::Readers& readers, bool alone);

  // Stops after the batch at hand; what it leaves half-read is `interrupted`.
  ~ImportRunner();

 private:
  void interrupt_orphans(bool alone);
  std::vector<Unfinished> unfinished_imports();
  void read_waiting();
  void read(const Unfinished& import);

  ImportBell& bell_;
  db::Writers& writers_;
  db::Readers& readers_;
  std::atomic<bool> stopping_ = false;
  std::thread thread_;  // last, so that everything it uses is there before it starts
};

}  // namespace stepwell::fhir

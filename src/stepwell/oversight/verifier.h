#pragma once

#include <atomic>
#include <thread>

#include "stepwell/db/readers.h"
#include "stepwell/db/writer.h"
#include "stepwell/db/writers.h"
#include "stepwell/http/bell.h"
#include "stepwell/oversight/routes.h"
#include "stepwell/oversight/store.h"

namespace stepwell::oversight {

// Verifies the records somebody asked about, one after the other, on a thread of its own. Each page
// is a short transaction, so nobody waits for it.
class Verifier {
 public:
  // Checks that a program left half-done are `interrupted` from here on: all of them when `alone`
  // uses the database, else those that fell silent.
  Verifier(http::Bell& bell, db::Writers& writers, db::Readers& readers, Checkpoints checkpoints,
           bool alone);
  ~Verifier();  // what it leaves half-done is `interrupted`

 private:
  std::vector<Unfinished> unfinished();
  void interrupt_orphans(bool alone);
  void check_waiting();
  void check(const OrganizationId& organization);
  CheckState follow(audit::Follower& follower, const OrganizationId& organization);

  http::Bell& bell_;
  db::Writers& writers_;
  db::Readers& readers_;
  const Checkpoints checkpoints_;
  std::atomic<bool> stopping_ = false;
  std::thread thread_;  // last, so that everything it uses is there before it starts
};

}  // namespace stepwell::oversight

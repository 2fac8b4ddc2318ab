#pragma once

#include <string>

#include "stepwell/base/limits.h"
#include "stepwell/db/tx.h"

// Throttle: whoever guesses waits, and waits longer each time.
//
// Counted in the database, so that a restart forgives nothing and every server counts together. A
// `subject` is what guesses or is guessed at: "user/<name>", "address/<ip>", "device/<id>".
namespace stepwell::access {

// Returns how many seconds a subject waits after that many failures in a row: nothing for the
// first `free`, a typing error being human; then 1, 2, 4... up to a quarter of an hour.
int seconds_to_wait(int failures, int free = limits::person_failures);

// Throws `throttled`, with how long to wait, while `subject` must.
void check_throttle(db::Tx& tx, const std::string& subject);

// An hour without a failure forgives those before it.
void count_failure(db::Tx& tx, const std::string& subject, int free = limits::person_failures);
void clear_failures(db::Tx& tx, const std::string& subject);

}  // namespace stepwell::access

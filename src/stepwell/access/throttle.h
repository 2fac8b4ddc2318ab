#pragma once

#include <string>

#include "stepwell/db/tx.h"

// Throttle: whoever guesses waits, and waits longer each time.
//
// Counted in the database, so that a restart forgives nothing and every server counts together. A
// `subject` is what guesses or is guessed at: "user/<name>", "address/<ip>", "device/<id>".
namespace stepwell::access {

// Returns how many seconds `subject` waits after that many failures in a row: nothing for the first
// five, a typing error being human; then 1, 2, 4... up to a quarter of an hour.
int seconds_to_wait(int failures);

// Throws `throttled`, with how long to wait, while `subject` must.
void check_throttle(db::Tx& tx, const std::string& subject);

void count_failure(db::Tx& tx, const std::string& subject);
void clear_failures(db::Tx& tx, const std::string& subject);

}  // namespace stepwell::access

#pragma once

#include <span>

#include "stepwell/db/tx.h"

// Audit: what was done and what was looked at, by whom, in a form that shows tampering.
//
// Each organization's events form a chain: an event's hash covers the event and the hash before
// it. Change, drop, insert or swap one, and every hash after it is wrong.
namespace stepwell::audit {

// Appends `events` to their organizations' chains and numbers `changes` by the new lengths; the
// writer's last act before each commit.
// Organizations are taken in sorted order, so two servers never wait for each other in a circle.
void seal(db::Connection& db, std::span<const db::Event> events, std::span<db::Change> changes);

}  // namespace stepwell::audit

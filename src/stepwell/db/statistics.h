#pragma once

#include "stepwell/db/db.h"

namespace stepwell::db {

// Tells SQLite's planner what our keys are like, instead of letting it guess.
//
// Every key begins with the organization. The planner takes that column for a selective one, as it
// would any, and starts its joins there: a day's board then read every mark that was ever made.
// Measured statistics would tell it better, but a new clinic has none, and readers that are open
// don't see those that are made later. So each index is described as what it is in a clinic that
// has grown: the organization tells nothing, what follows tells nearly all. PostgreSQL keeps its
// own.
void describe_keys(Connection& writer);

}  // namespace stepwell::db

#pragma once

#include <string>
#include <vector>

#include "stepwell/db/db.h"

namespace stepwell::db {

// Returns what a SQLite file finds wrong with itself, a line each: pages that were changed from
// outside, indexes that don't fit their tables, rows that refer to nothing. Reads all of it. Throws
// Unavailable when it is too damaged for that.
std::vector<std::string> unsound(Connection& sqlite);

}  // namespace stepwell::db

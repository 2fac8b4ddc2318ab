#pragma once

#include <filesystem>
#include <functional>
#include <string>

#include "stepwell/db/db.h"

namespace stepwell::db {

// Returns how long a copy of a SQLite database will be.
std::int64_t bytes_in_use(Connection& sqlite);

// Makes `into`, a new file that nobody else may read, with all that the SQLite database `from`
// holds at this moment, encrypted with the same key: beside whoever is using it, and without
// anything being written to it. On the disk before this returns. `go_on` is asked now and then;
// when it says no, this throws Interrupted. Throws Unavailable when there is no room. What was
// begun is left for the caller to remove.
void copy_sqlite(const std::filesystem::path& from, const std::string& key,
                 const std::filesystem::path& into, const std::function<bool()>& go_on);

}  // namespace stepwell::db

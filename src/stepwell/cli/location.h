#pragma once

#include <CLI/CLI.hpp>

#include "stepwell/db/database.h"

namespace stepwell::cli {

// Adds --data, --key-file and --database, which say where a clinic's records are, to `command`.
// One of --data and --database must be given.
void add_location(CLI::App& command, db::Location& location);

}  // namespace stepwell::cli

#pragma once

#include <CLI/CLI.hpp>

#include "stepwell/base/time.h"

namespace stepwell::cli {

// Adds `placement` with decide, lint, guide and replay. `clock` says which rule-set is in effect.
void add_placement(CLI::App& program, Clock clock = system_clock);

}  // namespace stepwell::cli

#pragma once

#include <CLI/CLI.hpp>

namespace stepwell::cli {

// Adds `plan`, which works out a week, and its `plan verify` and `plan generate`.
void add_plan(CLI::App& program);

}  // namespace stepwell::cli

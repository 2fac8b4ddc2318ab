#pragma once

#include <CLI/CLI.hpp>

namespace stepwell::cli {

// Adds `timetable` to the command `bench`.
void add_bench_timetable(CLI::App& bench);

}  // namespace stepwell::cli

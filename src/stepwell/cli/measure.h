#pragma once

#include <CLI/CLI.hpp>
#include <cstdio>

#include "stepwell/measure/compiled.h"

namespace stepwell::cli {

// Adds `measure` with `list`, `lint` and `score`.
void add_measure(CLI::App& program);

// Scores the table of answers in `from` and writes the table of scores to `to`. Throws `invalid`
// for a header that names no items or is missing, and `unavailable` when `to` takes no more.
void score_table(const measure::Compiled& compiled, std::FILE* from, std::FILE* to);

// Looks through the instruments in the program, then the definitions at `paths`. Returns how many
// findings it printed to `to`.
std::size_t lint_instruments(const std::vector<std::string>& paths, std::FILE* to);

}  // namespace stepwell::cli

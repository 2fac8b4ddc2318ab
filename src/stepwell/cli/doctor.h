#pragma once

#include <CLI/CLI.hpp>

namespace stepwell::cli {

// Adds `doctor`: exit 0 when all is well, 1 when something needs attention, 2 when it is broken.
void add_doctor(CLI::App& program);

}  // namespace stepwell::cli

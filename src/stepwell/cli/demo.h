#pragma once

#include <CLI/CLI.hpp>

namespace stepwell::cli {

void add_demo(CLI::App& program);

}  // namespace stepwell::cli

#pragma once

#include <CLI/CLI.hpp>

namespace stepwell::cli {

// Adds `program` to the command "export": a site's set-up as a program file.
void add_export_program(CLI::App& exports);

}  // namespace stepwell::cli

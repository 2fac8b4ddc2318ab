#pragma once

#include <CLI/CLI.hpp>

namespace stepwell::cli {

// Adds `program` to the command `import`.
void add_import_program(CLI::App& import);

}  // namespace stepwell::cli

#pragma once

#include <CLI/CLI.hpp>

namespace stepwell::cli {

// Adds `codes` to the command `import`.
void add_import_codes(CLI::App& import);

}  // namespace stepwell::cli

#pragma once

#include <CLI/CLI.hpp>

namespace stepwell::cli {

// Adds `referrals` to the command `import`.
void add_import_referrals(CLI::App& import);

}  // namespace stepwell::cli

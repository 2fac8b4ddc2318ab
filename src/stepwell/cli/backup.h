#pragma once

#include <CLI/CLI.hpp>

namespace stepwell::cli {

// Adds `backup`: exit 0 when what was made is whole, 1 when not, 2 where it is another's business.
void add_backup(CLI::App& program);

// Adds `restore`: exit 0 only when all that was backed up is there again.
void add_restore(CLI::App& program);

}  // namespace stepwell::cli

#pragma once

#include <CLI/CLI.hpp>

namespace stepwell::cli {

// Adds `verify`: exit 0 only when the record is sound.
void add_verify(CLI::App& program);

}  // namespace stepwell::cli

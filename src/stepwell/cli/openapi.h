#pragma once

#include <CLI/CLI.hpp>

namespace stepwell::cli {

void add_openapi(CLI::App& program);

}  // namespace stepwell::cli

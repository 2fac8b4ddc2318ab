#pragma once

#include <CLI/CLI.hpp>

#include "stepwell/cli/service.h"

namespace stepwell::cli {

void add_serve(CLI::App& program);

// Adds --listen and the options of TLS to `command`.
void add_listening(CLI::App& command, Serving& serving);

}  // namespace stepwell::cli

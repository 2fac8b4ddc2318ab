#pragma once

#include <CLI/CLI.hpp>

#include "stepwell/cli/service.h"

namespace stepwell::cli {

void add_serve(CLI::App& program);

// Adds --listen and the options of TLS, the log and the metrics to `command`.
void add_listening(CLI::App& command, Serving& serving);

// Makes the log what was asked for.
void start_log(const Serving& serving);

}  // namespace stepwell::cli

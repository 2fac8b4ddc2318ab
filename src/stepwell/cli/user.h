#pragma once

#include <CLI/CLI.hpp>

namespace stepwell::cli {

// Adds `user` with its commands add, reset, disable and list: who may sign in.
void add_user(CLI::App& program);

}  // namespace stepwell::cli

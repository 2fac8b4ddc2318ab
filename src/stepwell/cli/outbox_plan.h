#pragma once

#include <CLI/CLI.hpp>

#include "stepwell/outbox/sender.h"

namespace stepwell::cli {

// How somebody outside is told, as it was said when the server was started.
struct OutboxPlan {
  outbox::MailPlan mail{};
  std::filesystem::path password_file{};
  std::filesystem::path text_folder{};  // empty: no text messages
  std::string public_url{};             // where people open the pages: "https://clinic.example"
};

// Adds --public-url, --mail-... and --text-folder to `command`.
void add_outbox(CLI::App& command, OutboxPlan& plan);

// Returns what carries messages as planned. Throws `invalid` when the plan can't work, or would
// put messages into `data`, the folder of the database.
outbox::Carriers carriers_of(const OutboxPlan& plan, const std::filesystem::path& data);

// Returns who writes which kind of notice. Links begin with `public_url`.
outbox::Writes letters(const std::string& public_url);

}  // namespace stepwell::cli

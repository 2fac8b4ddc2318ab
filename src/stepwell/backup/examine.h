#pragma once

#include <filesystem>
#include <span>

#include "stepwell/audit/checkpoints.h"
#include "stepwell/backup/model.h"

namespace stepwell::backup {

struct Examined {
  Contents contents;
  std::vector<std::string> wrong;  // a line each; nothing when all of it is whole
};

// Opens a database file anew and looks through all of it: every page, every index, every event of
// the record from the first to the last, and that it holds what `seen` have seen. Only throws
// db::Interrupted, once nobody waits any more.
Examined examine(const std::filesystem::path& file, const std::string& key,
                 std::span<const audit::Checkpoint> seen, const Waiting& waiting);

}  // namespace stepwell::backup

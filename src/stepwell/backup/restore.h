#pragma once

#include <filesystem>

#include "stepwell/backup/model.h"

namespace stepwell::backup {

// Puts the backup `from` into `folder`, which becomes a data folder, and looks through it there.
// `folder` must be new or empty: nothing is ever restored over a clinic. Returns what it holds.
// Throws `invalid` with a finding for each thing that is wrong with the backup, Unavailable when
// it can't be done now, db::Interrupted when nobody waits any more; nothing is left behind then.
Contents restore(const std::filesystem::path& from, const std::filesystem::path& folder,
                 const std::filesystem::path& key_file, const Waiting& waiting);

}  // namespace stepwell::backup

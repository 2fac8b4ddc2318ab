#pragma once

#include "stepwell/backup/shelf.h"
#include "stepwell/db/database.h"

namespace stepwell::backup {

struct Made {
  std::filesystem::path file;
  Manifest manifest;

  bool is_sound() const { return manifest.wrong.empty(); }
};

// Backs a clinic's data folder up to `to`, beside a running program or without one, and looks
// through the copy. When `keep_days` is not 0, removes what is then outdated. Throws `invalid` when
// the records, the backups and the key would not be apart, Unavailable when it can't be done now,
// db::Interrupted when nobody waits any more; nothing is left behind then.
Made make(const db::Location& location, const std::filesystem::path& to, int keep_days,
          const Clock& clock, const Waiting& waiting);

// Returns how many bytes there are to copy, about.
std::int64_t bytes_to_copy(const db::Location& location);

}  // namespace stepwell::backup

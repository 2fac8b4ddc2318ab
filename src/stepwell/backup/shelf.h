#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "stepwell/backup/model.h"
#include "stepwell/db/disk.h"

namespace stepwell::backup {

// A folder of backups, for one program at a time.
//
//   stepwell-20261125T221200Z.backup              whole: it was opened anew and looked through
//   stepwell-20261125T221200Z.backup.json         what it holds, in numbers
//   stepwell-20261125T221200Z.backup.unsound      was found not to be whole, and why, in its .json
//   stepwell-20261125T221200Z.backup.unfinished   is being made, or was when the power went
class Shelf {
 public:
  // Takes the folder; makes it when it is not there, and removes what was never finished. Throws
  // Unavailable when another process has it.
  explicit Shelf(std::filesystem::path folder);

  // Returns a path for a backup that is to be made at `now`, or of the next second that has none.
  std::filesystem::path unfinished(Instant now) const;

  // Takes in what lies at `unfinished`: as a backup, or as unsound when something is wrong with
  // it. Durable before this returns. Returns its path.
  std::filesystem::path put(const std::filesystem::path& unfinished, const Manifest& manifest);

  // Removes what rules.h calls outdated, and what is unsound and older than all that is kept.
  void keep_only(Instant now, int days);

 private:
  void remove(const std::string& name) const;

  std::filesystem::path folder_;
  std::unique_ptr<db::File> lock_;
};

// Returns the names of the whole backups in `folder`, the oldest first; none when there is none.
std::vector<std::string> names_in(const std::filesystem::path& folder);

// Returns what lies beside a backup; nothing when that is not there or can't be read.
std::optional<Manifest> manifest_of(const std::filesystem::path& backup);

// What a data folder knows of its last backup. A folder that was never backed up knows of none.
std::optional<LastBackup> last_backup_of(const std::filesystem::path& data_folder);
void note_last_backup(const std::filesystem::path& data_folder, const LastBackup& last);

}  // namespace stepwell::backup

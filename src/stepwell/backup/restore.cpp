#include "stepwell/backup/restore.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>

#include "stepwell/backup/examine.h"
#include "stepwell/backup/shelf.h"
#include "stepwell/base/hash.h"
#include "stepwell/base/limits.h"
#include "stepwell/db/folder.h"
#include "stepwell/db/key_file.h"
#include "stepwell/db/migrations.h"

namespace stepwell::backup {
namespace {

namespace fs = std::filesystem;

void check_from(const fs::path& from) {
  if (!fs::is_regular_file(from))
    refuse("no_backup", "--from", fmt::format("there is no file {}", from.string()));
}

void check_fresh(const fs::path& folder) {
  if (fs::exists(folder) && !fs::is_empty(folder))
    refuse("not_empty", "--data",
           fmt::format("{} is not empty; restore into a new folder", folder.string()));
}

void check_room(const fs::path& from, const fs::path& folder) {
  constexpr std::int64_t mega = 1 << 20;
  const std::int64_t needed = static_cast<std::int64_t>(fs::file_size(from)) + limits::copy_room;
  const std::int64_t there = db::free_bytes(folder);
  if (there < needed)
    throw db::Unavailable(
        fmt::format("there is room for {} MB in {}, and {} MB are needed; make room", there / mega,
                    folder.string(), needed / mega + 1),
        "no room for a copy");
}

// A folder that becomes a clinic's, or is gone again.
class NewFolder {
 public:
  NewFolder(const fs::path& folder, const fs::path& key_file)
      : folder_(folder), was_there_(fs::exists(folder)), taken_(folder, key_file) {}

  ~NewFolder() {
    if (kept_) return;
    std::error_code gone;
    for (const fs::path& file : {unfinished(), folder_ / db::lock_name}) fs::remove(file, gone);
    if (!was_there_) fs::remove(folder_, gone);
  }

  fs::path unfinished() const { return db::database_in(folder_) + ".unfinished"; }

  void keep() {
    db::settle_file(unfinished(), db::database_in(folder_));
    kept_ = true;
  }

 private:
  const fs::path folder_;
  const bool was_there_;
  const db::DataFolder taken_;
  bool kept_ = false;
};

// Returns the hash of what was copied.
std::string copy(const fs::path& from, const fs::path& into, const Waiting& waiting) {
  const std::string what = fmt::format("can't write the file {}", into.string());
  const db::File out(into, O_WRONLY | O_CREAT | O_EXCL, what);
  Sha256 hash;
  std::int64_t so_far = 0;
  db::read_in_pieces(from, [&](std::string_view piece) {
    hash.add(piece);
    db::write_all(out, piece, what);
    waiting.told(Doing::copying, so_far += static_cast<std::int64_t>(piece.size()));
    if (!waiting.go_on()) throw db::Interrupted();
  });
  if (fsync(out.handle()) != 0) db::fail_with_errno(what);
  posix_fadvise(out.handle(), 0, 0, POSIX_FADV_DONTNEED);  // what is read next is the disk's
  return hash.end();
}

void check_hash(const std::optional<Manifest>& manifest, const std::string& hash) {
  if (manifest && manifest->sha256 != hash)
    refuse("backup_damaged", "--from",
           "it is not the file that was backed up: its hash is not the one that lies beside it; "
           "take another copy of it, or another backup");
}

void check_whole(const Examined& found) {
  std::vector<Finding> wrong;
  for (const std::string& line : found.wrong) wrong.push_back({"backup_damaged", "--from", line});
  require(std::move(wrong));
}

void check_schema(const std::string& schema) {
  const auto known = db::migrations();
  const bool is_known =
      std::ranges::any_of(known, [&](const db::Migration& step) { return schema == step.name; });
  if (!is_known)
    refuse("backup_too_new", "--from",
           fmt::format("a newer program made it (its schema is {}); restore it with that", schema));
}

}  // namespace

Contents restore(const fs::path& from, const fs::path& folder, const fs::path& key_file,
                 const Waiting& waiting) {
  check_from(from);
  check_fresh(folder);
  const std::string key = db::read_key(key_file);
  NewFolder made(folder, key_file);
  check_room(from, folder);
  check_hash(manifest_of(from), copy(from, made.unfinished(), waiting));
  Examined found = examine(made.unfinished(), key, {}, waiting);
  check_whole(found);
  check_schema(found.contents.schema);
  made.keep();
  return std::move(found.contents);
}

}  // namespace stepwell::backup

#include "stepwell/backup/make.h"

#include <fmt/format.h>

#include "stepwell/backup/examine.h"
#include "stepwell/backup/rules.h"
#include "stepwell/base/hash.h"
#include "stepwell/base/version.h"
#include "stepwell/db/copy.h"
#include "stepwell/db/key_file.h"

namespace stepwell::backup {
namespace {

namespace fs = std::filesystem;

constexpr db::Sql begin{"BEGIN"};
constexpr db::Sql end{"COMMIT"};
constexpr db::Sql data_version{"PRAGMA data_version"};

// What is being made, removed again unless it was put on the shelf.
struct Unfinished {
  fs::path path;

  ~Unfinished() {
    std::error_code gone;
    for (const char* ending : {"", "-journal"}) fs::remove(path.string() + ending, gone);
  }
};

void check_apart(const db::Location& location, const fs::path& to) {
  const fs::path key_file =
      location.key_file.empty() ? db::default_key_file(location.folder) : location.key_file;
  if (db::is_inside(to, location.folder))
    refuse("not_apart", "--to",
           "backups belong away from the data, best on another machine's disk");
  if (db::is_inside(key_file, to))
    refuse("not_apart", "--to",
           fmt::format("the key file {} lies there: whoever had the backups would have the key",
                       key_file.string()));
}

// Of what the original is at one moment. It may be at work all the while.
class Original {
 public:
  explicit Original(const db::Location& location)
      : db_(db::open_to_read(location)), kept_(audit::checkpoints_of(location).read().latest) {}

  Moment moment() {
    db_->run(begin);
    Moment now{db_->one<std::int64_t>(data_version).value(), db::count_rows(*db_)};
    ends_ = audit::heads(*db_, {});
    db_->run(end);
    return now;
  }

  // What any copy that is made from here on must hold: the ends of the chains at the last
  // moment(), and what was noted of them outside the database.
  std::vector<std::string> missing_in(const fs::path& copy, const std::string& key) const {
    std::vector<std::string> missing;
    const auto db = db::open_sqlite(copy, db::Access::read, key);
    for (const audit::Checkpoint& gone : audit::forgotten(*db, kept_))
      missing.push_back(fmt::format("organization {}, event {}: it is not what it was on {}",
                                    gone.organization_id.text(), gone.length, gone.made_at.text()));
    return missing;
  }

  const std::vector<audit::Checkpoint>& ends() const { return ends_; }

 private:
  const std::unique_ptr<db::Connection> db_;
  const std::vector<audit::Checkpoint> kept_;
  std::vector<audit::Checkpoint> ends_;
};

std::string hash_of(const fs::path& file, const Waiting& waiting) {
  Sha256 hash;
  db::read_in_pieces(file, [&](std::string_view piece) {
    hash.add(piece);
    if (!waiting.go_on()) throw db::Interrupted();
  });
  return hash.end();
}

void copy(const db::Location& location, const std::string& key, const fs::path& into,
          const Waiting& waiting) {
  db::copy_sqlite(db::database_in(location.folder), key, into, [&] {
    std::error_code none;
    const auto size = fs::file_size(into, none);
    waiting.told(Doing::copying, none ? 0 : static_cast<std::int64_t>(size));
    return waiting.go_on();
  });
}

Manifest copy_and_examine(const db::Location& location, const fs::path& into, Instant now,
                          const Waiting& waiting) {
  const std::string key = db::key_of(location.folder, location.key_file);
  Original original(location);
  const Moment before = original.moment();
  const auto ends = original.ends();
  copy(location, key, into, waiting);
  const Moment after = original.moment();
  Examined found = examine(into, key, ends, waiting);
  if (found.wrong.empty()) found.wrong = original.missing_in(into, key);
  if (found.wrong.empty()) found.wrong = check_counts(before, found.contents.tables, after);
  return {std::string(version()),
          now,
          static_cast<std::int64_t>(fs::file_size(into)),
          hash_of(into, waiting),
          std::move(found.contents),
          std::move(found.wrong)};
}

}  // namespace

Made make(const db::Location& location, const fs::path& to, int keep_days, const Clock& clock,
          const Waiting& waiting) {
  check_apart(location, to);
  Shelf shelf(to);
  const Instant now = clock();
  const Unfinished unfinished{shelf.unfinished(now)};
  Manifest manifest = copy_and_examine(location, unfinished.path, now, waiting);
  Made made{shelf.put(unfinished.path, manifest), std::move(manifest)};
  if (!made.is_sound()) return made;
  note_last_backup(location.folder, {fs::absolute(made.file).string(), now});
  if (keep_days > 0) shelf.keep_only(now, keep_days);
  return made;
}

std::int64_t bytes_to_copy(const db::Location& location) {
  return db::bytes_in_use(*db::open_to_read(location));
}

}  // namespace stepwell::backup

#include "stepwell/db/copy.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <unistd.h>

#include "stepwell/base/limits.h"
#include "stepwell/db/disk.h"
#include "stepwell/db/sqlite.h"

namespace stepwell::db {
namespace {

namespace fs = std::filesystem;

constexpr Sql sum_of_pages{R"(
  SELECT (page_count - freelist_count) * page_size
  FROM pragma_page_count, pragma_freelist_count, pragma_page_size)"};

// The file stays open for reading alone; the first lets the statement write to another. That one's
// seals would be SQLCipher's choice and not ours, and sqlite.cpp could not open it.
constexpr const char* as_the_original = R"(
  PRAGMA query_only = OFF; PRAGMA cipher_default_hmac_algorithm = HMAC_SHA256;)";

void check_room(Connection& from, const fs::path& into) {
  constexpr std::int64_t mega = 1 << 20;
  const std::int64_t needed = bytes_in_use(from) + limits::copy_room;
  const std::int64_t there = free_bytes(into.parent_path());
  if (there < needed)
    throw Unavailable(fmt::format("there is room for {} MB in {}, and {} MB are needed; make room",
                                  there / mega, into.parent_path().string(), needed / mega + 1),
                      "no room for a copy");
}

// SQLite makes its own temporary names from this one, so it is whole.
std::string quoted(const fs::path& file) {
  std::string text = "'";
  for (const char c : fs::absolute(file).string()) text += c == '\'' ? "''" : std::string(1, c);
  return text + "'";
}

// On the disk, and no longer in memory: whoever reads it next reads what the disk has.
void settle(const File& copy, const std::string& what) {
  if (fsync(copy.handle()) != 0) fail_with_errno(what);
  posix_fadvise(copy.handle(), 0, 0, POSIX_FADV_DONTNEED);
}

}  // namespace

std::int64_t bytes_in_use(Connection& sqlite) {
  return sqlite.one<std::int64_t>(sum_of_pages).value();
}

void copy_sqlite(const fs::path& from, const std::string& key, const fs::path& into,
                 const std::function<bool()>& go_on) {
  const std::string what = fmt::format("can't make the copy {}", into.string());
  const auto original = open_sqlite(from, Access::read, key);
  check_room(*original, into);
  const File copy(into, O_RDWR | O_CREAT | O_EXCL, what);
  ask_meanwhile(*original, go_on);
  original->script(as_the_original);
  try {
    original->script(("VACUUM INTO " + quoted(into)).c_str());
  } catch (const Unavailable& error) {
    throw Unavailable(fmt::format("{}: {}", what, error.log), error.log);
  }
  settle(copy, what);
}

}  // namespace stepwell::db

#include "stepwell/db/folder.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/file.h>
#include <unistd.h>

#include <algorithm>
#include <fstream>

#include "stepwell/db/db.h"
#include "stepwell/db/key_file.h"

namespace stepwell::db {
namespace {

namespace fs = std::filesystem;

bool is_inside(const fs::path& file, const fs::path& folder) {
  const fs::path outer = fs::weakly_canonical(folder);
  const fs::path inner = fs::weakly_canonical(file);
  return std::ranges::mismatch(outer, inner).in1 == outer.end();
}

std::string pid_in(const fs::path& file) {
  std::string pid;
  std::getline(std::ifstream(file), pid);
  return pid;
}

// The lock goes with the process, however that ends. The pid in the file is only for people.
std::unique_ptr<File> lock(const fs::path& file) {
  const std::string what = fmt::format("can't use the data folder {}", file.parent_path().string());
  auto locked = std::make_unique<File>(file, O_RDWR | O_CREAT, what);
  if (flock(locked->handle(), LOCK_EX | LOCK_NB) != 0) {
    if (errno != EWOULDBLOCK) fail_with_errno(what);
    throw Unavailable(fmt::format("the data folder {} is in use by process {}; stop that first",
                                  file.parent_path().string(), pid_in(file)),
                      "locked");
  }
  const std::string pid = fmt::format("{}\n", getpid());
  if (ftruncate(locked->handle(), 0) != 0 ||
      pwrite(locked->handle(), pid.data(), pid.size(), 0) != static_cast<ssize_t>(pid.size()))
    fail_with_errno(what);
  return locked;
}

}  // namespace

std::string database_in(const fs::path& folder) { return folder / "stepwell.db"; }

std::string key_of(const fs::path& folder, const fs::path& key_file) {
  return read_key(key_file.empty() ? default_key_file(folder) : key_file);
}

DataFolder::DataFolder(const fs::path& folder, const fs::path& key_file)
    : folder_(folder), key_file_(key_file.empty() ? default_key_file(folder) : key_file) {
  if (is_inside(key_file_, folder_))
    throw Error(Code::invalid,
                fmt::format("the key file {} is inside the data folder: whoever copies the data "
                            "would have the key with it; choose another place",
                            key_file_.string()));
  make_folder(folder_);
  lock_ = lock(folder_ / "stepwell.lock");
}

std::string DataFolder::key() const {
  std::error_code none;
  const auto size = fs::file_size(database_in(folder_), none);
  const bool is_new = none || size == 0;
  return is_new && !fs::exists(key_file_) ? make_key(key_file_) : read_key(key_file_);
}

}  // namespace stepwell::db

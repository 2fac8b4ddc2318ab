#include "stepwell/db/folder.h"

#include <fmt/format.h>

#include "stepwell/db/db.h"
#include "stepwell/db/key_file.h"

namespace stepwell::db {

namespace fs = std::filesystem;

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
  lock_ = lock(folder_ / lock_name, fmt::format("the data folder {}", folder_.string()));
}

std::string DataFolder::key() const {
  std::error_code none;
  const auto size = fs::file_size(database_in(folder_), none);
  const bool is_new = none || size == 0;
  return is_new && !fs::exists(key_file_) ? make_key(key_file_) : read_key(key_file_);
}

}  // namespace stepwell::db

#pragma once

#include <filesystem>
#include <memory>
#include <string>

#include "stepwell/db/disk.h"

namespace stepwell::db {

// A folder that holds one SQLite database, and belongs to one running program at a time.
//
//   stepwell.db       the records, every page encrypted
//   stepwell.db-wal   what was committed and not yet moved into stepwell.db, encrypted too
//   stepwell.db-shm   an index of that log, made anew when it is missing
//   stepwell.lock     who is using the folder
class DataFolder {
 public:
  // Takes the folder; makes it when it is not there. An empty `key_file` is the usual place.
  // Throws Unavailable when another process has it, and says which; `invalid` when the key file
  // is inside it.
  DataFolder(const std::filesystem::path& folder, const std::filesystem::path& key_file);

  // Returns the database's key; makes one for a database that is yet to be made. Throws as
  // read_key() and make_key().
  std::string key() const;

 private:
  std::filesystem::path folder_;
  std::filesystem::path key_file_;
  std::unique_ptr<File> lock_;
};

inline constexpr const char* lock_name = "stepwell.lock";

std::string database_in(const std::filesystem::path& folder);  // the path of its stepwell.db

// Returns the key of a folder that somebody else may have taken. Throws as read_key().
std::string key_of(const std::filesystem::path& folder, const std::filesystem::path& key_file);

}  // namespace stepwell::db

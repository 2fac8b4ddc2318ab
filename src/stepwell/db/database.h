#pragma once

#include <filesystem>
#include <memory>
#include <string>

#include "stepwell/db/checkpoints.h"
#include "stepwell/db/folder.h"
#include "stepwell/db/readers.h"
#include "stepwell/db/writers.h"

namespace stepwell::db {

// Where a clinic's records are: in a folder of this machine, or on a PostgreSQL server.
struct Location {
  std::filesystem::path folder{};
  std::filesystem::path key_file{};  // of the folder's database; empty for the usual place
  std::string url{};                 // "postgresql://..."; then the others are empty

  bool is_postgres() const { return !url.empty(); }
};

// A clinic's database, open for everything a program does with it, its schema up to date.
class Database {
 public:
  // Throws with words for whoever starts the program: what is in the way, and what to do.
  Database(const Location& location, const Conduct& conduct, std::size_t readers_wanted);
  // The last connection to close is one that writes: it moves what is left of the log.
  ~Database() { readers.close(); }

 private:
  const std::unique_ptr<DataFolder> folder_;           // first, so that it is let go last
  std::vector<std::unique_ptr<Connection>> to_write_;  // opened first: they make the schema

 public:
  Readers readers;

 private:
  const std::unique_ptr<Checkpoints> checkpoints_;

 public:
  Writers writers;
};

// Opens one connection that only reads, beside whoever is using the database.
std::unique_ptr<Connection> open_to_read(const Location& location);

}  // namespace stepwell::db

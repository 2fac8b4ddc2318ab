#include "stepwell/db/database.h"

#include "stepwell/base/limits.h"
#include "stepwell/db/disk.h"
#include "stepwell/db/migrations.h"
#include "stepwell/db/postgres.h"
#include "stepwell/db/sqlite.h"
#include "stepwell/db/statistics.h"

namespace stepwell::db {
namespace {

using Connections = std::vector<std::unique_ptr<Connection>>;

std::unique_ptr<DataFolder> take_folder(const Location& location) {
  if (location.is_postgres()) return nullptr;
  return std::make_unique<DataFolder>(location.folder, location.key_file);
}

// `folder` is ours on SQLite and null on PostgreSQL.
Connections open(const Location& location, const DataFolder* folder, Access access,
                 std::size_t count) {
  Connections opened;
  while (opened.size() < count)
    opened.push_back(folder ? open_sqlite(database_in(location.folder), access, folder->key())
                            : open_postgres(location.url, access));
  return opened;
}

std::unique_ptr<Checkpoints> start_checkpoints(const Location& location, const DataFolder* folder,
                                               Readers& readers) {
  if (!folder) return nullptr;
  return std::make_unique<Checkpoints>(std::move(open(location, folder, Access::write, 1).front()),
                                       readers);
}

// Of several servers that start at once, one brings the schema up to date and the others wait.
constexpr const char* lock_schema = "SELECT pg_advisory_lock(8241001)";
constexpr const char* unlock_schema = "SELECT pg_advisory_unlock(8241001)";

Connections open_writers(const Location& location, const DataFolder* folder, const Clock& clock) {
  auto writers = open(location, folder, Access::write, folder ? 1 : limits::postgres_writers);
  Connection& first = *writers.front();
  if (!folder) first.script(lock_schema);
  migrate(first, migrations(), clock());
  if (!folder) first.script(unlock_schema);
  if (folder) describe_keys(first);
  if (folder) grow_log(database_in(location.folder));
  // SQLite leaves this out: a rollback journal whose removal a power cut undid would take the new
  // database, and all that was recorded in it since, back to nothing.
  if (folder) sync_folder(location.folder);
  return writers;
}

Conduct for_sqlite(Conduct conduct, Readers& readers, Checkpoints* checkpoints) {
  if (!checkpoints) return conduct;
  conduct.wrote = [&readers] { readers.refresh(); };
  conduct.pause = [checkpoints](Connection& db) { checkpoints->between_commits(db); };
  return conduct;
}

}  // namespace

Database::Database(const Location& location, const Conduct& conduct, std::size_t readers_wanted)
    : folder_(take_folder(location)),
      to_write_(open_writers(location, folder_.get(), conduct.clock)),
      readers(open(location, folder_.get(), Access::read, readers_wanted), conduct.clock,
              folder_ ? Snapshot::until_written : Snapshot::one_loan),
      checkpoints_(start_checkpoints(location, folder_.get(), readers)),
      writers(std::move(to_write_), for_sqlite(conduct, readers, checkpoints_.get())) {}

std::unique_ptr<Connection> open_to_read(const Location& location) {
  if (location.is_postgres()) return open_postgres(location.url, Access::read);
  return open_sqlite(database_in(location.folder), Access::read,
                     key_of(location.folder, location.key_file));
}

}  // namespace stepwell::db

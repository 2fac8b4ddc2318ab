#include "stepwell/db/database.h"

#include "stepwell/base/limits.h"
#include "stepwell/db/migrations.h"
#include "stepwell/db/postgres.h"
#include "stepwell/db/sqlite.h"

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

Connections open_writers(const Location& location, const DataFolder* folder, const Clock& clock) {
  auto writers = open(location, folder, Access::write, folder ? 1 : limits::postgres_writers);
  migrate(*writers.front(), migrations(), clock());
  return writers;
}

}  // namespace

Database::Database(const Location& location, const Conduct& conduct, std::size_t readers_wanted)
    : folder_(take_folder(location)),
      writers(open_writers(location, folder_.get(), conduct.clock), conduct),
      readers(open(location, folder_.get(), Access::read, readers_wanted), conduct.clock) {}

std::unique_ptr<Connection> open_to_read(const Location& location) {
  if (location.is_postgres()) return open_postgres(location.url, Access::read);
  return open_sqlite(database_in(location.folder), Access::read,
                     key_of(location.folder, location.key_file));
}

}  // namespace stepwell::db

#pragma once

#include <functional>

#include "stepwell/base/time.h"
#include "stepwell/db/sqlite.h"

// Backup: a copy of everything, encrypted with the same key, for the day this machine is gone.
//
// Only what was opened anew and found whole bears a backup's name. Whatever happens while one is
// made, nothing half-made is ever taken for a whole one.
namespace stepwell::backup {

// What a database was found to hold. Numbers only: it may be read by people who open no chart.
struct Contents {
  std::string schema;  // the last step that was applied: "0012_kept_answers"
  std::int64_t organizations = 0;
  std::int64_t events = 0;
  std::optional<Instant> last_event_at;
  std::vector<db::TableCount> tables;
};
BOOST_DESCRIBE_STRUCT(Contents, (), (schema, organizations, events, last_event_at, tables))

// What lies beside a backup as FILE.json.
struct Manifest {
  std::string program;  // the version that made it
  Instant made_at;
  std::int64_t bytes = 0;
  std::string sha256;
  Contents contents;
  std::vector<std::string> wrong;  // nothing, unless it was put aside as unsound
};
BOOST_DESCRIBE_STRUCT(Manifest, (), (program, made_at, bytes, sha256, contents, wrong))

// What lies in a data folder about its last backup, so that its age is known without looking far.
struct LastBackup {
  std::string file;
  Instant made_at;
};
BOOST_DESCRIBE_STRUCT(LastBackup, (), (file, made_at))

enum class Doing { copying, examining, following };
BOOST_DESCRIBE_ENUM(Doing, copying, examining, following)

// Whoever waits: is told how far it is, and may lose interest. Both are called often, must be quick
// and must not throw. `so_far` are bytes copied, or events followed.
struct Waiting {
  std::function<void(Doing doing, std::int64_t so_far)> told = [](Doing, std::int64_t) {};
  std::function<bool()> go_on = [] { return true; };
};

}  // namespace stepwell::backup

#include "stepwell/cli/location.h"

namespace stepwell::cli {

void add_location(CLI::App& command, db::Location& location) {
  auto* where = command.add_option_group("where the records are");
  where->add_option("--data", location.folder, "a folder with an encrypted database of its own")
      ->type_name("DIR");
  where->add_option("--database", location.url, "a PostgreSQL server")
      ->type_name("postgresql://...");
  where->require_option(1);
  command
      .add_option("--key-file", location.key_file,
                  "the folder's key, kept outside of it (default: ~/.config/stepwell)")
      ->type_name("FILE");
}

}  // namespace stepwell::cli

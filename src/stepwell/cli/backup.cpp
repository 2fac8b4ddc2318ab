#include "stepwell/cli/backup.h"

#include <fmt/format.h>

#include "stepwell/backup/make.h"
#include "stepwell/base/json.h"
#include "stepwell/cli/location.h"
#include "stepwell/cli/progress.h"
#include "stepwell/cli/said.h"

namespace stepwell::cli {
namespace {

constexpr int unsound = 1, not_ours = 2;

struct BackupCall {
  db::Location location{};
  std::filesystem::path to{};
  int keep_days = 0;
  bool as_json = false;
};

// What the command says with --json.
struct Report {
  bool sound = false;
  std::string file;
  backup::Manifest backup;
};
BOOST_DESCRIBE_STRUCT(Report, (), (sound, file, backup))

int leave_to_postgres(const BackupCall& call) {
  fmt::print(stderr,
             "stepwell: PostgreSQL backs itself up; run:\n"
             "  pg_dump --format=custom --file={}/stepwell.dump '{}'\n"
             "docs/admin/backup.md has more.\n",
             call.to.string(), without_password(call.location.url));
  return not_ours;
}

backup::Made make(const BackupCall& call) {
  const std::int64_t bytes = backup::bytes_to_copy(call.location);
  ProgressBar bar;
  listen_for_interrupt();
  return backup::make(call.location, call.to, call.keep_days, system_clock, waiting_at(bar, bytes));
}

void tell(const backup::Made& made) {
  if (made.is_sound())
    fmt::print("{} is whole: it was opened anew and looked through.\n{}\n", made.file.string(),
               said(made.manifest.contents));
  else
    fmt::print("What was made is not whole and was put aside as {}:\n", made.file.string());
  for (const std::string& line : made.manifest.wrong) fmt::print("  {}\n", line);
}

int run(const BackupCall& call) {
  if (call.location.is_postgres()) return leave_to_postgres(call);
  try {
    const backup::Made made = make(call);
    if (call.as_json)
      fmt::print("{}\n", json_text(Report{made.is_sound(), made.file.string(), made.manifest}));
    else
      tell(made);
    return made.is_sound() ? 0 : unsound;
  } catch (const db::Interrupted&) {
    fmt::print(stderr, "stepwell: stopped; nothing was left behind\n");
    return stopped;
  }
}

}  // namespace

void add_backup(CLI::App& program) {
  auto* command = program.add_subcommand("backup", "Copies a clinic, beside its server or alone");
  const auto call = std::make_shared<BackupCall>();
  add_location(*command, call->location);
  command->add_option("--to", call->to, "a folder for backups, best on another machine's disk")
      ->type_name("FOLDER")
      ->required();
  command
      ->add_option("--keep", call->keep_days,
                   "then remove older ones, but for the last of each of N days")
      ->type_name("N")
      ->check(CLI::Range(1, 3650));
  command->add_flag("--json", call->as_json, "say what came of it as JSON");
  command->footer(
      "Examples:\n"
      "  stepwell backup --data /var/lib/stepwell --to /mnt/backups\n"
      "  stepwell backup --data /var/lib/stepwell --to /mnt/backups --keep 14 --json\n"
      "The backup is encrypted with the clinic's key. Who loses the key file loses it too.");
  command->callback([call] {
    if (const int code = run(*call)) throw CLI::RuntimeError(code);
  });
}

}  // namespace stepwell::cli

#include <fmt/format.h>
#include <unistd.h>

#include <chrono>

#include "stepwell/audit/chain.h"
#include "stepwell/audit/checkpoints.h"
#include "stepwell/backup/restore.h"
#include "stepwell/base/json.h"
#include "stepwell/cli/backup.h"
#include "stepwell/cli/progress.h"
#include "stepwell/cli/said.h"
#include "stepwell/db/database.h"

namespace stepwell::cli {
namespace {

namespace fs = std::filesystem;

struct RestoreCall {
  fs::path from;
  fs::path folder;
  fs::path key_file;
  bool is_drill = false;
  bool as_json = false;
};

// What the command says with --json.
struct Report {
  double seconds = 0;
  std::optional<std::string> folder;  // none after a drill
  std::int64_t events_missing = 0;    // that the checkpoints beside the key have seen
  backup::Contents contents;
};
BOOST_DESCRIBE_STRUCT(Report, (), (seconds, folder, events_missing, contents))

// A folder for a drill, gone after it.
struct DrillFolder {
  fs::path path = fs::temp_directory_path() / fmt::format("stepwell-drill-{}", getpid());
  ~DrillFolder() {
    std::error_code gone;
    fs::remove_all(path, gone);
  }
};

backup::Contents restore_to(const RestoreCall& call, const fs::path& folder) {
  ProgressBar bar;
  listen_for_interrupt();
  std::error_code none;
  const auto bytes = fs::file_size(call.from, none);
  return backup::restore(call.from, folder, call.key_file,
                         waiting_at(bar, none ? 0 : static_cast<std::int64_t>(bytes)));
}

// As the program itself will at its next start: a drill that stopped short of it would prove less.
void open_as_served(const fs::path& folder, const fs::path& key_file) {
  const db::Database opened({.folder = folder, .key_file = key_file, .url = ""},
                            {.seal = audit::seal}, 1);
}

std::int64_t events_seen_since(const backup::Contents& contents, const db::Location& location) {
  std::int64_t seen = 0;
  for (const audit::Checkpoint& checkpoint : audit::checkpoints_of(location).read().latest)
    seen += checkpoint.length;
  return std::max<std::int64_t>(0, seen - contents.events);
}

Report report_of(const RestoreCall& call, const fs::path& folder) {
  const auto began = std::chrono::steady_clock::now();
  Report report{.contents = restore_to(call, folder)};
  report.events_missing =
      events_seen_since(report.contents, {.folder = folder, .key_file = call.key_file, .url = ""});
  if (call.is_drill) open_as_served(folder, call.key_file);
  if (!call.is_drill) report.folder = fs::absolute(folder).string();
  report.seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - began).count();
  return report;
}

void tell(const RestoreCall& call, const Report& report) {
  fmt::print("{}\n", said(report.contents));
  if (report.events_missing > 0)
    fmt::print("{} events were recorded after it was made, and are not in it.\n",
               report.events_missing);
  if (call.is_drill) {
    fmt::print("The drill took {:.1f} s: restored, looked through, opened, and removed again.\n",
               report.seconds);
    return;
  }
  fmt::print("It is whole, and took {:.1f} s. Serve it with:\n", report.seconds);
  fmt::print("  stepwell serve --data {} --key-file {}\n", call.folder.string(),
             call.key_file.string());
  if (report.events_missing > 0)
    fmt::print("Move {0}.checkpoints away first: it knows of the events that are missing.\n",
               call.key_file.string());
}

int run(const RestoreCall& call) {
  const DrillFolder drill;
  try {
    const Report report = report_of(call, call.is_drill ? drill.path : call.folder);
    call.as_json ? fmt::print("{}\n", json_text(report)) : tell(call, report);
    return 0;
  } catch (const db::Interrupted&) {
    fmt::print(stderr, "stepwell: stopped; nothing was left behind\n");
    return stopped;
  }
}

}  // namespace

void add_restore(CLI::App& program) {
  auto* command = program.add_subcommand("restore", "Puts a backup into a new data folder");
  const auto call = std::make_shared<RestoreCall>();
  command->add_option("--from", call->from, "the backup")->type_name("FILE")->required();
  auto* folder =
      command->add_option("--data", call->folder, "a new folder; never one that has something")
          ->type_name("NEWDIR");
  command->add_option("--key-file", call->key_file, "the key of the clinic that was backed up")
      ->type_name("FILE")
      ->required();
  auto* drill = command->add_flag("--drill", call->is_drill,
                                  "only try: into a temporary folder that is removed again");
  folder->excludes(drill);
  command->add_flag("--json", call->as_json, "say what it holds as JSON");
  command->footer(
      "Examples:\n"
      "  stepwell restore --from /mnt/backups/stepwell-20261125T221200Z.backup \\\n"
      "    --data /var/lib/stepwell-restored --key-file /etc/stepwell/clinic.key\n"
      "  stepwell restore --from ... --key-file ... --drill");
  command->callback([call] {
    if (!call->is_drill && call->folder.empty()) throw CLI::RequiredError("--data or --drill");
    if (const int code = run(*call)) throw CLI::RuntimeError(code);
  });
}

}  // namespace stepwell::cli

#include "stepwell/cli/verify.h"

#include <fmt/core.h>
#include <unistd.h>

#include "stepwell/audit/verify.h"
#include "stepwell/base/json.h"
#include "stepwell/cli/location.h"
#include "stepwell/db/soundness.h"

namespace stepwell::cli {
namespace {

struct Wanted {
  db::Location location;
  bool as_json = false;
};

// What the command says with --json.
struct Report {
  bool sound = false;
  std::int64_t organizations = 0;
  std::int64_t events = 0;
  std::vector<audit::Flaw> flaws;
  std::vector<std::string> database;  // what the database finds wrong with itself
};
BOOST_DESCRIBE_STRUCT(Report, (), (sound, organizations, events, flaws, database))

constexpr db::Sql begin{"BEGIN"};
// PostgreSQL looks after its own pages and keys; a file can be damaged by anything.
std::vector<std::string> check_database(db::Connection& db, const db::Location& location) {
  return location.is_postgres() ? std::vector<std::string>() : db::unsound(db);
}

void show_progress(std::int64_t events) {
  if (isatty(STDERR_FILENO)) fmt::print(stderr, "\r{} events followed", events);
}

// The checkpoints are read first: one written meanwhile would know more than our snapshot does.
Report examine(const db::Location& location) {
  const auto db = db::open_to_read(location);
  const audit::Kept kept = audit::checkpoints_of(location).read();
  db->run(begin);
  Report report{.database = check_database(*db, location)};
  audit::Verdict verdict = audit::verify(*db, kept.latest, show_progress);
  if (isatty(STDERR_FILENO)) fmt::print(stderr, "\n");
  if (kept.forged > 0)
    verdict.flaws.push_back(
        {{},
         0,
         audit::FlawKind::unreadable,
         fmt::format("{} checkpoints were not written with this database's key", kept.forged)});
  report.organizations = verdict.organizations;
  report.events = verdict.events;
  report.flaws = std::move(verdict.flaws);
  report.sound = report.flaws.empty() && report.database.empty();
  return report;
}

void tell(const Report& report) {
  if (report.sound)
    fmt::print("The record is sound: {} events of {} organizations.\n", report.events,
               report.organizations);
  for (const std::string& line : report.database) fmt::print("database: {}\n", line);
  for (const audit::Flaw& flaw : report.flaws)
    fmt::print("organization {}, event {}: {} ({})\n",
               flaw.organization_id ? flaw.organization_id->text() : "-", flaw.number, flaw.text,
               to_word(flaw.kind));
}

}  // namespace

void add_verify(CLI::App& program) {
  auto* command = program.add_subcommand("verify", "Finds whether the record was tampered with");
  const auto wanted = std::make_shared<Wanted>();
  add_location(*command, wanted->location);
  command->add_flag("--json", wanted->as_json, "say it as JSON");
  command->footer(
      "Example:\n  stepwell verify --data /var/lib/stepwell\n"
      "Ends with 0 only when every event is there, unchanged and in its place.");
  command->callback([wanted] {
    const Report report = examine(wanted->location);
    if (wanted->as_json)
      fmt::print("{}\n", json_text(report));
    else
      tell(report);
    if (!report.sound) throw CLI::RuntimeError(1);
  });
}

}  // namespace stepwell::cli

#include "stepwell/cli/import_program.h"

#include <fmt/core.h>

#include <filesystem>

#include "stepwell/access/store.h"
#include "stepwell/audit/chain.h"
#include "stepwell/cli/location.h"
#include "stepwell/cli/whole_file.h"
#include "stepwell/people/store.h"
#include "stepwell/schedule/establish.h"

namespace stepwell::cli {
namespace {

// What was said on the command line.
struct Wanted {
  std::filesystem::path file{};
  db::Location location{};
  std::string organization{};  // its short name; may be left out where there is one
  bool json = false;
};

// Whose site it is to be. A database that holds nobody yet gets an organization with the file, so
// that to set up a clinic takes one command.
struct Owner {
  OrganizationId id;
  bool is_new = false;
};

Owner owner_in(db::Database& database, const std::string& short_name, std::uint64_t seed) {
  std::optional<OrganizationId> found;
  bool empty = false;
  database.readers.with(OrganizationId{}, [&](db::Tx& tx) {
    found = access::find_organization_to_enter(
        tx, short_name.empty() ? std::nullopt : std::optional(short_name));
    empty = people::organizations(tx).empty();
  });
  if (found) return {*found};
  if (empty) return {IdSource(~seed).next<OrganizationId>(system_clock()), true};
  throw Error(Code::not_found, short_name.empty()
                                   ? "say with --organization which one of this database"
                                   : "there is no such organization in this database");
}

schedule::Established put_into_force(const Wanted& wanted, const program::ProgramFile& file) {
  db::Conduct conduct;
  system_secrets({reinterpret_cast<std::uint8_t*>(&conduct.seed), sizeof conduct.seed});
  conduct.seal = audit::seal;
  db::Database database(wanted.location, conduct, 1);
  const auto [organization, is_new] = owner_in(database, wanted.organization, conduct.seed);
  schedule::Established established;
  const auto work = [&, id = organization, make = is_new](db::Tx& tx) {
    if (make)
      people::put_organization(
          tx, {id, file.site.name, wanted.organization.empty() ? "clinic" : wanted.organization});
    established = schedule::establish(tx, file);
    tx.events.push_back({.organization_id = id,
                         .actor = "program",
                         .action = "stepwell import program",
                         .subject = "site/" + established.site_id.text(),
                         .patient = "",
                         .recorded_at = tx.now});
  };
  database.writers.write(organization, work);
  return established;
}

void show(const schedule::Established& done) {
  fmt::print("{} added, {} changed, {} unchanged\n", done.added, done.changed, done.unchanged);
  fmt::print("{} sessions made, {} moved, {} cancelled\n", done.sessions_made, done.sessions_moved,
             done.sessions_cancelled);
  for (const Finding& finding : done.warnings)
    fmt::print("warning: {}{}{}\n", finding.field, finding.field.empty() ? "" : ": ", finding.text);
}

// With --json a refusal is printed the same way, so that a script reads one thing.
int refuse_as_json(const Error& error) {
  fmt::print("{{\"refused\":{}}}\n", json_text(error.findings));
  return 1;
}

int run(const Wanted& wanted) {
  try {
    const auto file =
        program::read_program_file(whole_file(wanted.file, limits::program_file_bytes));
    const auto done = put_into_force(wanted, file);
    wanted.json ? fmt::print("{}\n", json_text(done)) : show(done);
    return 0;
  } catch (const Error& error) {
    if (!wanted.json || error.code != Code::invalid) throw;
    return refuse_as_json(error);
  }
}

}  // namespace

void add_import_program(CLI::App& import) {
  auto* command = import.add_subcommand(
      "program", "Sets up a site: staff, rooms, programs, tracks, groups and their week");
  const auto wanted = std::make_shared<Wanted>();
  command->add_option("FILE", wanted->file, "a program file, as docs/program-file.md tells it")
      ->required();
  add_location(*command, wanted->location);
  command
      ->add_option("--organization", wanted->organization,
                   "its short name, where the database holds several; of a new one, \"clinic\"")
      ->type_name("SHORT_NAME");
  command->add_flag("--json", wanted->json, "print what came of it, or what is wrong, as JSON");
  command->footer(
      "The file is checked as a whole first; with a finding nothing is changed.\n"
      "Example:\n"
      "  stepwell import program data/programs/small-evening-iop.json --data /var/lib/stepwell");
  command->callback([wanted] {
    if (const int code = run(*wanted)) throw CLI::RuntimeError(code);
  });
}

}  // namespace stepwell::cli

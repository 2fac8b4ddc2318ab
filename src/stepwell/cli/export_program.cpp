#include "stepwell/cli/export_program.h"

#include <fmt/core.h>

#include "stepwell/access/store.h"
#include "stepwell/cli/location.h"
#include "stepwell/people/store.h"
#include "stepwell/setup/store.h"

namespace stepwell::cli {
namespace {

struct Wanted {
  db::Location location{};
  std::string organization{};  // its short name; may be left out where there is one
  std::string site{};          // its name; may be left out where there is one
};

OrganizationId the_organization(db::Tx& tx, const std::string& short_name) {
  const auto found = access::find_organization_to_enter(
      tx, short_name.empty() ? std::nullopt : std::optional(short_name));
  if (!found) throw Error(Code::not_found, "there is no such organization in this database");
  return *found;
}

SiteId the_site(db::Tx& tx, const std::string& name) {
  const auto sites = people::sites(tx);
  if (name.empty() && sites.size() > 1)
    throw Error(Code::not_found, "say with --site which one of this organization");
  for (const people::Site& site : sites)
    if (name.empty() || site.name == name) return site.id;
  throw Error(Code::not_found, "there is no such site");
}

void run(const Wanted& wanted) {
  db::Database database(wanted.location, {}, 1);
  OrganizationId organization;
  database.readers.with(
      {}, [&](db::Tx& tx) { organization = the_organization(tx, wanted.organization); });
  std::string text;
  database.readers.with(organization, [&](db::Tx& tx) {
    text = setup::text_of(setup::whole_file_of(tx, the_site(tx, wanted.site)));
  });
  fmt::print("{}", text);
}

}  // namespace

void add_export_program(CLI::App& exports) {
  auto* command = exports.add_subcommand(
      "program", "Prints a site's staff, rooms, programs, tracks, groups and their week");
  const auto wanted = std::make_shared<Wanted>();
  add_location(*command, wanted->location);
  command
      ->add_option("--organization", wanted->organization,
                   "its short name, where the database holds several")
      ->type_name("SHORT_NAME");
  command->add_option("--site", wanted->site, "which one, where there are several")
      ->type_name("NAME");
  command->footer(
      "What it prints, `import program` takes; taken in again it changes nothing.\n"
      "Example:\n"
      "  stepwell export program --data /var/lib/stepwell > elm-street.json");
  command->callback([wanted] { run(*wanted); });
}

}  // namespace stepwell::cli

#include "stepwell/cli/import_referrals.h"

#include <fmt/core.h>

#include <algorithm>
#include <chrono>
#include <random>

#include "stepwell/audit/chain.h"
#include "stepwell/base/json.h"
#include "stepwell/cli/location.h"
#include "stepwell/cli/progress.h"
#include "stepwell/db/database.h"
#include "stepwell/fhir/import.h"
#include "stepwell/people/store.h"

namespace stepwell::cli {
namespace {

using fhir::Refusal;
using fhir::Tally;
using SteadyClock = std::chrono::steady_clock;

struct ImportCall {
  std::string path;
  db::Location location;
  std::string site;
  std::string source;
  bool json = false;
};

db::Conduct conduct() {
  std::random_device random;
  return {.seed = (std::uint64_t{random()} << 32) | random(), .seal = audit::seal};
}

// Returns the one organization there is. A database without any gets one, with a site, so that to
// try an import takes one command.
OrganizationId organization_in(db::Database& database, const std::string& site) {
  std::vector<OrganizationId> all;
  database.readers.with({}, [&](db::Tx& tx) { all = people::organizations(tx); });
  if (all.size() > 1)
    throw Error(Code::invalid, "this database holds several organizations, and none was chosen");
  if (all.size() == 1) return all.front();
  const auto id = IdSource(conduct().seed).next<OrganizationId>(system_clock());
  database.writers.write(id, [&](db::Tx& tx) {
    people::put_organization(tx, {id, "Clinic", "clinic"});
    people::put_site(tx, {.id = tx.next<SiteId>(),
                          .name = site.empty() ? "Main site" : site,
                          .time_zone = "America/New_York",
                          .crisis_line = "988"});
  });
  return id;
}

people::Site site_in(db::Database& database, const OrganizationId& organization,
                     const std::string& name) {
  std::vector<people::Site> all;
  database.readers.with(organization, [&](db::Tx& tx) { all = people::sites(tx); });
  std::string names;
  for (const people::Site& site : all) {
    if (site.name == name || (name.empty() && all.size() == 1)) return site;
    names += (names.empty() ? "" : ", ") + site.name;
  }
  throw Error(Code::invalid, fmt::format("say with --site which of these: {}", names));
}

// Two passes go over the bytes.
void show(ProgressBar& bar, SteadyClock::time_point began, std::int64_t bytes,
          std::int64_t bytes_read, const Tally& tally) {
  const std::chrono::duration<double> so_far = SteadyClock::now() - began;
  const double whole = fhir::passes * static_cast<double>(std::max<std::int64_t>(1, bytes));
  bar.show(static_cast<double>(bytes_read) / whole,
           fmt::format("{} resources, {:.0f} a second", tally.resources_read,
                       static_cast<double>(tally.resources_read) / so_far.count()));
}

// Calls `show` for each refusal, without holding them all.
void for_each_refusal(db::Database& database, const OrganizationId& organization,
                      const ImportId& import, const std::function<void(const Refusal&)>& show) {
  constexpr std::size_t page = 1000;
  std::vector<fhir::NumberedRefusal> refused;
  std::int64_t next = 0;
  do {
    database.readers.with(
        organization, [&](db::Tx& tx) { refused = fhir::refusals_from(tx, import, next, page); });
    for (const fhir::NumberedRefusal& refusal : refused) show(fhir::without_number(refusal));
    if (!refused.empty()) next = refused.back().number + 1;
  } while (refused.size() == page);
}

struct Done {
  db::Database& database;
  OrganizationId organization;
  ImportId import;
  Tally tally;
  double seconds = 0;
};

void print_json(const Done& done) {
  const Tally& tally = done.tally;
  fmt::print(
      R"({{"resources_read":{},"patients_new":{},"patients_matched":{},"patients_to_review":{},)"
      R"("referrals_new":{},"unchanged":{},"kept_verbatim":{},"refused":[)",
      tally.resources_read, tally.patients_new, tally.patients_matched, tally.patients_to_review,
      tally.referrals_new, tally.unchanged, tally.kept_verbatim);
  bool first = true;
  for_each_refusal(done.database, done.organization, done.import, [&](const Refusal& refusal) {
    fmt::print("{}\n  {}", first ? "" : ",", json_text(refusal));
    first = false;
  });
  fmt::print("]}}\n");
}

void print_summary(const Done& done) {
  const Tally& tally = done.tally;
  fmt::print("Read {} resources in {:.1f} s, {:.0f} a second.\n", tally.resources_read,
             done.seconds, static_cast<double>(tally.resources_read) / done.seconds);
  fmt::print("  people      {} new, {} known already, {} for a human to match\n",
             tally.patients_new, tally.patients_matched, tally.patients_to_review);
  fmt::print("  referrals   {} new\n", tally.referrals_new);
  fmt::print("  resources   {} unchanged, {} changed, {} kept as they came and not read\n",
             tally.unchanged, tally.changed, tally.kept_verbatim);
  fmt::print("  refused     {}\n", tally.refused_count);
  constexpr int enough = 20;
  int shown = 0;
  for_each_refusal(done.database, done.organization, done.import, [&](const Refusal& refusal) {
    if (++shown > enough) return;
    fmt::print("    {}:{} {} {}: {}\n", refusal.file, refusal.line, refusal.resource,
               refusal.element, refusal.reason);
  });
  if (shown > enough) fmt::print("    and {} more; --json lists them all\n", shown - enough);
}

// "export" for "export/" too.
std::string name_of(const std::string& path) {
  const auto whole = std::filesystem::path(path).lexically_normal();
  return (whole.has_filename() ? whole : whole.parent_path()).filename().string();
}

int run(const ImportCall& call) {
  const auto files = fhir::files_at(call.path);
  db::Database database(call.location, conduct(), 2);
  const OrganizationId organization = organization_in(database, call.site);
  fhir::Order order{.id = {},
                    .site_id = site_in(database, organization, call.site).id,
                    .name = name_of(call.path),
                    .source = call.source,
                    .started_by = "program"};
  const std::int64_t bytes = fhir::size_of(files);
  database.writers.write(organization, [&](db::Tx& tx) {
    order.id = put_import(tx, order, fhir::ImportState::running, bytes);
  });
  const auto began = SteadyClock::now();
  Done done{database, organization, order.id, {}, 0};
  {
    ProgressBar bar;
    listen_for_interrupt();
    fhir::Watch watch;
    watch.cancelled = [] { return interrupted(); };
    watch.progress = [&](std::int64_t read, const Tally& tally) {
      show(bar, began, bytes, read, tally);
    };
    done.tally =
        fhir::run_import(database.writers, database.readers, organization, order, files, watch);
  }
  done.seconds = std::chrono::duration<double>(SteadyClock::now() - began).count();
  call.json ? print_json(done) : print_summary(done);
  constexpr int nothing_read = 1;
  if (interrupted()) {
    fmt::print(stderr,
               "stepwell: stopped; what was read stays, and a second import adds the rest\n");
    return stopped;
  }
  return done.tally.resources_read > done.tally.refused_count ? 0 : nothing_read;
}

}  // namespace

void add_import_referrals(CLI::App& import) {
  auto* command =
      import.add_subcommand("referrals", "Takes in people and their history from FHIR R4 files");
  const auto call = std::make_shared<ImportCall>();
  command
      ->add_option("PATH", call->path, "a Bundle, a resource, an NDJSON file, or a folder of these")
      ->required();
  add_location(*command, call->location);
  command
      ->add_option("--site", call->site, "the site they are referred to, where there are several")
      ->type_name("NAME");
  command
      ->add_option("--source", call->source,
                   "who sends them, to keep the same ids of two senders apart")
      ->type_name("NAME");
  command->add_flag("--json", call->json, "print what came of it as JSON, with every refusal");
  command->footer(
      "Examples:\n"
      "  stepwell import referrals referral.json --data /var/lib/stepwell\n"
      "  stepwell import referrals bulk-export/ --data /var/lib/stepwell --json");
  command->callback([call] {
    if (const int code = run(*call)) throw CLI::RuntimeError(code);
  });
}

}  // namespace stepwell::cli

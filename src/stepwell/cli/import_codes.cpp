#include "stepwell/cli/import_codes.h"

#include <fmt/core.h>

#include <filesystem>
#include <fstream>

#include "stepwell/access/store.h"
#include "stepwell/audit/chain.h"
#include "stepwell/cli/location.h"
#include "stepwell/cli/progress.h"
#include "stepwell/db/database.h"
#include "stepwell/diagnosis/rules.h"
#include "stepwell/diagnosis/store.h"

namespace stepwell::cli {
namespace {

// What was said on the command line.
struct Codes {
  std::filesystem::path file{};
  db::Location location{};
  std::string organization{};  // its short name; may be left out where there is one
  bool json = false;
};

struct Tally {
  int codes = 0;     // that can be signed
  int headings = 0;  // of groups, left out
};
BOOST_DESCRIBE_STRUCT(Tally, (), (codes, headings))

struct Interrupted {};

// Reads the official file line by line.
class Lines {
 public:
  explicit Lines(const std::filesystem::path& file)
      : name_(file.string()), in_(file, std::ios::binary) {
    std::error_code failed;
    bytes_ = static_cast<double>(std::filesystem::file_size(file, failed));
    if (failed || !in_) throw Error(Code::not_found, name_ + " can't be read");
  }

  bool next() {
    ++number_;
    return static_cast<bool>(std::getline(in_, line_));
  }
  double part() { return static_cast<double>(in_.tellg()) / std::max(bytes_, 1.0); }

  std::optional<diagnosis::Diagnosis> read() const {
    try {
      return diagnosis::read_line(line_);
    } catch (const Error& error) {
      throw Error(Code::invalid,
                  fmt::format("{}:{}: {}", name_, number_, error.findings.front().text));
    }
  }

 private:
  const std::string name_;
  std::ifstream in_;
  double bytes_ = 0;
  std::string line_;
  int number_ = 0;
};

// All of the file or nothing: it is one transaction.
Tally replace_codes(db::Tx& tx, Lines& lines, ProgressBar& bar) {
  Tally tally;
  diagnosis::forget_codes(tx);
  while (lines.next()) {
    if (interrupted()) throw Interrupted();
    const auto one = lines.read();
    ++(one ? tally.codes : tally.headings);
    if (one) diagnosis::put_code(tx, *one);
    bar.show(lines.part(), fmt::format("{} codes", tally.codes));
  }
  if (tally.codes == 0) throw Error(Code::invalid, "there is no code in this file");
  return tally;
}

OrganizationId organization_in(db::Database& database, const std::string& short_name) {
  std::optional<OrganizationId> found;
  database.readers.with(OrganizationId{}, [&](db::Tx& tx) {
    found = access::find_organization_to_enter(
        tx, short_name.empty() ? std::nullopt : std::optional(short_name));
  });
  if (!found) throw Error(Code::not_found, "say with --organization which one of this database");
  return *found;
}

Tally load(const Codes& wanted) {
  db::Conduct conduct;
  system_secrets({reinterpret_cast<std::uint8_t*>(&conduct.seed), sizeof conduct.seed});
  conduct.seal = audit::seal;
  db::Database database(wanted.location, conduct, 1);
  const auto organization = organization_in(database, wanted.organization);
  Tally tally;
  ProgressBar bar;
  listen_for_interrupt();
  database.writers.write(organization, [&](db::Tx& tx) {
    Lines lines(wanted.file);  // anew when the writer has to try again
    tally = replace_codes(tx, lines, bar);
    tx.events.push_back({.organization_id = organization,
                         .actor = "program",
                         .action = "stepwell import codes",
                         .subject = "diagnoses",
                         .patient = "",
                         .recorded_at = tx.now});
  });
  return tally;
}

void run(const Codes& wanted) {
  try {
    const Tally tally = load(wanted);
    if (wanted.json)
      fmt::print("{}\n", json_text(tally));
    else
      fmt::print("{} codes loaded, {} headings of groups left out\n", tally.codes, tally.headings);
  } catch (const Interrupted&) {
    fmt::print(stderr, "stepwell: stopped; the list is as it was before\n");
    throw CLI::RuntimeError(stopped);
  }
}

}  // namespace

void add_import_codes(CLI::App& import) {
  auto* command =
      import.add_subcommand("codes", "Loads the official list of ICD-10-CM codes of a year");
  const auto wanted = std::make_shared<Codes>();
  command
      ->add_option("FILE", wanted->file,
                   "icd10cm_order_YYYY.txt or icd10cm_codes_YYYY.txt, as CMS publishes it")
      ->required();
  add_location(*command, wanted->location);
  command
      ->add_option("--organization", wanted->organization,
                   "its short name, where the database holds several")
      ->type_name("SHORT_NAME");
  command->add_flag("--json", wanted->json, "print what came of it as JSON");
  command->footer(
      "The list takes the place of the one before. With a line that can't be read nothing is\n"
      "changed. Loaded, only its codes can be signed in a plan of care.\n"
      "Example:\n"
      "  stepwell import codes icd10cm_order_2026.txt --data /var/lib/stepwell");
  command->callback([wanted] { run(*wanted); });
}

}  // namespace stepwell::cli

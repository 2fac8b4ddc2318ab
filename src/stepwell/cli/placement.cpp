#include "stepwell/cli/placement.h"

#include <fmt/format.h>

#include <filesystem>
#include <fstream>

#include "stepwell/base/json.h"
#include "stepwell/cli/location.h"
#include "stepwell/placement/answer.h"
#include "stepwell/placement/given.h"
#include "stepwell/placement/guide.h"
#include "stepwell/placement/lint.h"
#include "stepwell/placement/text.h"
#include "stepwell/screening/rules.h"
#include "stepwell/screening/store.h"

namespace stepwell::cli {
namespace {

using placement::RuleSet;
using placement::RuleText;

// What was said on the command line.
struct Wanted {
  std::filesystem::path facts{};
  std::vector<std::filesystem::path> rules{};
  std::string on{};  // a day; empty: today
  std::string language = "en";
  bool text = false;
  bool trace = false;
  bool json = false;
};

std::string text_of(const std::filesystem::path& file) {
  std::error_code failed;
  const auto size = std::filesystem::file_size(file, failed);
  if (failed) throw Error(Code::not_found, file.string() + " can't be read: " + failed.message());
  if (size > limits::rule_file_bytes)
    throw Error(Code::too_large, file.string() + " is larger than such a file may be: 1 MB");
  std::string text(size, '\0');
  std::ifstream in(file, std::ios::binary);
  in.read(text.data(), static_cast<std::streamsize>(size));
  if (!in) throw Error(Code::not_found, file.string() + " can't be read");
  return text;
}

Day day_of(const Wanted& wanted, const Clock& clock) {
  if (wanted.on.empty()) return {std::chrono::floor<std::chrono::days>(clock().time)};
  if (const auto day = Day::parse(wanted.on)) return *day;
  refuse("bad_day", "--on", "say the day as YYYY-MM-DD");
}

// The whole rule-set first: of the files, where one is whole; otherwise from the program.
std::vector<RuleText> texts_of(const Wanted& wanted, Day day,
                               const std::optional<placement::RuleSetUsed>& used) {
  std::vector<RuleText> whole, added;
  for (const auto& file : wanted.rules) {
    const RuleText text{file.string(), text_of(file)};
    (placement::read_rule_file(text.text).adds_to ? added : whole).push_back(text);
  }
  if (whole.empty()) whole.push_back(used ? placement::built_in(*used) : placement::built_in(day));
  whole.insert(whole.end(), added.begin(), added.end());
  return whole;
}

int decide(const Wanted& wanted, const Clock& clock) {
  const std::string facts = text_of(wanted.facts);
  const Day day = day_of(wanted, clock);
  const auto used = placement::rule_set_asked(facts);
  const auto texts = texts_of(wanted, day, used);
  if (!used) require(placement::check_dates(texts, day));  // an old decision is by old rules
  const RuleSet set = placement::proven(texts);
  if (used) require(placement::check_used(set, *used));
  const auto known = placement::read_facts(set, facts);
  const auto answer = placement::answer(set, known);
  if (wanted.text) {
    const auto tongue = from_word<placement::Tongue>(wanted.language).value();
    fmt::print("{}", placement::answer_text(set, known, answer, tongue, wanted.trace));
    return 0;
  }
  auto whole = placement::answer_json(set, known, answer);
  if (wanted.trace) whole["trace"] = placement::trace_json(set, known);
  fmt::print("{}\n", json::serialize(whole));
  return 0;
}

void tell(const RuleSet& set) {
  fmt::print(
      "{} facts, {} diagnoses, {} rules: every level is reached, no rules contradict each other, "
      "every "
      "case passes, no danger lowers a level.\n",
      set.file.facts->size(), set.file.diagnoses->size(), set.rules.size());
}

int lint(const Wanted& wanted, const Clock& clock) {
  const RuleSet set = placement::proven(texts_of(wanted, day_of(wanted, clock), std::nullopt));
  wanted.json ? fmt::print("{{\"findings\":[]}}\n") : tell(set);
  return 0;
}

int guide(const Wanted& wanted, const Clock& clock) {
  const auto texts = texts_of(wanted, day_of(wanted, clock), std::nullopt);
  fmt::print("{}", placement::guide(placement::proven(texts)));
  return 0;
}

using Command = int (*)(const Wanted&, const Clock&);

// What answers with JSON refuses with it, so that a script reads one thing. `key` is what findings
// are called there.
int run(Command command, const Wanted& wanted, const Clock& clock, bool as_json, const char* key) {
  try {
    return command(wanted, clock);
  } catch (const Error& error) {
    if (!as_json || error.code != Code::invalid) throw;
    fmt::print("{{\"{}\":{}}}\n", key, json_text(error.findings));
    return 1;
  }
}

void stop_with(int code) {
  if (code != 0) throw CLI::RuntimeError(code);
}

void add_rules(CLI::App& command, Wanted& wanted, const char* name) {
  command
      .add_option(name, wanted.rules,
                  "rule files: they add to the rules in the program, or one is a whole rule-set")
      ->type_name("FILE");
  command
      .add_option("--on", wanted.on,
                  "by the rules in effect on this day; today unless told otherwise")
      ->type_name("DAY");
}

void add_decide(CLI::App& placement, const Clock& clock) {
  auto* command = placement.add_subcommand(
      "decide", "Says which level of care the facts about a person speak for, and why");
  const auto wanted = std::make_shared<Wanted>();
  command
      ->add_option("FACTS", wanted->facts, "a file of facts, as docs/guide/placement.md names them")
      ->required();
  add_rules(*command, *wanted, "--rules");
  auto* text = command->add_flag("--text", wanted->text, "for people, instead of JSON");
  command->add_option("--language", wanted->language, "of --text: en or es")
      ->check(CLI::IsMember({"en", "es"}))
      ->needs(text);
  command->add_flag("--trace", wanted->trace,
                    "with the proof: how each rule came out, and on what");
  command->footer(
      "FACTS is an object of facts, each \"yes\", \"no\" or \"unknown\", with \"diagnoses\" and\n"
      "\"current_level\" beside them.\n"
      "Example:\n  stepwell placement decide facts.json --text");
  command->callback([=] { stop_with(run(decide, *wanted, clock, !wanted->text, "refused")); });
}

void add_lint(CLI::App& placement, const Clock& clock) {
  auto* command = placement.add_subcommand(
      "lint",
      "Proves that rules are complete, free of contradiction and safe, or says what is wrong");
  const auto wanted = std::make_shared<Wanted>();
  add_rules(*command, *wanted, "FILES,--rules");
  command->add_flag("--json", wanted->json, "print the findings as JSON");
  command->footer("Example:\n  stepwell placement lint --rules our-payer.json");
  command->callback([=] { stop_with(run(lint, *wanted, clock, wanted->json, "findings")); });
}

void add_guide(CLI::App& placement, const Clock& clock) {
  auto* command =
      placement.add_subcommand("guide", "Prints the whole rule-set as people read it, in Markdown");
  const auto wanted = std::make_shared<Wanted>();
  add_rules(*command, *wanted, "--rules");
  command->footer("Example:\n  stepwell placement guide > docs/guide/placement.md");
  command->callback([=] { guide(*wanted, clock); });
}

struct Replay {
  db::Location location{};
  bool json = false;
};

// One recommendation that can't be made again as it was.
struct ReplayFlaw {
  OrganizationId organization_id;
  ScreeningId screening_id;
  std::int64_t number = 0;
  screening::Replayed found = screening::Replayed::different;
  std::string rule_set;  // "stepwell 1"
};
BOOST_DESCRIBE_STRUCT(ReplayFlaw, (), (organization_id, screening_id, number, found, rule_set))

struct ReplayReport {
  std::int64_t recommendations = 0;
  std::vector<ReplayFlaw> flaws;
};
BOOST_DESCRIBE_STRUCT(ReplayReport, (), (recommendations, flaws))

const char* text_of(screening::Replayed found) {
  switch (found) {
    case screening::Replayed::same:
      return "is the same";
    case screening::Replayed::different:
      return "comes out differently";
    case screening::Replayed::rules_gone:
      return "was made by rules that this program has not got; what was said can still be read";
    case screening::Replayed::unreadable:
      return "can not be read";
  }
  return "";
}

ReplayReport replayed(const db::Location& location) {
  const auto db = db::open_to_read(location);
  ReplayReport report;
  report.recommendations = screening::each_recommendation(*db, [&](const auto& kept) {
    const auto found = screening::replay(kept);
    if (found != screening::Replayed::same)
      report.flaws.push_back({kept.organization_id, kept.screening_id, kept.number, found,
                              fmt::format("{} {}", kept.rule_set_id, kept.rule_set_version)});
  });
  return report;
}

void tell(const ReplayReport& report) {
  for (const ReplayFlaw& flaw : report.flaws)
    fmt::print("organization {}, screening {}, recommendation {} ({}): {}\n",
               flaw.organization_id.text(), flaw.screening_id.text(), flaw.number, flaw.rule_set,
               text_of(flaw.found));
  fmt::print("{} recommendations made again, {} of them not as they were.\n",
             report.recommendations, report.flaws.size());
}

void add_replay(CLI::App& placement) {
  auto* command = placement.add_subcommand(
      "replay", "Makes every recommendation that is kept again, by the rules of then");
  const auto wanted = std::make_shared<Replay>();
  add_location(*command, wanted->location);
  command->add_flag("--json", wanted->json, "say it as JSON");
  command->footer(
      "Example:\n  stepwell placement replay --data /var/lib/stepwell\n"
      "Ends with 0 only when every one comes out as it was. Shows nobody's name or answers.");
  command->callback([wanted] {
    const ReplayReport report = replayed(wanted->location);
    wanted->json ? fmt::print("{}\n", json_text(report)) : tell(report);
    stop_with(report.flaws.empty() ? 0 : 1);
  });
}

}  // namespace

void add_placement(CLI::App& program, Clock clock) {
  auto* placement =
      program.add_subcommand("placement", "Decides on a level of care by rules that are data");
  placement->require_subcommand(1);
  placement->footer("Example:\n  stepwell placement decide facts.json --text");
  add_decide(*placement, clock);
  add_lint(*placement, clock);
  add_guide(*placement, clock);
  add_replay(*placement);
}

}  // namespace stepwell::cli

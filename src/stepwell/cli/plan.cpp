#include "stepwell/cli/plan.h"

#include <fmt/core.h>

#include "stepwell/base/json.h"
#include "stepwell/cli/progress.h"
#include "stepwell/cli/whole_file.h"
#include "stepwell/planner/generate.h"
#include "stepwell/planner/plan.h"
#include "stepwell/planner/verify.h"

namespace stepwell::cli {
namespace {

struct PlanCall {
  std::filesystem::path instance{};
  std::filesystem::path published{};
  double seconds = 10;
  std::uint64_t seed = 1;
  std::int64_t moves = 0;
};

struct VerifyCall {
  std::filesystem::path instance{};
  std::filesystem::path programme{};
  std::filesystem::path published{};
};

struct GenerateCall {
  int patients = 40;
  std::uint64_t seed = 1;
};

planner::Reading instance_in(const std::filesystem::path& file) {
  return planner::read_instance(whole_file(file, limits::planner_file_bytes));
}

planner::Programme programme_in(const std::filesystem::path& file) {
  return planner::read_programme(whole_file(file, limits::planner_file_bytes));
}

std::string said(const planner::Cost& cost) {
  return fmt::format(
      "hours lost {}, dose {}, plan {}, change {}, shape {}, viability {}, fairness {}",
      cost.hours_lost, cost.dose, cost.plan, cost.change, cost.shape, cost.viability,
      cost.fairness);
}

int work_out(const PlanCall& call) {
  const auto reading = instance_in(call.instance);
  std::optional<planner::Programme> published;
  if (!call.published.empty()) published = programme_in(call.published);
  planner::Ask ask{
      .seed = call.seed, .seconds = call.seconds, .published = published ? &*published : nullptr};
  if (call.moves > 0) ask.moves = call.moves;
  ProgressBar bar;
  const auto programme = planner::plan(
      reading, ask, [&](double part, const planner::Cost& best) { bar.show(part, said(best)); });
  for (const Finding& finding : programme.findings)
    fmt::print(stderr, "{}: {}: {}\n", finding.field, finding.code, finding.text);
  fmt::print(stderr, "{}; {} wishes not met\n", said(programme.cost), programme.unmet.size());
  if (programme.search.cut_short)
    fmt::print(stderr, "The seconds ran out first: give --moves for a programme that replays.\n");
  fmt::print("{}\n", json_text(programme));
  return 0;
}

int verify(const VerifyCall& call) {
  const auto reading = instance_in(call.instance);
  const auto programme = programme_in(call.programme);
  std::optional<planner::Programme> published;
  if (!call.published.empty()) published = programme_in(call.published);
  const auto verdict =
      planner::verify(reading.instance, programme, published ? &*published : nullptr);
  fmt::print("{} violations\n", verdict.violations.size());
  for (const Finding& each : verdict.violations)
    fmt::print("{}: {}: {}\n", each.field, each.code, each.text);
  fmt::print("{}\n", said(verdict.cost));
  fmt::print("{} places, {} of the published ones moved\n", verdict.places, verdict.moved);
  const bool same = verdict.cost == programme.cost;
  if (!same) fmt::print("The programme says otherwise: {}\n", said(programme.cost));
  return verdict.violations.empty() && same ? 0 : 1;
}

void add_verify_of(CLI::App& plan) {
  auto* command = plan.add_subcommand("verify", "Finds whether a programme breaks a rule");
  const auto call = std::make_shared<VerifyCall>();
  command->add_option("INSTANCE", call->instance, "what was planned")->required();
  command->add_option("PROGRAMME", call->programme, "what came of it")->required();
  command->add_option("--from", call->published, "the programme that was repaired")
      ->type_name("PROGRAMME");
  command->footer(
      "Example:\n  stepwell plan verify week.json programme.json\n"
      "Ends with 0 only when no hard rule is broken and the cost is what the programme says.");
  command->callback([call] {
    if (const int code = verify(*call)) throw CLI::RuntimeError(code);
  });
}

void add_generate_of(CLI::App& plan) {
  auto* command = plan.add_subcommand("generate", "Writes the week of a made-up clinic");
  const auto call = std::make_shared<GenerateCall>();
  command->add_option("--patients", call->patients, "how many, 1 to 2000; 40 unless told otherwise")
      ->check(CLI::Range(1, static_cast<int>(limits::planner_patients)));
  command->add_option("--seed", call->seed, "another one, another clinic");
  command->footer("Example:\n  stepwell plan generate --patients 40 --seed 1 > week.json");
  command->callback(
      [call] { fmt::print("{}\n", json_text(planner::generate(call->patients, call->seed))); });
}

}  // namespace

void add_plan(CLI::App& program) {
  auto* command = program.add_subcommand("plan", "Works out a week: who sits in which group when");
  const auto call = std::make_shared<PlanCall>();
  command->add_option("INSTANCE", call->instance, "a file as docs/planner/README.md tells it");
  command->add_option("--seconds", call->seconds, "how long to look, on two cores; 10 if left out")
      ->check(CLI::Range(0.01, static_cast<double>(limits::planner_seconds)));
  command->add_option("--seed", call->seed, "the same seed finds the same programme");
  command->add_option("--moves", call->moves, "moves of each chain, instead of seconds")
      ->check(CLI::Range(std::int64_t{1}, std::int64_t{1'000'000'000'000}));
  command->add_option("--from", call->published, "repair this programme, moving as few as can be")
      ->type_name("PROGRAMME");
  command->footer(
      "Writes the programme to standard output.\n"
      "Examples:\n  stepwell plan generate --patients 40 > week.json\n"
      "  stepwell plan week.json --seconds 10 --seed 1 > programme.json\n"
      "  stepwell plan week.json --seconds 0.5 --from programme.json > repaired.json");
  add_verify_of(*command);
  add_generate_of(*command);
  command->callback([call, command] {
    if (!command->get_subcommands().empty()) return;
    if (call->instance.empty()) throw CLI::RequiredError("INSTANCE");
    work_out(*call);
  });
}

}  // namespace stepwell::cli

#include "stepwell/cli/bench_timetable.h"

#include <fmt/core.h>

#include <fstream>

#include "stepwell/base/limits.h"
#include "stepwell/cli/whole_file.h"
#include "stepwell/planner/timetable.h"

namespace stepwell::cli {
namespace {

struct TimetableCall {
  std::filesystem::path file{};
  std::filesystem::path out{};
  planner::TimetableAsk ask{};
};

void write(const std::filesystem::path& file, const std::string& text) {
  std::ofstream out(file, std::ios::binary);
  out << text;
  out.close();
  if (!out) throw Error(Code::unavailable, file.string() + " can't be written");
}

void run(const TimetableCall& call) {
  const auto timetable = planner::read_timetable(whole_file(call.file, limits::planner_file_bytes));
  const auto seats = planner::solve_timetable(timetable, call.ask);
  if (!call.out.empty()) write(call.out, planner::write_solution(seats));
  check(planner::judge_rules(timetable, seats).empty(), "a timetable breaks a hard rule");
  const auto cost = planner::judge_cost(timetable, seats);
  fmt::print("{} {}\n", cost.distance, cost.soft);
}

}  // namespace

void add_bench_timetable(CLI::App& bench) {
  auto* command = bench.add_subcommand("timetable",
                                       "Solves an ITC-2007 track 2 file with the planner's search");
  const auto call = std::make_shared<TimetableCall>();
  command->add_option("FILE", call->file, "an instance in the competition's .tim format")
      ->required();
  command->add_option("--seconds", call->ask.seconds, "how long, on two cores; 10 if left out")
      ->check(CLI::Range(0.01, static_cast<double>(limits::planner_seconds)));
  command->add_option("--seed", call->ask.seed, "the same seed finds the same timetable");
  command->add_option("--out", call->out, "where the solution goes, in the .sln format");
  command->footer(
      "Prints the distance to feasibility and the soft cost.\n"
      "Example:\n  stepwell bench timetable comp-2007-2-1.tim --seconds 200 --out 1.sln");
  command->callback([call] { run(*call); });
}

}  // namespace stepwell::cli

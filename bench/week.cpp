#include "week.h"

#include <ctime>
#include <stdexcept>

#include "stepwell/base/json.h"
#include "stepwell/planner/anneal.h"
#include "stepwell/planner/generate.h"
#include "stepwell/planner/plan.h"

namespace stepwell::bench {
namespace {

constexpr int people = 40;

// Of all threads: what else the machine does is not counted.
double processor_s() { return static_cast<double>(std::clock()) / CLOCKS_PER_SEC; }

double draws_a_second() {
  constexpr int draws = 50'000'000;
  planner::Random random(1);
  const double began = processor_s();
  int sum = 0;
  for (int n = 0; n < draws; ++n) sum ^= random.below(1000);
  if (sum < 0) throw std::runtime_error("a draw is never below nothing");
  return draws / (processor_s() - began);
}

}  // namespace

WeekPace measure_week() {
  WeekPace pace{.draws = draws_a_second()};
  const auto with_newcomer = planner::sift(planner::generate(people + 1, 1));
  auto before = with_newcomer;
  before.instance.patients.pop_back();
  before = planner::sift(std::move(before.instance));
  double began = processor_s();
  const auto programme = planner::plan(before, {.moves = 1'000'000});
  pace.moves = static_cast<double>(programme.search.tried) / (processor_s() - began);
  began = processor_s();
  planner::plan(with_newcomer, {.moves = 100'000, .published = &programme});
  pace.repair_ms = 1000 * (processor_s() - began);
  const std::string text = json_text(with_newcomer.instance);
  began = processor_s();
  planner::read_instance(text);
  pace.read_ms = 1000 * (processor_s() - began);
  return pace;
}

}  // namespace stepwell::bench

#include "interviews.h"

#include <ctime>
#include <random>
#include <span>
#include <stdexcept>
#include <vector>

#include "stepwell/placement/answer.h"
#include "stepwell/placement/data.h"

namespace stepwell::bench {
namespace {

using namespace placement;

constexpr std::size_t people = 1024;

// Answers the first questions of the interview; most people are in no danger.
Known interview(const RuleSet& set, std::mt19937& random) {
  const std::size_t answered = random() % (set.words.variables.size() + 1);
  Known known;
  for (Var var = 0; var < set.words.variables.size(); ++var) {
    const Variable& variable = set.words.variables[var];
    const auto danger = variable.asks == Asks::fact ? set.fact(var).danger : std::nullopt;
    const auto by_chance = static_cast<Mask>(1U << (random() % variable.values.size()));
    const auto safe = static_cast<Mask>(danger == Answer::no ? 2 : 1);
    known.push_back(var >= answered                ? variable.all()
                    : danger && random() % 20 != 0 ? safe
                                                   : by_chance);
  }
  return known;
}

// What this thread had of a core: whoever else is on the machine does not count.
double core_seconds() {
  timespec time{};
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
  return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_nsec) * 1e-9;
}

template <class Work>
double pace(double seconds, const Work& work) {
  const double start = core_seconds();
  std::size_t done = 0;
  double spent = 0;
  while (spent < seconds) {
    for (int i = 0; i < 64; ++i) work(done++ % people);
    spent = core_seconds() - start;
  }
  return static_cast<double>(done) / spent;
}

}  // namespace

DecisionPace decide_interviews(double seconds) {
  const RuleText text{"", std::string(built_in_rule_files().back())};
  const RuleSet set = make_rule_set(std::span(&text, 1));
  std::mt19937 random(1);
  std::vector<Known> all;
  for (std::size_t i = 0; i < people; ++i) all.push_back(interview(set, random));
  Decider decider(set);
  std::size_t levels = 0, yes = 0;
  DecisionPace found;
  found.per_second = pace(seconds, [&](std::size_t i) {
    levels += decider.decide(all[i]).recommended.has_value() ? 1U : 0U;
  });
  found.whole_per_second = pace(seconds, [&](std::size_t i) {
    levels += answer(set, all[i]).decision.recommended.has_value() ? 1U : 0U;
  });
  found.conditions_per_second = pace(seconds, [&](std::size_t i) {
    for (const Rule& rule : set.rules) yes += holds(rule.when, all[i]) == Answer::yes ? 1U : 0U;
  });
  if (levels == 0 || yes == 0) throw std::runtime_error("no interview came to anything");
  return found;
}

}  // namespace stepwell::bench

// The engine against trying everything: every way of answering what is unknown, by conditions that
// are evaluated as they were written.
#include <gtest/gtest.h>

#include <algorithm>
#include <random>
#include <set>

#include "stepwell/base/json.h"
#include "stepwell/placement/data.h"
#include "stepwell/placement/decide.h"
#include "stepwell/placement/ways.h"

namespace stepwell::placement {
namespace {

// What is true of a level or of the whole when every fact is answered.
Value recommended_when_all_is_known(const RuleSet& set, const Known& known) {
  std::vector<bool> excluded(set.levels());
  int need = -1;
  for (const Rule& rule : set.rules) {
    if (holds(rule.when, known) != Answer::yes) continue;
    for (Level level = 0; level < set.levels(); ++level)
      if (rule.excludes[level]) excluded[level] = true;
    if (rule.at_least) need = std::max(need, static_cast<int>(*rule.at_least));
    if (rule.suggests) need = std::max(need, static_cast<int>(*rule.suggests));
  }
  if (need < 0) return nothing_indicated;
  while (need < static_cast<int>(set.levels()) && excluded[static_cast<std::size_t>(need)]) ++need;
  return static_cast<Value>(need + 1);
}

bool excluded_when_all_is_known(const RuleSet& set, const Known& known, Level level) {
  return std::ranges::any_of(set.rules, [&](const Rule& rule) {
    return rule.excludes[level] && holds(rule.when, known) == Answer::yes;
  });
}

std::vector<Mask> singles(Mask values) {
  std::vector<Mask> each;
  for (unsigned bit = 1; bit < 256; bit <<= 1)
    if ((values & bit) != 0) each.push_back(static_cast<Mask>(bit));
  return each;
}

// Calls `visit` with each way of answering what is unknown.
template <class Visit>
void for_each_completion(Known known, const Visit& visit, std::size_t from = 0) {
  while (from < known.size() && is_answered(known[from])) ++from;
  if (from == known.size()) return visit(known);
  for (const Mask value : singles(known[from])) {
    known[from] = value;
    for_each_completion(known, visit, from + 1);
  }
}

bool safety_is_answered(const RuleSet& set, const Known& known) {
  for (Var var = 0; var < known.size(); ++var)
    if (set.words.variables[var].answered_first && !is_answered(known[var])) return false;
  return true;
}

bool waits(const RuleSet& set, const Known& known, Value leaf) {
  return set.answered_first_up && leaf <= leaf_of(*set.answered_first_up) &&
         !safety_is_answered(set, known);
}

// Returns the one leaf that every completion comes to; nothing when there are several, or when it
// has to wait.
std::optional<Value> decided(const RuleSet& set, const Known& known) {
  std::set<Value> leaves;
  for_each_completion(
      known, [&](const Known& all) { leaves.insert(recommended_when_all_is_known(set, all)); });
  if (leaves.size() > 1 || waits(set, known, *leaves.begin())) return std::nullopt;
  return *leaves.begin();
}

State state_by_trying(const RuleSet& set, const Known& known, Level level) {
  std::set<bool> found;
  for_each_completion(
      known, [&](const Known& all) { found.insert(excluded_when_all_is_known(set, all, level)); });
  if (found.size() > 1) return State::undecided;
  if (*found.begin()) return State::excluded;
  return waits(set, known, leaf_of(level)) ? State::undecided : State::open;
}

// Whether answering `asked`, in whatever way, always satisfies `is_decided`.
template <class Decided>
bool always_decides(const Known& known, const std::vector<Var>& asked, const Decided& is_decided) {
  Known open = known;
  for (Var var = 0; var < known.size(); ++var)
    if (std::ranges::count(asked, var) == 0) open[var] = 1;  // stands for what is left alone
  bool always = true;
  for_each_completion(open, [&](const Known& all) {
    Known answered = known;
    for (const Var var : asked) answered[var] = all[var];
    always = always && is_decided(answered);
  });
  return always;
}

// A set that decides whatever the answers, and from which nothing can be left out.
template <class Decided>
void expect_smallest_deciding(const Known& known, const std::vector<Var>& asked,
                              const Decided& is_decided) {
  EXPECT_TRUE(always_decides(known, asked, is_decided));
  for (const Var left_out : asked) {
    std::vector<Var> fewer = asked;
    std::erase(fewer, left_out);
    EXPECT_FALSE(always_decides(known, fewer, is_decided)) << left_out;
  }
}

void expect_exact(const RuleSet& set, const Known& known) {
  const Decision decision = decide(set, known);
  const auto leaf = decided(set, known);
  const bool has_level = leaf && *leaf != nothing_indicated;
  EXPECT_EQ(decision.recommended, has_level ? std::optional(level_of(*leaf)) : std::nullopt);
  EXPECT_EQ(decision.nothing_indicated, leaf == nothing_indicated);
  expect_smallest_deciding(known, decision.questions,
                           [&](const Known& more) { return decided(set, more).has_value(); });
  for (Level level = 0; level < set.levels(); ++level) {
    const LevelState& state = decision.levels[level];
    EXPECT_EQ(state.state, state_by_trying(set, known, level)) << int{level};
    EXPECT_EQ(state.by.empty(), state.state != State::excluded);
    expect_smallest_deciding(known, state.undecided_on, [&](const Known& more) {
      return state_by_trying(set, more, level) != State::undecided;
    });
  }
}

// Every set of changes is tried; kept are those that contain no other.
std::set<std::vector<Change>> ways_by_trying(const RuleSet& set, const Known& known, Level level) {
  std::vector<std::vector<Change>> found;
  std::vector<Change> changes;
  const std::function<void(Known&, Var)> try_from = [&](Known& changed, Var var) {
    if (var == known.size()) {
      if (decided(set, changed) == leaf_of(level)) found.push_back(changes);
      return;
    }
    try_from(changed, static_cast<Var>(var + 1));
    if (set.words.variables[var].asks == Asks::current_level) return;
    for (const Mask value : singles(set.words.variables[var].all())) {
      if (value == known[var]) continue;
      changed[var] = value;
      changes.push_back({var, static_cast<Value>(std::countr_zero(value))});
      try_from(changed, static_cast<Var>(var + 1));
      changes.pop_back();
      changed[var] = known[var];
    }
  };
  Known changed = known;
  try_from(changed, 0);
  std::set<std::vector<Change>> smallest;
  for (const auto& one : found)
    if (std::ranges::none_of(found, [&](const auto& other) {
          return other.size() < one.size() && std::ranges::includes(one, other);
        }))
      smallest.insert(one);
  return smallest;
}

// --- Rule-sets that nobody would write
// --------------------------------------------------------------

using Random = std::mt19937;

int below(Random& random, int end) {
  return static_cast<int>(random() % static_cast<unsigned>(end));
}

std::string random_condition(Random& random, int depth) {
  const char* const facts[] = {"a",
                               "b",
                               "c",
                               "d",
                               "use",
                               "use >= moderate",
                               "use = mild",
                               "current_level = none",
                               "current_level = mid"};
  if (depth == 0 || below(random, 3) == 0)
    return (below(random, 3) == 0 ? "not " : "") + std::string(facts[below(random, 9)]);
  const char* joint = below(random, 2) == 0 ? " and " : " or ";
  std::string text = "(" + random_condition(random, depth - 1);
  for (int more = 1 + below(random, 2); more > 0; --more)
    text += joint + random_condition(random, depth - 1);
  return (below(random, 4) == 0 ? "not " : "") + text + ")";
}

RuleEntry random_rule(Random& random, int number) {
  const char* const levels[] = {"low", "mid", "high"};
  RuleEntry rule{.id = "r" + std::to_string(number),
                 .section = below(random, 4) == 0 ? "first" : "later",
                 .when = random_condition(random, 2)};
  const std::string level = levels[below(random, 3)];
  switch (below(random, 4)) {
    case 0:
      rule.suggests = level;
      break;
    case 1:
      rule.excludes.emplace({level});
      break;
    default:
      rule.at_least = level;
  }
  return rule;
}

RuleSet random_set(Random& random) {
  RuleFile file{.id = "random"};
  file.answered_first_up_to = "mid";
  file.levels.emplace(
      {LevelEntry{"low", {}, {}}, LevelEntry{"mid", {}, {}}, LevelEntry{"high", {}, {}}});
  file.groups.emplace({Named{"all", {}}});
  file.facts.emplace();
  for (const char* name : {"a", "b", "c", "d"}) file.facts->push_back({name, "all", {}, {}, {}});
  file.diagnoses.emplace({Named{"use", {}}});
  file.sections.emplace({SectionEntry{"first", {}, true}, SectionEntry{"later", {}, {}}});
  for (int i = 2 + below(random, 5); i > 0; --i) file.rules.push_back(random_rule(random, i));
  const RuleText text{"random", json_text(file)};
  return make_rule_set(std::span(&text, 1));
}

Known random_known(Random& random, const RuleSet& set) {
  Known known;
  for (const Variable& variable : set.words.variables) {
    const auto some = static_cast<Mask>(random() & variable.all());
    const auto one =
        static_cast<Mask>(1U << below(random, static_cast<int>(variable.values.size())));
    known.push_back(below(random, 2) == 0 ? one : some == 0 ? variable.all() : some);
  }
  return known;
}

TEST(BruteForce, RandomRuleSetsAreDecidedExactly) {
  Random random(7);
  for (int i = 0; i < 500; ++i) {
    const RuleSet set = random_set(random);
    for (int people = 0; people < 8; ++people) {
      expect_exact(set, random_known(random, set));
      if (HasFailure()) FAIL() << json_text(set.file);
    }
  }
}

TEST(BruteForce, RandomRuleSetsAreChangedInTheSmallestWays) {
  Random random(11);
  std::size_t ways = 0;
  for (int i = 0; i < 200; ++i) {
    const RuleSet set = random_set(random);
    for (int people = 0; people < 3; ++people) {
      const Known known = random_known(random, set);
      for (Level level = 0; level < set.levels(); ++level) {
        std::set<std::vector<Change>> found;
        for (const Way& way : ways_to(set, known, level)) found.insert(way.changes);
        ways += found.size();
        ASSERT_EQ(found, ways_by_trying(set, known, level)) << json_text(set.file);
      }
    }
  }
  EXPECT_GT(ways, 500U);  // it was not all about nothing
}

// Answers everything by chance and takes some answers back. Dangers are rarer than they are in
// chance, or everybody would go to the hospital.
Known person(Random& random, const RuleSet& set, int unknown) {
  Known known;
  for (Var var = 0; var < set.words.variables.size(); ++var) {
    const Variable& variable = set.words.variables[var];
    known.push_back(
        static_cast<Mask>(1U << below(random, static_cast<int>(variable.values.size()))));
    if (variable.asks != Asks::fact || below(random, 25) == 0) continue;
    if (const auto danger = set.fact(var).danger) known[var] = *danger == Answer::yes ? 1 : 2;
  }
  for (; unknown > 0; --unknown) {
    const auto var = static_cast<Var>(below(random, static_cast<int>(known.size())));
    known[var] = set.words.variables[var].all();
  }
  return known;
}

TEST(BruteForce, TheRulesInTheProgramAreDecidedExactly) {
  const RuleText text{"", std::string(built_in_rule_files().back())};
  const RuleSet set = make_rule_set(std::span(&text, 1));
  Random random(3);
  std::set<std::optional<Level>> seen;
  for (int people = 0; people < 5000; ++people) {
    const Known known = person(random, set, below(random, 8));
    seen.insert(decide(set, known).recommended);
    expect_exact(set, known);
    if (HasFailure()) FAIL() << people;
  }
  EXPECT_EQ(seen.size(), set.levels() + 1);  // each level came out, and "cannot say yet"
}

}  // namespace
}  // namespace stepwell::placement

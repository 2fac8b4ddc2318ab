#include "stepwell/placement/decide.h"

#include <algorithm>

namespace stepwell::placement {

Decider::Decider(const RuleSet& set) : set_(set), left_(set.diagrams), rules_(set.rules.size()) {}

Decision Decider::decide(const Known& known) {
  known_ = &known;
  left_.know(known);
  for (std::size_t i = 0; i < rules_.size(); ++i) rules_[i] = outcome(set_.rules[i]);
  find_unanswered();
  const auto left = left_.of(set_.recommended);
  Decision decision{.possible = left_.outcomes(left)};
  const bool decided = Diagrams::is_leaf(left) && !waits_for_safety(static_cast<Value>(left));
  decision.nothing_indicated = decided && left == nothing_indicated;
  if (decided && !decision.nothing_indicated)
    decision.recommended = level_of(static_cast<Value>(left));
  decide_levels(decision);
  decision.reasons = decision.recommended ? reasons_for(*decision.recommended) : reasons_so_far();
  decision.cautions = cautions();
  if (!decided) decision.questions = questions(left, decision.possible);
  return decision;
}

// What its parts make of a condition is exact where each fact is asked once, and always when it is
// not "unknown".
Answer Decider::outcome(const Rule& rule) {
  const Answer found = holds(rule.when, *known_);
  if (found != Answer::unknown || rule.asks_once) return found;
  const auto left = left_.of(rule.holds);
  return left == 1 ? Answer::yes : left == 0 ? Answer::no : Answer::unknown;
}

// Whether a level may not be named before every question about safety is answered.
bool Decider::waits_for_safety(Value leaf) const {
  return any_unanswered_ && set_.answered_first_up && leaf <= leaf_of(*set_.answered_first_up);
}

void Decider::find_unanswered() {
  unanswered_.assign(known_->size(), false);
  any_unanswered_ = false;
  for (Var var = 0; var < known_->size(); ++var) {
    if (!set_.words.variables[var].answered_first || is_answered((*known_)[var])) continue;
    unanswered_[var] = any_unanswered_ = true;
  }
}

void Decider::decide_levels(Decision& decision) {
  for (Level level = 0; level < set_.levels(); ++level) decision.levels.push_back(state_of(level));
}

LevelState Decider::state_of(Level level) {
  const auto left = left_.of(set_.excluded[level]);
  if (left == 1) return {State::excluded, excluded_by(level), {}};
  const bool waits = waits_for_safety(leaf_of(level));
  if (left == 0 && !waits) return {State::open, {}, {}};
  std::vector<bool> vars = waits ? unanswered_ : std::vector<bool>(known_->size());
  left_.asked(left, vars);
  return {State::undecided, {}, listed(vars)};
}

// Rules that surely hold; where it takes several to cover every case, all of these.
std::vector<Because> Decider::excluded_by(Level level) const {
  std::vector<Because> sure, perhaps;
  for (std::size_t i = 0; i < rules_.size(); ++i) {
    if (!set_.rules[i].excludes[level] || !maybe(i)) continue;
    (surely(i) ? sure : perhaps).push_back(because_of(i));
  }
  return sure.empty() ? perhaps : sure;
}

// The rules that ask for `level`. Where it was reached from below, past levels that are excluded:
// the rules that ask for that lower level, and those that exclude what lies between. Where no rule
// is sure and several cover every case between them, all of these.
std::vector<Because> Decider::reasons_for(Level level) const {
  for (int from = level; from >= 0; --from) {
    std::vector<Because> found = asking_for(static_cast<Level>(from), true);
    if (found.empty()) continue;
    const auto between = excluding(static_cast<Level>(from), level);
    if (!between) break;
    found.insert(found.end(), between->begin(), between->end());
    return found;
  }
  return asking_for(level, false);
}

std::vector<Because> Decider::asking_for(Level level, bool sure) const {
  std::vector<Because> found;
  for (std::size_t i = 0; i < rules_.size(); ++i) {
    const auto asked = set_.rules[i].at_least ? set_.rules[i].at_least : set_.rules[i].suggests;
    if (asked == level && (sure ? surely(i) : maybe(i))) found.push_back(because_of(i));
  }
  return found;
}

// Returns nothing when a level from `from` up to the one before `to` is not surely excluded.
std::optional<std::vector<Because>> Decider::excluding(Level from, Level to) const {
  std::vector<Because> found;
  std::vector<bool> gone(to);
  for (std::size_t i = 0; i < rules_.size(); ++i) {
    const Rule& rule = set_.rules[i];
    bool counts = false;
    for (Level each = from; each < to && surely(i) && !rule.at_least; ++each)
      if (rule.excludes[each]) counts = gone[each] = true;
    if (counts) found.push_back(because_of(i));
  }
  if (std::count(gone.begin() + from, gone.end(), false) > 0) return std::nullopt;
  return found;
}

std::vector<Because> Decider::reasons_so_far() const {
  std::vector<Because> found;
  for (std::size_t i = 0; i < rules_.size(); ++i)
    if (surely(i) && !set_.rules[i].caution) found.push_back(because_of(i));
  return found;
}

std::vector<Because> Decider::cautions() const {
  std::vector<Because> found;
  for (std::size_t i = 0; i < rules_.size(); ++i)
    if (surely(i) && set_.rules[i].caution) found.push_back(because_of(i));
  return found;
}

std::vector<Var> Decider::questions(Restricted::Ref left, std::uint16_t possible) {
  const unsigned low = set_.answered_first_up ? (2U << leaf_of(*set_.answered_first_up)) - 1 : 0;
  std::vector<bool> vars = (possible & low) != 0 ? unanswered_ : std::vector<bool>(known_->size());
  left_.asked(left, vars);
  std::vector<Var> all = listed(vars);
  const auto is_first = [&](Var var) { return set_.words.variables[var].answered_first; };
  if (std::ranges::all_of(all, is_first)) return all;
  const std::vector<unsigned> open = left_.openness(left);
  std::ranges::stable_sort(all, {}, [&](Var var) { return is_first(var) ? 0 : 1 + open[var]; });
  return all;
}

Because Decider::because_of(std::size_t rule) const {
  return {rule, because(set_.rules[rule].when, *known_)};
}

std::vector<Var> Decider::listed(const std::vector<bool>& vars) const {
  std::vector<Var> all;
  for (Var var = 0; var < vars.size(); ++var)
    if (vars[var]) all.push_back(var);
  return all;
}

Decision decide(const RuleSet& set, const Known& known) { return Decider(set).decide(known); }

}  // namespace stepwell::placement

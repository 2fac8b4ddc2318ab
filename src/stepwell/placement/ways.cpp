// The smallest changes that give a level, found by one walk down the diagram of what is
// recommended.
//
// At each variable there are the answer that is known, which is no change, and the others, which
// are one. Below each lie the smallest sets of changes for the rest, and those of the other answers
// get one change more; sets that contain another set are dropped. An unknown fact may also be left
// unknown: then the rest must come out right for every answer, so what is walked is not one node
// but a set of nodes that must all lead to the level.
#include "stepwell/placement/ways.h"

#include <algorithm>
#include <bit>
#include <map>

namespace stepwell::placement {
namespace {

using Ref = Diagrams::Ref;
using Changes = std::vector<Change>;
using Family = std::vector<Changes>;  // no set contains another

bool fewer_first(const Changes& a, const Changes& b) {
  return a.size() != b.size() ? a.size() < b.size() : a < b;
}

// Drops every set that contains another one, and the largest where there are too many.
Family smallest_of(Family all) {
  std::ranges::sort(all, fewer_first);
  all.erase(std::unique(all.begin(), all.end()), all.end());
  Family kept;
  for (Changes& each : all) {
    const bool contains_one = std::ranges::any_of(
        kept, [&](const Changes& smaller) { return std::ranges::includes(each, smaller); });
    if (!contains_one) kept.push_back(std::move(each));
    if (kept.size() == limits::placement_ways_kept) break;
  }
  return kept;
}

class Walk {
 public:
  Walk(const RuleSet& set, const Known& known, Level level)
      : set_(set), known_(known), wanted_(leaf_of(level)) {
    if (!set.answered_first_up || level > *set.answered_first_up) return;
    for (Var var = 0; var < known.size(); ++var)
      if (set.words.variables[var].answered_first && !is_answered(known[var]))
        first_.push_back(var);
  }

  Family run() { return from({set_.recommended}, 0); }

 private:
  // `firsts` of those that must be answered have been.
  const Family& from(const std::vector<Ref>& nodes, std::size_t firsts) {
    const auto [at, is_new] = done_.try_emplace({nodes, firsts});
    if (is_new) {
      Family found = work_out(nodes, firsts);
      at->second = std::move(found);
    }
    return at->second;
  }

  Family work_out(const std::vector<Ref>& nodes, std::size_t firsts) {
    const auto astray = [&](Ref ref) { return Diagrams::is_leaf(ref) && ref != wanted_; };
    if (std::ranges::any_of(nodes, astray)) return {};
    const auto next = next_asked(nodes, firsts);
    if (!next) return {{}};
    const bool must = firsts < first_.size() && *next == first_[firsts];
    return over(*next, nodes, firsts + (must ? 1 : 0), must);
  }

  Family over(Var var, const std::vector<Ref>& nodes, std::size_t firsts, bool must) {
    const Mask values = known_[var];
    const bool may_change = set_.words.variables[var].asks != Asks::current_level;
    Family all;
    if (!must) all = from(after(nodes, var, values), firsts);
    for (Value value = 0; may_change && value < set_.diagrams.arity(var); ++value) {
      if (values == (1U << value)) continue;
      for (Changes changes : from(after(nodes, var, static_cast<Mask>(1U << value)), firsts)) {
        changes.insert(changes.begin(), {var, value});
        all.push_back(std::move(changes));
      }
    }
    return smallest_of(std::move(all));
  }

  std::optional<Var> next_asked(const std::vector<Ref>& nodes, std::size_t firsts) const {
    std::optional<Var> first;
    if (firsts < first_.size()) first = first_[firsts];
    for (const Ref node : nodes)
      if (!Diagrams::is_leaf(node) && (!first || set_.diagrams.var_of(node) < *first))
        first = set_.diagrams.var_of(node);
    return first;
  }

  std::vector<Ref> after(const std::vector<Ref>& nodes, Var var, Mask values) const {
    std::vector<Ref> next;
    for (const Ref node : nodes) {
      if (Diagrams::is_leaf(node) || set_.diagrams.var_of(node) != var) {
        next.push_back(node);
        continue;
      }
      for (unsigned left = values; left != 0; left &= left - 1)
        next.push_back(set_.diagrams.child(node, static_cast<Value>(std::countr_zero(left))));
    }
    std::ranges::sort(next);
    next.erase(std::unique(next.begin(), next.end()), next.end());
    return next;
  }

  const RuleSet& set_;
  const Known& known_;
  Value wanted_;
  std::vector<Var> first_;  // unknown, and not to be left so
  std::map<std::pair<std::vector<Ref>, std::size_t>, Family> done_;
};

}  // namespace

std::vector<Way> ways_to(const RuleSet& set, const Known& known, Level level) {
  std::vector<Way> ways;
  for (Changes& changes : Walk(set, known, level).run())
    ways.push_back({level, std::move(changes)});
  return ways;
}

std::vector<Level> neighbours(const RuleSet& set, Level level) {
  const auto is_step = [&](int each) {
    return !(*set.file.levels)[static_cast<std::size_t>(each)].aside.value_or(false);
  };
  std::vector<Level> found;
  int below = level - 1, above = level + 1;
  while (below >= 0 && !is_step(below)) --below;
  while (above < static_cast<int>(set.levels()) && !is_step(above)) ++above;
  if (below >= 0) found.push_back(static_cast<Level>(below));
  if (above < static_cast<int>(set.levels())) found.push_back(static_cast<Level>(above));
  return found;
}

}  // namespace stepwell::placement

#include "stepwell/placement/outcomes.h"

#include <array>
#include <bit>
#include <map>
#include <set>

#include "stepwell/placement/restricted.h"

namespace stepwell::placement {
namespace {

using Ref = Diagrams::Ref;

class Count {
 public:
  Count(const RuleSet& set, const Known& known)
      : set_(set), known_(known), left_(set.diagrams), rest_(known.size() + 1, 1) {
    left_.know(known);
    for (std::size_t var = known.size(); var-- > 0;)
      rest_[var] = rest_[var + 1] * std::popcount(known[var]);
  }

  std::vector<Outcome> run() {
    std::vector<Outcome> found;
    const Ways& ways = from(set_.recommended);
    const double before = rest_[0] / rest_[place(set_.recommended)];
    for (Value leaf = 0; leaf < Diagrams::leaves; ++leaf)
      if (ways[leaf] > 0) found.push_back({leaf, ways[leaf] * before, example(leaf)});
    return found;
  }

 private:
  using Ways = std::array<double, Diagrams::leaves>;

  std::size_t place(Ref ref) const {
    return Diagrams::is_leaf(ref) ? known_.size() : set_.diagrams.var_of(ref);
  }

  // In how many ways the variables from a node's own on lead to each leaf. Variables that are not
  // asked on the way may have any of their values.
  const Ways& from(Ref ref) {
    const auto [at, is_new] = done_.try_emplace(ref);
    if (!is_new) return at->second;
    Ways ways{};
    if (Diagrams::is_leaf(ref)) ways[ref] = 1;
    for_each_child(ref, [&](Ref child, Value) {
      const double between = rest_[place(ref) + 1] / rest_[place(child)];
      const Ways& below = from(child);
      for (std::size_t leaf = 0; leaf < ways.size(); ++leaf) ways[leaf] += below[leaf] * between;
      return false;
    });
    return done_[ref] = ways;
  }

  std::vector<std::pair<Var, Value>> example(Value leaf) {
    std::vector<std::pair<Var, Value>> path;
    for (Ref ref = set_.recommended; !Diagrams::is_leaf(ref);)
      for_each_child(ref, [&, at = ref](Ref child, Value value) {
        if (from(child)[leaf] == 0) return false;
        const Var var = set_.diagrams.var_of(at);
        if (is_open(at)) path.emplace_back(var, value);
        ref = child;
        return true;
      });
    return path;
  }

  // Whether it still matters which of its values a node's variable has.
  bool is_open(Ref ref) {
    std::set<Ref> children;
    for_each_child(ref, [&](Ref child, Value) { return children.insert(left_.of(child)), false; });
    return children.size() > 1;
  }

  // Until `visit` returns true.
  template <class Visit>
  void for_each_child(Ref ref, const Visit& visit) {
    if (Diagrams::is_leaf(ref)) return;
    for (unsigned values = known_[set_.diagrams.var_of(ref)]; values != 0; values &= values - 1) {
      const auto value = static_cast<Value>(std::countr_zero(values));
      if (visit(set_.diagrams.child(ref, value), value)) return;
    }
  }

  const RuleSet& set_;
  const Known& known_;
  Restricted left_;
  std::vector<double> rest_;  // ways of answering this variable and those after it
  std::map<Ref, Ways> done_;
};

}  // namespace

std::vector<Outcome> outcomes(const RuleSet& set, const Known& known) {
  return Count(set, known).run();
}

}  // namespace stepwell::placement

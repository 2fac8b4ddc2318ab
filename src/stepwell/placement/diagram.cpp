#include "stepwell/placement/diagram.h"

#include <algorithm>

#include "stepwell/base/error.h"
#include "stepwell/placement/model.h"

namespace stepwell::placement {

Diagrams::Ref Diagrams::node(Var var, std::span<const Ref> children) {
  if (std::ranges::count(children, children[0]) == std::ssize(children)) return children[0];
  const auto [at, is_new] = made_.try_emplace({var, {children.begin(), children.end()}}, 0);
  if (!is_new) return at->second;
  if (nodes_.size() >= limits::diagram_nodes)
    refuse("rules_too_tangled", "/rules", "the rules depend on each other too much to be proven");
  nodes_.push_back({var, static_cast<std::uint32_t>(children_.size())});
  children_.insert(children_.end(), children.begin(), children.end());
  return at->second = static_cast<Ref>(size() - 1);
}

Diagrams::Ref Diagrams::among(Var var, Mask values) {
  std::vector<Ref> children;
  for (Value value = 0; value < arity(var); ++value) children.push_back((values >> value) & 1U);
  return node(var, children);
}

Var Diagrams::first_asked(Ref a, Ref b) const {
  if (is_leaf(a)) return var_of(b);
  if (is_leaf(b)) return var_of(a);
  return std::min(var_of(a), var_of(b));
}

Diagrams::Ref Diagrams::fix(Ref ref, Var var, Value value) {
  std::map<Ref, Ref> known;
  return fix(ref, var, value, known);
}

Diagrams::Ref Diagrams::fix(Ref ref, Var var, Value value, std::map<Ref, Ref>& known) {
  if (is_leaf(ref) || var_of(ref) > var) return ref;
  if (var_of(ref) == var) return child(ref, value);
  if (const auto found = known.find(ref); found != known.end()) return found->second;
  std::vector<Ref> children;
  for (Value each = 0; each < arity(var_of(ref)); ++each)
    children.push_back(fix(child(ref, each), var, value, known));
  return known[ref] = node(var_of(ref), children);
}

}  // namespace stepwell::placement

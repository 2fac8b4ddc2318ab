#pragma once

#include <cstdint>
#include <map>
#include <span>
#include <utility>
#include <vector>

// Decision diagrams: a function of many answers as a graph in which equal parts are one.
//
// A node asks one variable and has a child for each of its values; along every path variables are
// asked in one order, and a node whose children are all the same is left out. So two functions are
// equal exactly when they are the same node, and what would take 2^30 trials to know about thirty
// answers takes one walk over a few hundred nodes. R. Bryant, Graph-Based Algorithms for Boolean
// Function Manipulation, IEEE Transactions on Computers C-35 (1986); with more than two values as
// in A. Srinivasan et al., Algorithms for Discrete Function Manipulation, ICCAD (1990).
namespace stepwell::placement {

using Value = std::uint8_t;  // of a variable, or of a leaf
using Mask = std::uint8_t;   // a set of a variable's values
using Var = std::uint16_t;

class Diagrams {
 public:
  using Ref = std::uint32_t;
  static constexpr Ref leaves = 16;  // the first refs are the leaves, named by their value

  // `arities[v]` is how many values variable v has: 2 to 8.
  explicit Diagrams(std::vector<std::uint8_t> arities) : arities_(std::move(arities)) {}

  static bool is_leaf(Ref ref) { return ref < leaves; }
  Var var_of(Ref ref) const { return nodes_[ref - leaves].var; }
  Ref child(Ref ref, Value value) const { return children_[nodes_[ref - leaves].first + value]; }
  std::uint8_t arity(Var var) const { return arities_[var]; }
  std::size_t variables() const { return arities_.size(); }
  std::size_t size() const { return leaves + nodes_.size(); }

  // Returns what asks `var` and goes on with `children`, one for each value. Throws `invalid` when
  // there would be more than limits::diagram_nodes.
  Ref node(Var var, std::span<const Ref> children);

  // Returns the function that is 1 where `var` has one of `values`, and 0 elsewhere.
  Ref among(Var var, Mask values);

  // Returns the function that is `of(a, b)` everywhere, where `a` and `b` are.
  template <class Of>
  Ref combine(Ref a, Ref b, Of of) {
    std::map<std::pair<Ref, Ref>, Ref> known;
    return combine(a, b, of, known);
  }

  // Returns `ref` where `var` is `value`.
  Ref fix(Ref ref, Var var, Value value);

 private:
  struct Node {
    Var var = 0;
    std::uint32_t first = 0;  // of its children
  };

  template <class Of>
  Ref combine(Ref a, Ref b, Of& of, std::map<std::pair<Ref, Ref>, Ref>& known) {
    if (is_leaf(a) && is_leaf(b)) return of(static_cast<Value>(a), static_cast<Value>(b));
    if (const auto found = known.find({a, b}); found != known.end()) return found->second;
    const Var var = first_asked(a, b);
    std::vector<Ref> children;
    for (Value value = 0; value < arity(var); ++value)
      children.push_back(combine(step(a, var, value), step(b, var, value), of, known));
    return known[{a, b}] = node(var, children);
  }

  Var first_asked(Ref a, Ref b) const;
  Ref step(Ref ref, Var var, Value value) const {
    return is_leaf(ref) || var_of(ref) != var ? ref : child(ref, value);
  }
  Ref fix(Ref ref, Var var, Value value, std::map<Ref, Ref>& known);

  std::vector<std::uint8_t> arities_;
  std::vector<Node> nodes_;
  std::vector<Ref> children_;
  std::map<std::pair<Var, std::vector<Ref>>, Ref> made_;
};

}  // namespace stepwell::placement

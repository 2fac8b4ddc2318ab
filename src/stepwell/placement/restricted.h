#pragma once

#include <cstdint>
#include <vector>

#include "stepwell/placement/condition.h"
#include "stepwell/placement/diagram.h"

namespace stepwell::placement {

// What is left of the functions of a rule-set once some answers are known: diagrams of the open
// ones alone, as small as they can be, so that a decided function is a leaf and an open one asks
// exactly the variables that can still change it.
//
// Made once and used for one set of answers after the other; the memory stays. Not for two threads.
class Restricted {
 public:
  using Ref = Diagrams::Ref;

  explicit Restricted(const Diagrams& diagrams);

  // Forgets what was left before. `known` must live until the next set of answers.
  void know(const Known& known);

  Ref of(Ref whole);  // leaves are themselves

  // Returns a set with the bit of each leaf that `left` may still come to.
  std::uint16_t outcomes(Ref left);

  // Notes the variables `left` depends on.
  void asked(Ref left, std::vector<bool>& into);

  // Returns for each variable how many leaves `left` may still come to once it is answered, on the
  // average of its answers, in 1/840 of a leaf: 840 is divided by every number of answers there is.
  std::vector<unsigned> openness(Ref left);

 private:
  struct Node {
    Var var = 0;
    std::uint32_t first = 0;
    std::uint8_t children = 0;
  };

  Ref restricted(Ref whole);
  Ref unique(Var var, std::uint32_t first);
  std::size_t slot_of(Var var, std::uint32_t first) const;
  bool same(const Node& node, Var var, std::uint32_t first) const;
  std::uint16_t walk(Ref left);
  void grow();
  void number_leaves(std::uint16_t possible);
  void number_answers();
  void take_out_others(std::size_t var);
  void reach_from(std::size_t node);
  void reach_through(std::size_t node, std::uint8_t child);

  const Diagrams& diagrams_;
  const Known* known_ = nullptr;
  std::vector<Node> nodes_;
  std::vector<Ref> children_;
  std::vector<Ref> done_;  // of each whole node what is left of it
  std::vector<std::uint32_t> done_at_;
  std::vector<Ref> table_;  // finds equal nodes; slots of an older stamp are empty
  std::vector<std::uint32_t> table_at_;
  std::uint32_t stamp_ = 0;
  std::vector<std::uint16_t> outcomes_;  // of a walk
  std::vector<std::uint32_t> seen_at_;
  std::uint32_t walk_ = 0;

  // For openness. An answer is a bit; a row of bits for each node and leaf says with which single
  // answers the one is reached from the other.
  std::size_t leaf_index_[Diagrams::leaves] = {};
  std::size_t leaf_count_ = 0;
  std::vector<std::uint32_t> first_answer_;    // of each variable
  std::size_t row_ = 0;                        // words in a row
  std::vector<std::uint64_t> without_others_;  // of each answer: all but the others to its question
  std::vector<std::uint64_t> reach_;
};

}  // namespace stepwell::placement

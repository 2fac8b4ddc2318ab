#include "stepwell/placement/restricted.h"

#include <algorithm>
#include <bit>

namespace stepwell::placement {

namespace {

constexpr std::size_t first_slots = 1024;

}  // namespace

Restricted::Restricted(const Diagrams& diagrams)
    : diagrams_(diagrams),
      done_(diagrams.size()),
      done_at_(diagrams.size()),
      table_(first_slots),
      table_at_(first_slots) {}

void Restricted::know(const Known& known) {
  known_ = &known;
  nodes_.clear();
  children_.clear();
  ++stamp_;
  if (stamp_ != 0) return;  // after 2^32 sets of answers old stamps could be taken for new ones
  std::ranges::fill(done_at_, 0);
  std::ranges::fill(table_at_, 0);
  stamp_ = 1;
}

Restricted::Ref Restricted::of(Ref whole) {
  while (!Diagrams::is_leaf(whole)) {  // what is answered needs no memory
    const Mask values = (*known_)[diagrams_.var_of(whole)];
    if (!is_answered(values)) return restricted(whole);
    whole = diagrams_.child(whole, static_cast<Value>(std::countr_zero(values)));
  }
  return whole;
}

Restricted::Ref Restricted::restricted(Ref whole) {
  if (done_at_[whole] == stamp_) return done_[whole];
  const Var var = diagrams_.var_of(whole);
  Ref left[8] = {};
  std::uint8_t count = 0;
  for (unsigned values = (*known_)[var]; values != 0; values &= values - 1)
    left[count++] = of(diagrams_.child(whole, static_cast<Value>(std::countr_zero(values))));
  Ref result = left[0];
  if (std::count(left, left + count, left[0]) != count) {
    const auto first = static_cast<std::uint32_t>(children_.size());
    children_.insert(children_.end(), left, left + count);
    result = unique(var, first);
  }
  done_at_[whole] = stamp_;
  return done_[whole] = result;
}

bool Restricted::same(const Node& node, Var var, std::uint32_t first) const {
  return node.var == var && children_.size() - first == node.children &&
         std::equal(children_.begin() + first, children_.end(), children_.begin() + node.first);
}

std::size_t Restricted::slot_of(Var var, std::uint32_t first) const {
  std::uint64_t hash = var;
  for (std::size_t i = first; i < children_.size(); ++i)
    hash = (hash ^ children_[i]) * 0x9E3779B97F4A7C15ULL;
  std::size_t slot = (hash >> 32) & (table_.size() - 1);
  while (table_at_[slot] == stamp_ && !same(nodes_[table_[slot] - Diagrams::leaves], var, first))
    slot = (slot + 1) & (table_.size() - 1);
  return slot;
}

// The children are the last ones written; those of a node that was there already are taken back.
Restricted::Ref Restricted::unique(Var var, std::uint32_t first) {
  if (nodes_.size() * 2 >= table_.size()) grow();
  const std::size_t slot = slot_of(var, first);
  if (table_at_[slot] == stamp_) {
    children_.resize(first);
    return table_[slot];
  }
  nodes_.push_back({var, first, static_cast<std::uint8_t>(children_.size() - first)});
  table_at_[slot] = stamp_;
  return table_[slot] = static_cast<Ref>(Diagrams::leaves + nodes_.size() - 1);
}

void Restricted::grow() {
  const std::vector<Ref> held = std::move(table_);
  const std::vector<std::uint32_t> held_at = std::move(table_at_);
  table_.assign(held.size() * 2, 0);
  table_at_.assign(held.size() * 2, 0);
  for (std::size_t i = 0; i < held.size(); ++i) {
    if (held_at[i] != stamp_) continue;
    const Node& node = nodes_[held[i] - Diagrams::leaves];
    std::uint64_t hash = node.var;
    for (std::size_t c = 0; c < node.children; ++c)
      hash = (hash ^ children_[node.first + c]) * 0x9E3779B97F4A7C15ULL;
    std::size_t slot = (hash >> 32) & (table_.size() - 1);
    while (table_at_[slot] == stamp_) slot = (slot + 1) & (table_.size() - 1);
    table_at_[slot] = stamp_;
    table_[slot] = held[i];
  }
}

std::uint16_t Restricted::outcomes(Ref left) {
  seen_at_.resize(nodes_.size());
  outcomes_.resize(nodes_.size());
  ++walk_;
  return walk(left);
}

std::uint16_t Restricted::walk(Ref left) {
  if (Diagrams::is_leaf(left)) return static_cast<std::uint16_t>(1U << left);
  const std::size_t at = left - Diagrams::leaves;
  if (seen_at_[at] == walk_) return outcomes_[at];
  const Node& node = nodes_[at];
  std::uint16_t found = 0;
  for (std::uint8_t i = 0; i < node.children; ++i) found |= walk(children_[node.first + i]);
  seen_at_[at] = walk_;
  return outcomes_[at] = found;
}

void Restricted::asked(Ref left, std::vector<bool>& into) {
  seen_at_.resize(nodes_.size());
  ++walk_;
  std::vector<Ref> todo{left};
  while (!todo.empty()) {
    const Ref ref = todo.back();
    todo.pop_back();
    if (Diagrams::is_leaf(ref) || seen_at_[ref - Diagrams::leaves] == walk_) continue;
    seen_at_[ref - Diagrams::leaves] = walk_;
    const Node& node = nodes_[ref - Diagrams::leaves];
    into[node.var] = true;
    for (std::uint8_t i = 0; i < node.children; ++i) todo.push_back(children_[node.first + i]);
  }
}

// Every answer is tried in one pass from the leaves up: nodes were made children first.
std::vector<unsigned> Restricted::openness(Ref left) {
  std::vector<unsigned> open(known_->size());
  if (Diagrams::is_leaf(left)) return open;
  number_leaves(outcomes(left));  // which also notes the nodes that are walked
  number_answers();
  for (std::size_t node = 0; node + Diagrams::leaves <= left; ++node)
    if (seen_at_[node] == walk_) reach_from(node);
  const std::uint64_t* rows = &reach_[(left - Diagrams::leaves) * leaf_count_ * row_];
  for (Var var = 0; var < open.size(); ++var) {
    const auto answers = static_cast<unsigned>(std::popcount((*known_)[var]));
    for (std::size_t bit = first_answer_[var]; bit < first_answer_[var] + answers; ++bit)
      for (std::size_t leaf = 0; leaf < leaf_count_; ++leaf)
        open[var] += (rows[leaf * row_ + bit / 64] >> (bit % 64)) & 1U;
    open[var] = open[var] * 840U / answers;
  }
  return open;
}

void Restricted::number_leaves(std::uint16_t possible) {
  leaf_count_ = 0;
  for (Ref leaf = 0; leaf < Diagrams::leaves; ++leaf)
    if ((possible >> leaf & 1U) != 0) leaf_index_[leaf] = leaf_count_++;
}

// What has one answer left is asked by no node, and has a bit that every row sets.
void Restricted::number_answers() {
  first_answer_.resize(known_->size());
  std::uint32_t answers = 0;
  for (std::size_t var = 0; var < known_->size(); ++var) {
    first_answer_[var] = answers;
    answers += static_cast<std::uint32_t>(std::popcount((*known_)[var]));
  }
  row_ = answers / 64 + 1;
  reach_.assign(nodes_.size() * leaf_count_ * row_, 0);
  without_others_.assign(answers * row_, ~std::uint64_t{0});
  for (std::size_t var = 0; var < known_->size(); ++var) take_out_others(var);
}

// An answer excludes the others to the same question.
void Restricted::take_out_others(std::size_t var) {
  const std::size_t end =
      var + 1 < first_answer_.size() ? first_answer_[var + 1] : without_others_.size() / row_;
  for (std::size_t mine = first_answer_[var]; mine < end; ++mine)
    for (std::size_t other = first_answer_[var]; other < end; ++other)
      if (other != mine)
        without_others_[mine * row_ + other / 64] &= ~(std::uint64_t{1} << (other % 64));
}

void Restricted::reach_from(std::size_t node) {
  for (std::uint8_t i = 0; i < nodes_[node].children; ++i) reach_through(node, i);
}

// A child is reached with every answer but the others to what the node asks.
void Restricted::reach_through(std::size_t node, std::uint8_t child) {
  const std::uint64_t* with = &without_others_[(first_answer_[nodes_[node].var] + child) * row_];
  const Ref to = children_[nodes_[node].first + child];
  std::uint64_t* into = &reach_[node * leaf_count_ * row_];
  if (Diagrams::is_leaf(to)) {
    into += leaf_index_[to] * row_;
    for (std::size_t word = 0; word < row_; ++word) into[word] |= with[word];
    return;
  }
  const std::uint64_t* from = &reach_[(to - Diagrams::leaves) * leaf_count_ * row_];
  for (std::size_t leaf = 0; leaf < leaf_count_; ++leaf, into += row_, from += row_)
    for (std::size_t word = 0; word < row_; ++word) into[word] |= from[word] & with[word];
}

}  // namespace stepwell::placement

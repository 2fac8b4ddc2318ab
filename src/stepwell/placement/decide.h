#pragma once

#include <optional>
#include <vector>

#include "stepwell/placement/restricted.h"
#include "stepwell/placement/rule_set.h"

// The decision: what the rules say about what is known, and nothing else.
//
// Every "decided" here is exact: it holds for every way of answering what is unknown, and where two
// ways differ it is "undecided". What a rule alone can not see, that one unknown fact is asked
// twice or that two rules cover every case between them, is seen.
namespace stepwell::placement {

enum class State { open, excluded, undecided };
BOOST_DESCRIBE_ENUM(State, open, excluded, undecided)

// A rule, and the facts it rests on.
struct Because {
  std::size_t rule = 0;
  std::vector<Var> facts;

  bool operator==(const Because&) const = default;
};

struct LevelState {
  State state = State::undecided;
  std::vector<Because> by;        // of an excluded one
  std::vector<Var> undecided_on;  // of an undecided one

  bool operator==(const LevelState&) const = default;
};

struct Decision {
  std::optional<Level> recommended;  // none: cannot say yet, or nothing is indicated
  bool nothing_indicated = false;    // every way of answering leads to no level at all
  std::uint16_t possible = 0;        // a bit for each leaf of RuleSet::recommended
  std::vector<LevelState> levels;
  std::vector<Because> reasons;  // of what is recommended; or what the rules say so far
  std::vector<Because> cautions;

  // The unknown facts that can still change what is recommended, all of them and no other:
  // answering these always decides, and answering fewer need not. Those that must be answered first
  // come first, in the order of the rule-set; the others by how few levels their answers leave
  // possible.
  std::vector<Var> questions;

  bool operator==(const Decision&) const = default;
};

// Decides by one rule-set, again and again. Not for two threads; `set` must outlive it.
class Decider {
 public:
  explicit Decider(const RuleSet& set);

  Decision decide(const Known& known);

 private:
  Answer outcome(const Rule& rule);
  bool waits_for_safety(Value leaf) const;
  void find_unanswered();
  void decide_levels(Decision& decision);
  LevelState state_of(Level level);
  std::vector<Because> excluded_by(Level level) const;
  std::vector<Because> reasons_for(Level level) const;
  std::vector<Because> asking_for(Level level, bool sure) const;
  std::optional<std::vector<Because>> excluding(Level from, Level to) const;
  std::vector<Because> reasons_so_far() const;
  std::vector<Because> cautions() const;
  std::vector<Var> questions(Restricted::Ref left, std::uint16_t possible);
  Because because_of(std::size_t rule) const;
  bool surely(std::size_t rule) const { return rules_[rule] == Answer::yes; }
  bool maybe(std::size_t rule) const { return rules_[rule] != Answer::no; }
  std::vector<Var> listed(const std::vector<bool>& vars) const;

  const RuleSet& set_;
  Restricted left_;
  const Known* known_ = nullptr;
  std::vector<Answer> rules_;     // whether each holds
  std::vector<bool> unanswered_;  // of those that must be answered first
  bool any_unanswered_ = false;
};

Decision decide(const RuleSet& set, const Known& known);

}  // namespace stepwell::placement

#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "stepwell/base/error.h"
#include "stepwell/placement/condition.h"
#include "stepwell/placement/diagram.h"
#include "stepwell/placement/model.h"

namespace stepwell::placement {

using Level = std::uint8_t;  // its place among the levels, from the least care to the most

// A rule, ready to be applied.
struct Rule {
  Condition when;
  Diagrams::Ref holds = 0;  // the function that is 1 where it does
  bool asks_once = false;   // no fact twice
  std::optional<Level> at_least;
  std::optional<Level> suggests;
  std::vector<bool> excludes;  // of each level, those below `at_least` among them
  bool caution = false;
};

// What a leaf of RuleSet::recommended says.
inline constexpr Value nothing_indicated = 0;
constexpr Value leaf_of(Level level) { return static_cast<Value>(level + 1); }
constexpr Level level_of(Value leaf) { return static_cast<Level>(leaf - 1); }

// A rule-set whose every name is known, as functions of its facts.
//
// A level is excluded where a rule excludes it. What a person needs is the highest level that a
// rule asks for or suggests; recommended is the lowest level from there on that is not excluded.
// Where no rule asks for or suggests one, no level is recommended.
struct RuleSet {
  RuleFile file;  // all files as one
  RuleSetName name;
  std::vector<RuleSetName> added;
  Vocabulary words;
  std::vector<Rule> rules;  // as file.rules
  Diagrams diagrams{{}};
  Diagrams::Ref recommended = 0;           // leaves: nothing_indicated, leaf_of(level), no_level()
  std::vector<Diagrams::Ref> excluded;     // of each level: 1 where it is
  std::optional<Level> answered_first_up;  // up to this level, safety is answered first

  // The variables are the current level, the facts and the diagnoses. What is mostly known comes
  // first: where an answer is known, the diagrams below the others are never looked at.
  static constexpr Var current_level = 0;
  const FactEntry& fact(Var var) const { return (*file.facts)[var - 1U]; }
  const Named& diagnosis(Var var) const { return (*file.diagnoses)[var - 1U - file.facts->size()]; }

  std::size_t levels() const { return excluded.size(); }
  Value no_level() const { return static_cast<Value>(levels() + 1); }  // all that would do excluded
  const std::string& level_id(Level level) const { return (*file.levels)[level].id; }
};

// A file's text, and what its findings are shown with.
struct RuleText {
  std::string name;  // "state.json"; empty for one in the program
  std::string text;
};

// Reads one file. Throws `invalid` with everything that does not fit its form.
RuleFile read_rule_file(std::string_view text);

// Returns the text of the rule-set in the program that is in effect on `today`, the newest first.
// Throws `invalid` when none is.
RuleText built_in(Day today);

// Returns the text of the version of a rule-set that `used` names, from the program. Throws
// `invalid` when it is not there.
RuleText built_in(const RuleSetUsed& used);

// Makes one rule-set of a whole file and those that add to it. Throws `invalid` with every id that
// is there twice and every fact, level or section that nobody knows. The whole file's own cases are
// left out where something is added: an addition may well change what comes out of them.
RuleSet make_rule_set(std::span<const RuleText> texts);

// Returns what keeps `set` from being the rules that `used` names: another version, other words
// under the same version, or other files added. What `used` leaves out is not compared.
std::vector<Finding> check_used(const RuleSet& set, const RuleSetUsed& used);

// Returns a finding for each file that is not in effect on `today`.
std::vector<Finding> check_dates(std::span<const RuleText> texts, Day today);

}  // namespace stepwell::placement

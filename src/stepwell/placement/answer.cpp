#include "stepwell/placement/answer.h"

#include <fmt/format.h>

#include <boost/json.hpp>
#include <cmath>

#include "stepwell/base/describe.h"
#include "stepwell/placement/outcomes.h"
#include "stepwell/placement/phrases.h"

namespace stepwell::placement {
namespace {

namespace json = boost::json;

json::object words_json(const Words& words) { return {{"en", words.en}, {"es", words.es}}; }

class Writer {
 public:
  Writer(const RuleSet& set, const Known& known) : set_(set), known_(known) {}

  json::object whole(const WholeAnswer& answer) {
    const Decision& decision = answer.decision;
    return {{"recommended", decision.recommended ? set_.level_id(*decision.recommended)
                                                 : std::string("undetermined")},
            {"levels", levels(decision)},
            {"reasons", all_because(decision.reasons)},
            {"next_questions", questions(decision.questions)},
            {"would_change", ways(answer.ways)},
            {"would_change_left_out", answer.ways_left},
            {"cautions", cautions(decision)},
            {"rule_set", rule_set()}};
  }

  json::object trace() {
    json::array rules, found;
    for (std::size_t i = 0; i < set_.rules.size(); ++i) rules.push_back(rule(i));
    for (const Outcome& outcome : outcomes(set_, known_)) found.push_back(outcome_json(outcome));
    return {{"rules", std::move(rules)}, {"outcomes", std::move(found)}};
  }

 private:
  json::object levels(const Decision& decision) {
    json::object all;
    for (Level level = 0; level < set_.levels(); ++level) {
      const LevelState& state = decision.levels[level];
      all[set_.level_id(level)] = {{"state", to_word(state.state)},
                                   {"by", briefly(state.by)},
                                   {"undecided_on", names(state.undecided_on)}};
    }
    return all;
  }

  json::array briefly(const std::vector<Because>& all) {
    json::array list;
    for (const Because& each : all)
      list.push_back(
          json::object{{"rule", set_.file.rules[each.rule].id}, {"facts", facts(each.facts)}});
    return list;
  }

  json::array all_because(const std::vector<Because>& all) {
    json::array list;
    for (const Because& each : all) {
      const RuleEntry& entry = set_.file.rules[each.rule];
      list.push_back(json::object{{"rule", entry.id},
                                  {"section", entry.section},
                                  {"words", words_json(entry.words)},
                                  {"source", entry.source},
                                  {"facts", facts(each.facts)}});
    }
    return list;
  }

  json::array cautions(const Decision& decision) {
    json::array list = all_because(decision.cautions);
    if (decision.nothing_indicated)
      list.push_back(json::object{{"rule", nullptr},
                                  {"section", nullptr},
                                  {"words", words_json(nothing_indicated_words())},
                                  {"source", nullptr},
                                  {"facts", json::array()}});
    return list;
  }

  json::array facts(const std::vector<Var>& vars) {
    json::array list;
    for (const Var var : vars)
      list.push_back(
          json::object{{"fact", id(var)}, {"answer", answer_id(variable(var), known_[var])}});
    return list;
  }

  json::array names(const std::vector<Var>& vars) {
    json::array list;
    for (const Var var : vars) list.push_back(json::value(id(var)));
    return list;
  }

  json::array questions(const std::vector<Var>& vars) {
    json::array list;
    for (const Var var : vars)
      list.push_back(json::object{{"fact", id(var)},
                                  {"answered_first", variable(var).answered_first},
                                  {"staff", words_json(staff_question(set_, var))},
                                  {"patient", words_json(patient_question(set_, var))}});
    return list;
  }

  json::array ways(const std::vector<Way>& all) {
    json::array list;
    for (const Way& way : all) {
      json::array changes;
      for (const Change& change : way.changes)
        changes.push_back(
            json::object{{"fact", id(change.var)},
                         {"from", answer_id(variable(change.var), known_[change.var])},
                         {"to", variable(change.var).values[change.to]}});
      list.push_back(
          json::object{{"level", set_.level_id(way.level)}, {"changes", std::move(changes)}});
    }
    return list;
  }

  json::object rule_set() {
    json::array added;
    for (const RuleSetName& each : set_.added) added.push_back(name_json(each));
    json::object whole = name_json(set_.name);
    whole["added"] = std::move(added);
    return whole;
  }

  static json::object name_json(const RuleSetName& name) {
    return {{"id", name.id}, {"version", name.version}, {"sha256", name.sha256}};
  }

  json::object rule(std::size_t i) {
    Restricted left(set_.diagrams);
    left.know(known_);
    const auto holds = left.of(set_.rules[i].holds);
    const char* outcome = holds == 1 ? "yes" : holds == 0 ? "no" : "unknown";
    return {{"rule", set_.file.rules[i].id},
            {"when", set_.file.rules[i].when},
            {"holds", outcome},
            {"facts", facts(because(set_.rules[i].when, known_))}};
  }

  json::object outcome_json(const Outcome& outcome) {
    json::object example;
    for (const auto& [var, value] : outcome.example) example[id(var)] = variable(var).values[value];
    json::value level;
    if (outcome.leaf != nothing_indicated) level = set_.level_id(level_of(outcome.leaf));
    return {{"level", std::move(level)},
            {"ways", number(outcome.ways)},
            {"example", std::move(example)}};
  }

  // Whole where a double still tells whole numbers apart.
  static json::value number(double ways) {
    constexpr double exact = 9007199254740992;  // 2^53
    if (ways <= exact) return static_cast<std::int64_t>(std::llround(ways));
    return ways;
  }

  const std::string& id(Var var) const { return variable(var).id; }
  const Variable& variable(Var var) const { return set_.words.variables[var]; }

  const RuleSet& set_;
  const Known& known_;
};

}  // namespace

WholeAnswer answer(const RuleSet& set, const Known& known) {
  WholeAnswer whole{.decision = decide(set, known)};
  if (!whole.decision.recommended) return whole;
  for (const Level level : neighbours(set, *whole.decision.recommended)) {
    auto ways = ways_to(set, known, level);
    if (ways.size() > limits::placement_ways) {
      whole.ways_left += ways.size() - limits::placement_ways;
      ways.resize(limits::placement_ways);
    }
    whole.ways.insert(whole.ways.end(), ways.begin(), ways.end());
  }
  return whole;
}

json::object answer_json(const RuleSet& set, const Known& known, const WholeAnswer& answer) {
  return Writer(set, known).whole(answer);
}

json::object trace_json(const RuleSet& set, const Known& known) {
  return Writer(set, known).trace();
}

}  // namespace stepwell::placement

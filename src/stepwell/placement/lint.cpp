#include "stepwell/placement/lint.h"

#include <fmt/format.h>

#include <algorithm>

#include "stepwell/base/limits.h"
#include "stepwell/placement/decide.h"
#include "stepwell/placement/given.h"

namespace stepwell::placement {
namespace {

using Ref = Diagrams::Ref;

class Lint {
 public:
  explicit Lint(RuleSet& set) : set_(set) {}

  std::vector<Finding> run() {
    check_words();
    check_levels();
    for (std::size_t i = 0; i < set_.rules.size(); ++i) check_rule(i);
    check_scenarios();
    check_dangers();
    return std::move(findings_);
  }

 private:
  void check_words() {
    check_words_of(set_.file.title, "/title");
    check_names(*set_.file.levels, "/levels/");
    check_names(*set_.file.groups, "/groups/");
    check_names(*set_.file.diagnoses, "/diagnoses/");
    check_names(*set_.file.derived, "/derived/");
    check_names(*set_.file.sections, "/sections/");
    for (const FactEntry& fact : *set_.file.facts) {
      check_words_of(fact.staff, "/facts/" + fact.id + "/staff");
      check_words_of(fact.patient, "/facts/" + fact.id + "/patient");
    }
  }

  template <class T>
  void check_names(const std::vector<T>& all, const char* at) {
    for (const T& one : all) check_words_of(one.name, at + one.id + "/name");
  }

  void check_words_of(const Words& words, const std::string& at) {
    if (words.en.empty()) note("no_words", at + "/en", "there are no words in English");
    if (words.es.empty()) note("no_words", at + "/es", "there are no words in Spanish");
  }

  void check_levels() {
    for (Level level = 0; level < set_.levels(); ++level)
      if (!find_path(set_.recommended, leaf_of(level)))
        note("level_unreachable", "/levels/" + set_.level_id(level),
             fmt::format("\"{}\" is never recommended", set_.level_id(level)));
    if (const auto path = find_path(set_.recommended, set_.no_level()))
      note("contradiction", "/rules",
           "on these facts every level that would do is excluded: " + told(*path));
  }

  void check_rule(std::size_t i) {
    const RuleEntry& entry = set_.file.rules[i];
    const std::string at = "/rules/" + entry.id;
    check_words_of(entry.words, at + "/words");
    if (entry.source.empty())
      note("no_source", at + "/source", "a rule without a source is a guess");
    if (set_.rules[i].holds == 0) note("never_holds", at + "/when", "it holds on no facts at all");
    if (set_.rules[i].holds == 1) note("always_holds", at + "/when", "it holds whatever the facts");
    for (const Answer wanted : {Answer::yes, Answer::no, Answer::unknown})
      if (std::ranges::count(entry.cases, wanted, &RuleCase::holds) == 0)
        note("case_missing", at + "/cases",
             fmt::format("it has no case that comes out \"{}\"", to_word(wanted)));
    for (std::size_t c = 0; c < entry.cases.size(); ++c)
      check_case(set_.rules[i], entry.cases[c], fmt::format("{}/cases/{}", at, c));
  }

  void check_case(const Rule& rule, const RuleCase& test, const std::string& at) {
    const auto known = known_at(test.given, at + "/given");
    if (!known) return;
    Restricted left(set_.diagrams);
    left.know(*known);
    const Ref holds = left.of(rule.holds);
    const Answer found = holds == 1 ? Answer::yes : holds == 0 ? Answer::no : Answer::unknown;
    if (found != test.holds)
      note("case_fails", at,
           fmt::format("it comes out \"{}\", not \"{}\"", to_word(found), to_word(test.holds)));
  }

  void check_scenarios() {
    const auto& cases = *set_.file.cases;
    for (std::size_t i = 0; i < cases.size(); ++i) {
      const std::string at = fmt::format("/cases/{}", i);
      check_words_of(cases[i].words, at + "/words");
      const auto known = known_at(cases[i].given, at + "/given");
      if (!known) continue;
      const auto level = decide(set_, *known).recommended;
      const std::string found = level ? set_.level_id(*level) : "undetermined";
      if (found != cases[i].recommended)
        note("case_fails", at,
             fmt::format("\"{}\" is recommended, not \"{}\"", found, cases[i].recommended));
    }
  }

  std::optional<Known> known_at(const Given& given, const std::string& at) {
    try {
      return known_of(set_, given, at);
    } catch (const Error& error) {
      for (const Finding& finding : error.findings)
        note(finding.code.c_str(), finding.field, finding.text);
      return std::nullopt;
    }
  }

  void check_dangers() {
    for (Var var = 0; var < set_.words.variables.size(); ++var) {
      const Variable& variable = set_.words.variables[var];
      if (variable.asks == Asks::diagnosis)
        for (Value value = 1; value < variable.values.size(); ++value)
          check_danger(var, static_cast<Value>(value - 1), value, "/diagnoses/");
      if (variable.asks != Asks::fact) continue;
      const auto danger = set_.fact(var).danger;
      if (danger)
        check_danger(var, *danger == Answer::yes ? 0 : 1, *danger == Answer::yes ? 1 : 0,
                     "/facts/");
    }
  }

  // Whether `worse` may give a lower level than `better`, all else being the same.
  void check_danger(Var var, Value better, Value worse, const char* at) {
    const Ref before = set_.diagrams.fix(set_.recommended, var, better);
    const Ref after = set_.diagrams.fix(set_.recommended, var, worse);
    const Ref lowered = set_.diagrams.combine(
        before, after, [](Value was, Value is) -> Value { return is < was ? 1 : 0; });
    const auto path = find_path(lowered, 1);
    if (!path) return;
    const Variable& variable = set_.words.variables[var];
    note("danger_lowers", at + variable.id,
         fmt::format("\"{} = {}\" lowers the level on these facts: {}", variable.id,
                     variable.values[worse], told(*path)));
  }

  using Path = std::vector<std::pair<Var, Value>>;

  // Returns answers that lead to `leaf`; nothing when none do.
  std::optional<Path> find_path(Ref from, Value leaf) {
    std::map<Ref, bool> dead;
    Path path;
    if (reaches(from, leaf, path, dead)) return path;
    return std::nullopt;
  }

  bool reaches(Ref from, Value leaf, Path& path, std::map<Ref, bool>& dead) {
    if (Diagrams::is_leaf(from)) return from == leaf;
    if (dead[from]) return false;
    const Var var = set_.diagrams.var_of(from);
    for (Value value = 0; value < set_.diagrams.arity(var); ++value) {
      path.emplace_back(var, value);
      if (reaches(set_.diagrams.child(from, value), leaf, path, dead)) return true;
      path.pop_back();
    }
    dead[from] = true;
    return false;
  }

  std::string told(const Path& path) const {
    std::string text;
    for (const auto& [var, value] : path)
      text += fmt::format("{}{} = {}", text.empty() ? "" : ", ", set_.words.variables[var].id,
                          set_.words.variables[var].values[value]);
    return text.empty() ? "any" : text;
  }

  void note(const char* code, std::string field, std::string text) {
    if (findings_.size() < limits::findings)
      findings_.push_back({code, std::move(field), std::move(text)});
  }

  RuleSet& set_;
  std::vector<Finding> findings_;
};

}  // namespace

std::vector<Finding> lint(RuleSet& set) { return Lint(set).run(); }

RuleSet proven(std::span<const RuleText> texts) {
  if (texts.size() > 1) proven(texts.first(1));
  RuleSet set = make_rule_set(texts);
  require(lint(set));
  return set;
}

}  // namespace stepwell::placement

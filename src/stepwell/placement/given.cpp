#include "stepwell/placement/given.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "stepwell/base/json.h"
#include "stepwell/placement/repeated.h"

namespace stepwell::placement {
namespace {

constexpr Mask no = 1, yes = 2;
constexpr Mask without = 1;  // of a diagnosis

// One of several who say something about a fact.
struct Statement {
  Answer answer = Answer::unknown;
  std::optional<std::string> by;
  std::optional<std::string> at;
  std::optional<std::string> evidence;
};
BOOST_DESCRIBE_STRUCT(Statement, (), (answer, by, at, evidence))

class Facts {
 public:
  explicit Facts(const RuleSet& set) : set_(set) {
    for (const Variable& variable : set.words.variables) known_.push_back(variable.all());
    known_[RuleSet::current_level] = 1;  // the current level: none, unless somebody says so
  }

  void answer(std::string_view name, Answer answer, const std::string& field) {
    const auto var = fact_of(name, field);
    if (!var || answer == Answer::unknown) return;
    narrow(*var, answer == Answer::yes ? yes : no, field);
  }

  void diagnose(const std::vector<DiagnosisGiven>& all, const std::string& field) {
    std::set<Var> listed;
    for (std::size_t i = 0; i < all.size(); ++i)
      if (const auto var = diagnose(all[i], fmt::format("{}/{}", field, i))) listed.insert(*var);
    for (Var var = 0; var < known_.size(); ++var)
      if (set_.words.variables[var].asks == Asks::diagnosis && !listed.contains(var))
        known_[var] = without;
  }

  void place(const std::string& level, const std::string& field) {
    const Variable& current = set_.words.variables[RuleSet::current_level];
    const auto found = std::ranges::find(current.values, level);
    if (level == "unknown")
      known_[RuleSet::current_level] = current.all();
    else if (found != current.values.end())
      known_[RuleSet::current_level] = static_cast<Mask>(1U << (found - current.values.begin()));
    else
      note("unknown_level", field,
           fmt::format("there is no level \"{}\": it is one of {}", level,
                       fmt::join(current.values, ", ")));
  }

  // What nobody answered of those that can be dangers is not there.
  void clear() {
    for (Var var = 0; var < known_.size(); ++var) {
      if (set_.words.variables[var].asks != Asks::fact) continue;
      const auto danger = set_.fact(var).danger;
      if (danger && !is_answered(known_[var])) known_[var] = *danger == Answer::yes ? no : yes;
    }
  }

  void note(const char* code, std::string field, std::string text) {
    if (findings_.size() < limits::findings)
      findings_.push_back({code, std::move(field), std::move(text)});
  }

  Known take() {
    require(std::move(findings_));
    return std::move(known_);
  }

 private:
  std::optional<Var> fact_of(std::string_view name, const std::string& field) {
    const auto found = set_.words.var_of.find(name);
    if (found != set_.words.var_of.end() && set_.words.variables[found->second].asks == Asks::fact)
      return found->second;
    const std::string shown(name.substr(0, limits::name_bytes));
    note("unknown_fact", field, fmt::format("there is no fact \"{}\"", shown));
    return std::nullopt;
  }

  std::optional<Var> diagnose(const DiagnosisGiven& one, const std::string& field) {
    const auto found = set_.words.var_of.find(one.diagnosis);
    if (found == set_.words.var_of.end() ||
        set_.words.variables[found->second].asks != Asks::diagnosis) {
      note(
          "unknown_diagnosis", field,
          fmt::format("there is no diagnosis \"{}\"", one.diagnosis.substr(0, limits::name_bytes)));
      return std::nullopt;
    }
    narrow(found->second, severities(one), field);
    return found->second;
  }

  static Mask severities(const DiagnosisGiven& one) {
    constexpr Mask any = 2 | 4 | 8;
    const Mask present =
        one.severity ? static_cast<Mask>(2U << static_cast<unsigned>(*one.severity)) : any;
    switch (one.present.value_or(Answer::yes)) {
      case Answer::yes:
        return present;
      case Answer::no:
        return without;
      case Answer::unknown:
        return present | without;
    }
    __builtin_unreachable();
  }

  void narrow(Var var, Mask values, const std::string& field) {
    if ((known_[var] & values) == 0)
      note("contradictory_evidence", field,
           fmt::format("\"{}\" is answered in two ways that can't both be true",
                       set_.words.variables[var].id));
    else
      known_[var] &= values;
  }

  const RuleSet& set_;
  Known known_;
  std::vector<Finding> findings_;
};

class Document {
 public:
  Document(const RuleSet& set, std::string_view text) : facts_(set), whole_(parse_json(text)) {}

  Known read() {
    const auto* object = whole_.if_object();
    if (!object) refuse("wrong_type", "", "this must be an object of facts");
    for (const auto& member : *object) read_member(member.key(), member.value());
    return facts_.take();
  }

 private:
  void read_member(std::string_view name, const json::value& value) {
    const Place whole, at{&whole, name};
    if (name == "rule_set") return;
    if (name == "facts") return read_all(value, at);
    if (name == "diagnoses") return read_diagnoses(value, at);
    if (name == "current_level") return read_level(value, at);
    read_answer(name, value, at);
  }

  void read_all(const json::value& value, const Place& at) {
    const auto* object = value.if_object();
    if (!object) return facts_.note("wrong_type", at.pointer(), "this must be an object of facts");
    for (const auto& member : *object)
      read_answer(member.key(), member.value(), Place{&at, member.key()});
  }

  void read_answer(std::string_view name, const json::value& value, const Place& at) {
    const auto* several = value.if_array();
    if (!several) return facts_.answer(name, one_answer(value, at), at.pointer());
    for (const json::value& one : *several) facts_.answer(name, one_answer(one, at), at.pointer());
  }

  Answer one_answer(const json::value& value, const Place& at) {
    if (value.is_object()) return read_as<Statement>(value, at).answer;
    return read_as<Answer>(value, at);
  }

  // A name alone is a diagnosis whose severity nobody gave.
  void read_diagnoses(const json::value& value, const Place& at) {
    if (value.is_string() && value.as_string() == "unknown") return;
    const auto* list = value.if_array();
    if (!list) return facts_.note("wrong_type", at.pointer(), "this must be a list of diagnoses");
    std::vector<DiagnosisGiven> all;
    for (const json::value& one : *list) {
      const Place here{&at, {}, all.size()};
      if (const auto* name = one.if_string())
        all.push_back({std::string(*name), {}, {}});
      else
        all.push_back(read_as<DiagnosisGiven>(one, here));
    }
    facts_.diagnose(all, at.pointer());
  }

  void read_level(const json::value& value, const Place& at) {
    if (value.is_null()) return;
    const auto* level = value.if_string();
    if (!level) return facts_.note("wrong_type", at.pointer(), "this must be a level's name");
    facts_.place(std::string(*level), at.pointer());
  }

  template <class T>
  T read_as(const json::value& value, const Place& at) {
    T into{};
    JsonReader reader;
    reader.read(value, into, at);
    for (Finding& finding : reader.take_findings())
      facts_.note(finding.code.c_str(), std::move(finding.field), std::move(finding.text));
    return into;
  }

  Facts facts_;
  json::value whole_;
};

}  // namespace

Known read_facts(const RuleSet& set, std::string_view text) {
  Document document(set, text);
  if (const auto twice = repeated_name(text))
    refuse("contradictory_evidence", fmt::format("/{}", twice->substr(0, limits::name_bytes)),
           "it is there twice, and only one of the two would count");
  return document.read();
}

std::optional<RuleSetUsed> rule_set_asked(std::string_view text) {
  const json::value whole = parse_json(text);
  const auto* object = whole.if_object();
  const auto* asked = object ? object->if_contains("rule_set") : nullptr;
  if (!asked || asked->is_null()) return std::nullopt;
  RuleSetUsed used;
  JsonReader reader;
  const Place document, at{&document, "rule_set"};
  reader.read(*asked, used, at);
  require(reader.take_findings());
  return used;
}

Known known_of(const RuleSet& set, const Given& given, const std::string& at) {
  Facts facts(set);
  if (given.yes)
    for (const std::string& name : *given.yes) facts.answer(name, Answer::yes, at + "/yes");
  if (given.no)
    for (const std::string& name : *given.no) facts.answer(name, Answer::no, at + "/no");
  if (given.diagnoses) facts.diagnose(*given.diagnoses, at + "/diagnoses");
  if (given.current_level) facts.place(*given.current_level, at + "/current_level");
  if (given.clear.value_or(false)) facts.clear();
  return facts.take();
}

}  // namespace stepwell::placement

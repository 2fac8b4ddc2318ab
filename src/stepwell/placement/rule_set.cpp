#include "stepwell/placement/rule_set.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "stepwell/base/hash.h"
#include "stepwell/base/json.h"
#include "stepwell/placement/data.h"

namespace stepwell::placement {
namespace {

template <class T>
void append(std::optional<std::vector<T>>& into, const std::optional<std::vector<T>>& more) {
  if (!more) return;
  if (!into) into.emplace();
  into->insert(into->end(), more->begin(), more->end());
}

RuleSetName name_of(const RuleFile& file, const RuleText& text) {
  return {file.id, file.version, sha256(text.text)};
}

// Puts names in place of texts, and notes each that nobody knows.
class Maker {
 public:
  explicit Maker(RuleSet& set) : set_(set) {}

  void make() {
    fill_in();
    check_ids();
    require(std::move(findings_));
    name_variables();
    derive();
    make_rules();
    require(std::move(findings_));
    make_functions();
  }

 private:
  RuleFile& file() { return set_.file; }

  // What a file leaves out is an empty list; a rule-set has levels, or there is nothing to
  // recommend.
  void fill_in() {
    if (!file().levels) file().levels.emplace();
    if (!file().groups) file().groups.emplace();
    if (!file().facts) file().facts.emplace();
    if (!file().diagnoses) file().diagnoses.emplace();
    if (!file().derived) file().derived.emplace();
    if (!file().sections) file().sections.emplace();
    if (!file().cases) file().cases.emplace();
    const std::size_t levels = file().levels->size();
    if (levels < 2 || levels > limits::placement_levels)
      note("levels_out_of_range", "/levels",
           fmt::format("a rule-set has 2 to {} levels", limits::placement_levels));
    if (file().facts->size() + file().diagnoses->size() + 1 > limits::placement_facts)
      note("too_many_facts", "/facts",
           fmt::format("facts and diagnoses are {} at most", limits::placement_facts - 1));
    if (file().rules.size() > limits::placement_rules)
      note("too_many_rules", "/rules",
           fmt::format("there are {} rules at most", limits::placement_rules));
  }

  void check_ids() {
    std::set<std::string, std::less<>> names;  // that conditions use: one meaning each
    names.insert({"and", "or", "not", "current_level"});
    check_each_once(*file().facts, "/facts/", names);
    check_each_once(*file().diagnoses, "/diagnoses/", names);
    check_each_once(*file().derived, "/derived/", names);
    for_own_names(*file().levels, "/levels/", {"none", "unknown", "undetermined"});
    for_own_names(*file().groups, "/groups/", {});
    for_own_names(*file().sections, "/sections/", {});
    for_own_names(file().rules, "/rules/", {});
  }

  template <class T>
  void for_own_names(const std::vector<T>& all, const char* at,
                     std::set<std::string, std::less<>> names) {
    check_each_once(all, at, names);
  }

  template <class T>
  void check_each_once(const std::vector<T>& all, const char* at,
                       std::set<std::string, std::less<>>& names) {
    for (const T& one : all) {
      if (!is_id(one.id))
        note("bad_id", at + one.id,
             "an id has small letters, digits and _, and begins with a letter");
      else if (!names.insert(one.id).second)
        note("duplicate_id", at + one.id, fmt::format("\"{}\" already means something", one.id));
    }
  }

  static bool is_id(std::string_view id) {
    const auto fits = [](char c) {
      return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_';
    };
    return !id.empty() && id.size() <= limits::name_bytes && id[0] >= 'a' && id[0] <= 'z' &&
           std::ranges::all_of(id, fits);
  }

  // The current level comes first, as RuleSet says.
  void name_variables() {
    Variable current{"current_level", Asks::current_level, {"none"}};
    for (const LevelEntry& level : *file().levels) current.values.push_back(level.id);
    add(std::move(current));
    for (const FactEntry& fact : *file().facts) {
      if (!find(*file().groups, fact.group))
        note("unknown_group", "/facts/" + fact.id + "/group",
             fmt::format("there is no group \"{}\"", fact.group));
      if (fact.danger == Answer::unknown)
        note("bad_danger", "/facts/" + fact.id + "/danger", "a danger is yes or no");
      add({fact.id, Asks::fact, {"no", "yes"}});
    }
    for (const Named& one : *file().diagnoses)
      add({one.id, Asks::diagnosis, {"none", "mild", "moderate", "severe"}});
  }

  void add(Variable variable) {
    set_.words.var_of[variable.id] = static_cast<Var>(set_.words.variables.size());
    set_.words.variables.push_back(std::move(variable));
  }

  void derive() {
    for (const DerivedEntry& one : *file().derived)
      if (auto condition = condition_of(one.when, "/derived/" + one.id + "/when"))
        set_.words.derived.emplace(one.id, std::move(*condition));
  }

  std::optional<Condition> condition_of(const std::string& text, const std::string& field) {
    try {
      return read_condition(text, set_.words, field);
    } catch (const Error& error) {
      findings_.insert(findings_.end(), error.findings.begin(), error.findings.end());
      return std::nullopt;
    }
  }

  void make_rules() {
    if (file().answered_first_up_to)
      set_.answered_first_up = level(*file().answered_first_up_to, "/answered_first_up_to");
    for (const RuleEntry& entry : file().rules) set_.rules.push_back(rule_of(entry));
  }

  Rule rule_of(const RuleEntry& entry) {
    const std::string at = "/rules/" + entry.id;
    Rule rule{.caution = entry.caution.value_or(false)};
    rule.excludes.resize(file().levels->size());
    const auto* section = find(*file().sections, entry.section);
    if (!section)
      note("unknown_section", at + "/section",
           fmt::format("there is no section \"{}\"", entry.section));
    if (auto condition = condition_of(entry.when, at + "/when"))
      rule.when = std::move(*condition);
    else
      return rule;
    if (section && section->answered_first.value_or(false))
      for (const Var var : mentioned(rule.when)) set_.words.variables[var].answered_first = true;
    read_effect(entry, at, rule);
    return rule;
  }

  void read_effect(const RuleEntry& entry, const std::string& at, Rule& rule) {
    const int effects = (entry.at_least ? 1 : 0) + (entry.suggests ? 1 : 0) +
                        (entry.excludes ? 1 : 0) + (rule.caution ? 1 : 0);
    if (effects != 1)
      note("one_effect", at, "a rule does one of at_least, suggests, excludes and caution");
    if (entry.at_least) rule.at_least = level(*entry.at_least, at + "/at_least");
    if (entry.suggests) rule.suggests = level(*entry.suggests, at + "/suggests");
    for (Level each = 0; rule.at_least && each < *rule.at_least; ++each) rule.excludes[each] = true;
    if (!entry.excludes) return;
    for (const std::string& name : *entry.excludes)
      if (const auto found = level(name, at + "/excludes")) rule.excludes[*found] = true;
  }

  std::optional<Level> level(const std::string& name, const std::string& field) {
    const auto* found = find(*file().levels, name);
    if (!found) {
      note("unknown_level", field, fmt::format("there is no level \"{}\"", name));
      return std::nullopt;
    }
    return static_cast<Level>(found - file().levels->data());
  }

  template <class T>
  static const T* find(const std::vector<T>& all, const std::string& id) {
    const auto found = std::ranges::find(all, id, &T::id);
    return found == all.end() ? nullptr : &*found;
  }

  void make_functions() {
    Diagrams& diagrams = set_.diagrams;
    std::vector<std::uint8_t> arities;
    for (const Variable& each : set_.words.variables)
      arities.push_back(static_cast<std::uint8_t>(each.values.size()));
    diagrams = Diagrams(std::move(arities));
    set_.excluded.assign(file().levels->size(), 0);
    Diagrams::Ref needed = nothing_indicated;
    for (Rule& rule : set_.rules) {
      rule.holds = diagram_of(rule.when, diagrams);
      rule.asks_once = mentioned(rule.when).size() == size_of(rule.when);
      for (Level each = 0; each < set_.levels(); ++each)
        if (rule.excludes[each]) set_.excluded[each] = either(set_.excluded[each], rule.holds);
      if (const auto asked = rule.at_least ? rule.at_least : rule.suggests)
        needed = diagrams.combine(needed, rule.holds, [&](Value need, Value holds) -> Value {
          return holds != 0 ? std::max(need, leaf_of(*asked)) : need;
        });
    }
    set_.recommended = needed;
    for (Level each = 0; each < set_.levels(); ++each)  // upwards, past what is excluded
      set_.recommended = diagrams.combine(
          set_.recommended, set_.excluded[each], [&](Value found, Value excluded) -> Value {
            return excluded != 0 && found == leaf_of(each) ? static_cast<Value>(found + 1) : found;
          });
  }

  Diagrams::Ref either(Diagrams::Ref a, Diagrams::Ref b) {
    return set_.diagrams.combine(a, b, [](Value x, Value y) -> Value { return x | y; });
  }

  void note(const char* code, std::string field, std::string text) {
    if (findings_.size() < limits::findings)
      findings_.push_back({code, std::move(field), std::move(text)});
  }

  RuleSet& set_;
  std::vector<Finding> findings_;
};

void add_file(RuleSet& set, const RuleText& text, const RuleFile& file) {
  if (file.levels || file.answered_first_up_to)
    refuse("second_whole", "/levels", fmt::format("{}: only one file has levels", text.name));
  if (*file.adds_to != set.name.id)
    refuse("adds_to_another", "/adds_to",
           fmt::format("{} adds to \"{}\", and this is \"{}\"", text.name, *file.adds_to,
                       set.name.id));
  append(set.file.groups, file.groups);
  append(set.file.facts, file.facts);
  append(set.file.diagnoses, file.diagnoses);
  append(set.file.derived, file.derived);
  append(set.file.sections, file.sections);
  append(set.file.cases, file.cases);
  set.file.rules.insert(set.file.rules.end(), file.rules.begin(), file.rules.end());
  set.added.push_back(name_of(file, text));
}

bool in_effect(const RuleFile& file, Day today) {
  return file.effective_from <= today && (!file.effective_until || today <= *file.effective_until);
}

}  // namespace

RuleFile read_rule_file(std::string_view text) {
  if (text.size() > limits::rule_file_bytes)
    refuse("rule_file_too_large", "", "a rule file has at most 1 MB");
  const auto file = from_json<RuleFile>(parse_json(text));
  if (file.effective_until && *file.effective_until < file.effective_from)
    refuse("ends_before_it_begins", "/effective_until", "it must not end before it begins");
  return file;
}

RuleText built_in(Day today) {
  std::string_view newest;
  for (const std::string_view text : built_in_rule_files())
    if (in_effect(read_rule_file(text), today)) newest = text;
  if (newest.empty())
    refuse("not_in_effect", "", "no rule-set in the program is in effect on " + today.text());
  return {"", std::string(newest)};
}

RuleText built_in(const RuleSetUsed& used) {
  for (const std::string_view text : built_in_rule_files()) {
    const RuleFile file = read_rule_file(text);
    if (file.id == used.id && file.version == used.version) return {"", std::string(text)};
  }
  refuse("rule_set_gone", "/rule_set/version",
         fmt::format("version {} of \"{}\" is not in the program", used.version, used.id));
}

std::vector<Finding> check_used(const RuleSet& set, const RuleSetUsed& used) {
  if (set.name.id != used.id || set.name.version != used.version)
    return {{"rule_set_gone", "/rule_set/version",
             fmt::format("version {} of \"{}\" was asked for, and version {} of \"{}\" is here",
                         used.version, used.id, set.name.version, set.name.id)}};
  if (used.sha256 && *used.sha256 != set.name.sha256)
    return {
        {"rule_set_changed", "/rule_set/sha256",
         fmt::format("version {} of \"{}\" no longer says what it did", used.version, used.id)}};
  if (used.added && *used.added != set.added)
    return {{"rule_set_changed", "/rule_set/added",
             "the files added to the rules are not those that were added then"}};
  return {};
}

RuleSet make_rule_set(std::span<const RuleText> texts) {
  RuleSet set;
  check(!texts.empty(), "a rule-set is made of a text at least");
  set.file = read_rule_file(texts[0].text);
  if (set.file.adds_to) refuse("not_whole", "/adds_to", "the first file must be a whole rule-set");
  set.name = name_of(set.file, texts[0]);
  if (texts.size() > 1) set.file.cases.reset();  // they say what comes out without what is added
  for (const RuleText& text : texts.subspan(1)) {
    const RuleFile file = read_rule_file(text.text);
    if (!file.adds_to)
      refuse("second_whole", "/adds_to", text.name + " does not say which rule-set it adds to");
    add_file(set, text, file);
  }
  Maker(set).make();
  return set;
}

std::vector<Finding> check_dates(std::span<const RuleText> texts, Day today) {
  std::vector<Finding> findings;
  for (const RuleText& text : texts)
    if (const RuleFile file = read_rule_file(text.text); !in_effect(file, today))
      findings.push_back({"not_in_effect", "/effective_from",
                          fmt::format("version {} of \"{}\" is not in effect on {}", file.version,
                                      file.id, today.text())});
  return findings;
}

}  // namespace stepwell::placement

#include "stepwell/screening/rules.h"

#include <fmt/format.h>

#include <algorithm>

#include "stepwell/base/json.h"
#include "stepwell/base/reason.h"
#include "stepwell/placement/answer.h"
#include "stepwell/placement/phrases.h"

namespace stepwell::screening {
namespace {

using placement::Because;
using placement::Known;
using placement::Level;
using placement::RuleSet;
using placement::Var;
using placement::Variable;

constexpr const char* unknown = "unknown";
constexpr const char* hospital_section = "hospital_now";  // of rules after which nothing is asked

std::optional<placement::Mask> mask_of(const Variable& variable, const std::string& answer) {
  const auto& values = variable.values;
  const auto at = std::find(values.begin(), values.end(), answer);
  if (at == values.end()) return {};
  return static_cast<placement::Mask>(1U << (at - values.begin()));
}

// Throws `invalid` for what is no answer of these rules.
Known known_of(const RuleSet& set, std::span<const FactSaid> facts) {
  Known known;
  for (const Variable& variable : set.words.variables) known.push_back(variable.all());
  for (const FactSaid& fact : facts) {
    const auto var = set.words.var_of.find(fact.about);
    if (var == set.words.var_of.end())
      refuse("unknown_fact", "/about", "these rules ask nothing of this name");
    const auto mask = mask_of(set.words.variables[var->second], fact.answer);
    if (!mask) refuse("unknown_answer", "/answer", "this question has no such answer");
    known[var->second] = *mask;
  }
  return known;
}

// Puts what the engine answers into the words of the page.
class Telling {
 public:
  Telling(const RuleSet& set, const Known& known) : set_(set), known_(known) {}

  Recommendation tell(const placement::WholeAnswer& answer) const {
    const placement::Decision& decision = answer.decision;
    Recommendation told{.nothing_indicated = decision.nothing_indicated};
    if (decision.recommended) told.level = set_.level_id(*decision.recommended);
    for (Level level = 0; level < set_.levels(); ++level)
      told.levels.push_back(level_told(level, decision.levels[level]));
    for (const Because& each : decision.reasons) told.reasons.push_back(reason(each));
    for (const Because& each : decision.cautions) told.cautions.push_back(reason(each));
    for (const placement::Way& way : answer.ways) told.changes.push_back(change(way));
    for (const Var var : decision.questions) told.questions.push_back(id(var));
    told.hospital_now = hospital_now(decision);
    return told;
  }

 private:
  // A rule says so for certain: it rests on answers alone.
  bool hospital_now(const placement::Decision& decision) const {
    return decision.recommended &&
           std::any_of(decision.reasons.begin(), decision.reasons.end(), [&](const Because& each) {
             return set_.file.rules[each.rule].section == hospital_section &&
                    std::all_of(each.facts.begin(), each.facts.end(),
                                [&](Var var) { return placement::is_answered(known_[var]); });
           });
  }

  PlacementLevel level_told(Level level, const placement::LevelState& state) const {
    PlacementLevel told{.id = set_.level_id(level),
                        .name = placement::level_words(set_, level),
                        .state = state.state};
    for (const Because& each : state.by)
      told.excluded_by.push_back(set_.file.rules[each.rule].words);
    for (const Var var : state.undecided_on) told.undecided_on.push_back(id(var));
    return told;
  }

  PlacementReason reason(const Because& because) const {
    const placement::RuleEntry& rule = set_.file.rules[because.rule];
    PlacementReason told{.rule = rule.id, .words = rule.words, .source = rule.source};
    for (const Var var : because.facts)
      told.facts.push_back({id(var), placement::answer_id(set_.words.variables[var], known_[var])});
    return told;
  }

  PlacementChange change(const placement::Way& way) const {
    PlacementChange told{.level = set_.level_id(way.level)};
    for (const placement::Change& each : way.changes)
      told.facts.push_back({id(each.var), set_.words.variables[each.var].values[each.to]});
    return told;
  }

  const std::string& id(Var var) const { return set_.words.variables[var].id; }

  const RuleSet& set_;
  const Known& known_;
};

bool begins(std::string_view code, std::string_view with) { return code.starts_with(with); }

struct CodeMeans {
  const char* begins;
  const char* about;
  const char* answer;
};

// ICD-10-CM, chapter F, official titles of 2026. What names no severity suggests moderate, which is
// what the person who confirms it looks at. The first that fits is taken.
constexpr CodeMeans meanings[] = {{"F32.0", "depression", "mild"},
                                  {"F32.1", "depression", "moderate"},
                                  {"F32.2", "depression", "severe"},
                                  {"F32.3", "depression", "severe"},
                                  {"F32.4", "", ""},
                                  {"F32.5", "", ""},  // in remission
                                  {"F33.0", "depression", "mild"},
                                  {"F33.1", "depression", "moderate"},
                                  {"F33.2", "depression", "severe"},
                                  {"F33.3", "depression", "severe"},
                                  {"F33.4", "", ""},
                                  {"F32", "depression", "moderate"},
                                  {"F33", "depression", "moderate"},
                                  {"F40", "anxiety", "moderate"},
                                  {"F41", "anxiety", "moderate"},
                                  {"F43.1", "ptsd", "moderate"},
                                  {"F31", "bipolar", "moderate"},
                                  {"F20", "psychotic", "moderate"},
                                  {"F25", "psychotic", "moderate"},
                                  {"F60.3", "borderline_personality", "moderate"},
                                  {"F50", "eating", "moderate"}};

// F10 to F19 without tobacco: .1 is abuse, which was called mild since, .2 dependence, which is
// moderate or severe; .21 is dependence in remission, .11 abuse in remission.
std::optional<FactSaid> substance(std::string_view code) {
  if (!begins(code, "F1") || begins(code, "F17") || code.size() < 5 || code[3] != '.') return {};
  if (code.size() > 5 && code[5] == '1' && (code[4] == '1' || code[4] == '2')) return {};
  if (code[4] == '1') return FactSaid{"substance_use", "mild"};
  if (code[4] == '2') return FactSaid{"substance_use", "moderate"};
  return {};
}

std::optional<FactSaid> meaning_of(std::string_view code) {
  for (const CodeMeans& each : meanings)
    if (begins(code, each.begins))
      return each.about[0] ? std::optional(FactSaid{each.about, each.answer}) : std::nullopt;
  return substance(code);
}

bool is_over(const referral::HistoryLine& line) {
  return line.status == "resolved" || line.status == "inactive" || line.status == "remission" ||
         line.status == "entered-in-error" || line.status == "refuted";
}

std::vector<std::string> values_asked(const Variable& variable) { return variable.values; }

ScreeningQuestion question(const RuleSet& set, Var var) {
  const Variable& variable = set.words.variables[var];
  ScreeningQuestion asked{.about = variable.id,
                          .words = placement::staff_question(set, var),
                          .answers = values_asked(variable),
                          .before_all = variable.answered_first};
  if (variable.asks == placement::Asks::fact) {
    asked.group = set.fact(var).group;
    if (set.fact(var).danger) asked.danger = std::string(to_word(*set.fact(var).danger));
    std::reverse(asked.answers.begin(), asked.answers.end());  // yes before no
  } else {
    asked.group = variable.asks == placement::Asks::diagnosis ? "diagnosis" : "level";
  }
  return asked;
}

// What stands against what was said: a suggestion that says otherwise, or an earlier answer.
bool contradicted(const ScreeningQuestion& asked) {
  if (asked.said.empty() || asked.said.front().answer == unknown) return false;
  const std::string& stands = asked.said.front().answer;
  const auto differs = [&](const auto& other) {
    return other.answer != stands && other.answer != unknown;
  };
  return std::any_of(asked.said.begin() + 1, asked.said.end(), differs) ||
         std::any_of(asked.suggested.begin(), asked.suggested.end(), differs);
}

bool is_level(const RuleSet& set, const std::string& id) {
  for (Level level = 0; level < set.levels(); ++level)
    if (set.level_id(level) == id) return true;
  return false;
}

}  // namespace

std::vector<FactSaid> standing(std::span<const AnswerKept> said) {
  std::vector<FactSaid> facts;
  for (const AnswerKept& each : said) {
    std::erase_if(facts, [&](const FactSaid& fact) { return fact.about == each.about; });
    if (each.answer != unknown) facts.push_back({each.about, each.answer});
  }
  return facts;
}

Recommendation recommend(const RuleSet& set, std::span<const FactSaid> facts) {
  const Known known = known_of(set, facts);
  return Telling(set, known).tell(placement::answer(set, known));
}

std::vector<Suggestion> suggestions(std::span<const referral::HistoryLine> history) {
  std::vector<Suggestion> found;
  for (const referral::HistoryLine& line : history) {
    if (line.kind != referral::HistoryKind::condition || is_over(line)) continue;
    if (line.code_system.find("icd-10") == std::string::npos) continue;
    if (const auto means = meaning_of(line.code))
      found.push_back(
          {means->about, means->answer,
           Private<std::string>(fmt::format("{} ({})", line.text.reveal(), line.code))});
  }
  return found;
}

std::vector<ScreeningQuestion> questions(const RuleSet& set, const Recommendation& recommendation,
                                         std::span<const AnswerKept> said,
                                         std::span<const Suggestion> suggested) {
  std::vector<ScreeningQuestion> all;
  for (Var var = 0; var < set.words.variables.size(); ++var) {
    ScreeningQuestion asked = question(set, var);
    for (const AnswerKept& each : said)
      if (each.about == asked.about) asked.said.insert(asked.said.begin(), each);
    for (const Suggestion& each : suggested)
      if (each.about == asked.about && asked.suggested.size() < limits::suggestions_of_one_question)
        asked.suggested.push_back(each);
    asked.contradicted = contradicted(asked);
    all.push_back(std::move(asked));
  }
  const auto& next = recommendation.questions;
  const auto place = [&](const ScreeningQuestion& asked) {
    return std::find(next.begin(), next.end(), asked.about) - next.begin();
  };
  for (ScreeningQuestion& asked : all)
    asked.asked_next = place(asked) < static_cast<std::ptrdiff_t>(next.size());
  std::stable_sort(all.begin(), all.end(),
                   [&](const auto& a, const auto& b) { return place(a) < place(b); });
  return all;
}

std::vector<Finding> check_answer(const RuleSet& set, const NewFactAnswer& said) {
  std::vector<Finding> findings;
  const auto var = set.words.var_of.find(said.about);
  if (var == set.words.var_of.end())
    findings.push_back({"unknown_fact", "/about", "these rules ask nothing of this name"});
  else if (said.answer != unknown && !mask_of(set.words.variables[var->second], said.answer))
    findings.push_back({"unknown_answer", "/answer", "this question has no such answer"});
  if (said.words.reveal().size() > limits::evidence_bytes)
    findings.push_back({"too_long", "/words", "what an answer rests on has at most 500 bytes"});
  return findings;
}

std::vector<Finding> check_decision(const RuleSet& set, const Recommendation& recommendation,
                                    const Decide& decided) {
  std::vector<Finding> findings;
  if (!is_level(set, decided.level))
    findings.push_back({"unknown_level", "/level", "these rules have no level of this name"});
  if (decided.authorised_level && !is_level(set, *decided.authorised_level))
    findings.push_back(
        {"unknown_level", "/authorised_level", "these rules have no level of this name"});
  if (decided.level != recommendation.level)
    need_words(findings, decided.reason,
               recommendation.level ? "another level was recommended: say why this one"
                                    : "no level is recommended yet: say why this one");
  else
    check_words(findings, decided.reason);
  return findings;
}

Replayed replay(const RecommendationKept& kept) {
  const RuleSet* set = rules_named(kept.rule_set_id, kept.rule_set_version, kept.rule_set_sha256);
  if (!set) return Replayed::rules_gone;
  try {
    const auto facts = from_json<std::vector<FactSaid>>(parse_json(kept.facts.reveal()));
    const auto said = from_json<Recommendation>(parse_json(kept.said.reveal()));
    return recommend(*set, facts) == said ? Replayed::same : Replayed::different;
  } catch (const Error&) {
    return Replayed::unreadable;
  }
}

}  // namespace stepwell::screening

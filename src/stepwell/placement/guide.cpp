#include "stepwell/placement/guide.h"

#include <fmt/format.h>

namespace stepwell::placement {
namespace {

constexpr const char* opening = R"(# Placement: which level of care, and why

Made from `data/placement/` by `stepwell placement guide`; do not edit.

The rules below recommend; a clinician decides. A fact is *yes*, *no* or *unknown*, and unknown never counts as no:
a level is recommended only when every way of answering what is still open leads to it. Otherwise the answer is
*undetermined*, with the questions that could still change it.

`stepwell placement decide FACTS.json` decides for one person: what is recommended, what excludes each other level, what
to ask next, what would change it. `--text` prints that for people (`--language es` in Spanish), `--trace` adds the
proof. A program, a state or a payer adds rules of its own as a file in the same form: `--rules FILE`, checked by
`stepwell placement lint --rules FILE`.

What a person needs is the highest level that a rule asks for ("at least") or suggests. A rule that asks for a level
excludes every level below it. Recommended is the lowest level from there on that no rule excludes. Where no rule asks for
or suggests a level, none is recommended.
)";

class Guide {
 public:
  explicit Guide(const RuleSet& set) : set_(set) {}

  std::string write() {
    text_ = opening;
    say("\n{} / {}. Version {}, in effect from {}{}.\n", set_.file.title.en, set_.file.title.es,
        set_.file.version, set_.file.effective_from.text(),
        set_.file.effective_until ? " until " + set_.file.effective_until->text() : "");
    levels();
    rules();
    facts();
    diagnoses();
    derived();
    people();
    return std::move(text_);
  }

 private:
  void levels() {
    say("\n## Levels, from the least care to the most\n\n| level | English | Español "
        "|\n|---|---|---|\n");
    for (const LevelEntry& level : *set_.file.levels)
      say("| `{}` | {} | {} |\n", level.id, level.name.en, level.name.es);
    if (!set_.file.answered_first_up_to) return;
    say("\nUp to `{}` a level is recommended only when the facts of these sections are answered: ",
        *set_.file.answered_first_up_to);
    std::string names;
    for (const SectionEntry& section : *set_.file.sections)
      if (section.answered_first.value_or(false))
        names += (names.empty() ? "" : ", ") + section.name.en;
    say("{}.\n", names);
  }

  void rules() {
    say("\n## Rules\n");
    std::size_t number = 0;
    for (const SectionEntry& section : *set_.file.sections) {
      say("\n### {}. {} / {}\n", ++number, section.name.en, section.name.es);
      for (const RuleEntry& rule : set_.file.rules)
        if (rule.section == section.id) one_rule(rule);
    }
  }

  void one_rule(const RuleEntry& rule) {
    say("\n**`{}`** {}\n\n", rule.id, effect(rule));
    say("- {}\n- {}\n- When: `{}`\n- Source: {}\n", rule.words.en, rule.words.es, rule.when,
        rule.source);
    for (const RuleCase& each : rule.cases)
      say("- Holds: {}, when {}\n", to_word(each.holds), given(each.given));
  }

  static std::string effect(const RuleEntry& rule) {
    if (rule.at_least) return fmt::format("asks for at least `{}`", *rule.at_least);
    if (rule.suggests) return fmt::format("suggests `{}`", *rule.suggests);
    if (!rule.excludes) return "is a caution and excludes nothing";
    return fmt::format("excludes `{}`", fmt::join(*rule.excludes, "`, `"));
  }

  // A case in words: what is answered in it. Everything else is unknown.
  static std::string given(const Given& given) {
    std::string text;
    const auto add = [&](const std::string& what) { text += (text.empty() ? "" : ", ") + what; };
    if (given.clear.value_or(false)) add("there is no other danger");
    for (const std::string& name : given.yes.value_or(std::vector<std::string>()))
      add("`" + name + "`: yes");
    for (const std::string& name : given.no.value_or(std::vector<std::string>()))
      add("`" + name + "`: no");
    if (given.diagnoses)
      add(given.diagnoses->empty() ? "no diagnosis" : diagnosed(*given.diagnoses));
    if (given.current_level) add("`current_level`: " + *given.current_level);
    return text;
  }

  static std::string diagnosed(const std::vector<DiagnosisGiven>& all) {
    std::string text;
    for (const DiagnosisGiven& one : all)
      text += fmt::format("{}`{}`: {}", text.empty() ? "" : ", ", one.diagnosis,
                          one.severity ? to_word(*one.severity) : "severity unknown");
    return text;
  }

  void facts() {
    say("\n## Facts\n\nEach is asked of staff and, in other words, of the patient. Learning a "
        "danger never lowers the "
        "level; `stepwell placement lint` proves it.\n");
    for (const Named& group : *set_.file.groups) {
      say("\n### {} / {}\n", group.name.en, group.name.es);
      for (const FactEntry& fact : *set_.file.facts)
        if (fact.group == group.id) one_fact(fact);
    }
  }

  void one_fact(const FactEntry& fact) {
    say("\n**`{}`**{}\n\n", fact.id,
        fact.danger ? fmt::format(" ({} is a danger)", to_word(*fact.danger)) : "");
    say("- {}\n- {}\n- To the patient: {}\n- Al paciente: {}\n", fact.staff.en, fact.staff.es,
        fact.patient.en, fact.patient.es);
  }

  void diagnoses() {
    say("\n## Diagnoses\n\nEach is absent, mild, moderate or severe. A list of diagnoses is whole: "
        "what is not in it is "
        "absent.\n\n| diagnosis | English | Español |\n|---|---|---|\n");
    for (const Named& one : *set_.file.diagnoses)
      say("| `{}` | {} | {} |\n", one.id, one.name.en, one.name.es);
  }

  void derived() {
    say("\n## What follows from facts\n");
    for (const DerivedEntry& one : *set_.file.derived)
      say("\n- `{}` ({} / {}): `{}`", one.id, one.name.en, one.name.es, one.when);
    say("\n");
  }

  void people() {
    say("\n## People, and what comes out\n\n| person | persona | facts | recommended "
        "|\n|---|---|---|---|\n");
    for (const Scenario& one : *set_.file.cases)
      say("| {} | {} | {} | `{}` |\n", one.words.en, one.words.es, given(one.given),
          one.recommended);
  }

  template <class... Args>
  void say(fmt::format_string<Args...> form, Args&&... args) {
    text_ += fmt::format(form, std::forward<Args>(args)...);
  }

  const RuleSet& set_;
  std::string text_;
};

}  // namespace

std::string guide(const RuleSet& set) { return Guide(set).write(); }

}  // namespace stepwell::placement

#include "stepwell/placement/text.h"

#include <fmt/format.h>

#include "stepwell/placement/outcomes.h"
#include "stepwell/placement/phrases.h"

namespace stepwell::placement {
namespace {

constexpr std::size_t ways_told = 12;  // for each level: what a page can hold

class Text {
 public:
  Text(const RuleSet& set, const Known& known, Tongue tongue)
      : set_(set), known_(known), tongue_(tongue) {}

  std::string whole(const WholeAnswer& answer, bool trace) {
    const Decision& decision = answer.decision;
    recommended(decision);
    because(decision);
    cautions(decision.cautions);
    levels(decision);
    questions(decision.questions);
    ways(answer);
    if (trace) proof();
    rules();
    return std::move(text_);
  }

 private:
  void recommended(const Decision& decision) {
    if (decision.recommended)
      return line("{}: {}", in({"Recommended", "Se recomienda"}), level(*decision.recommended));
    line("{}", in(decision.nothing_indicated
                      ? nothing_indicated_words()
                      : Words{"Cannot say yet: questions are open that could change the answer.",
                              "Aún no se puede decir: hay preguntas que podrían cambiar la "
                              "respuesta."}));
  }

  void because(const Decision& decision) {
    if (decision.reasons.empty()) return;
    heading(decision.recommended ? Words{"Because", "Porque"} : Words{"So far", "Hasta ahora"});
    for (const Because& each : decision.reasons) {
      const RuleEntry& entry = set_.file.rules[each.rule];
      line("  - {} [{}]", in(entry.words), entry.source);
      for (const Var var : each.facts) line("      {}", fact(var, known_[var]));
    }
  }

  void cautions(const std::vector<Because>& all) {
    if (all.empty()) return;
    heading({"Take care", "Atención"});
    for (const Because& each : all) line("  - {}", in(set_.file.rules[each.rule].words));
  }

  void levels(const Decision& decision) {
    heading({"Each level", "Cada nivel"});
    for (Level each = 0; each < set_.levels(); ++each) {
      const LevelState& state = decision.levels[each];
      line("  - {}: {}", level(each), in(state_words(state.state)));
      for (const Because& by : state.by) line("      {}", in(set_.file.rules[by.rule].words));
    }
  }

  void questions(const std::vector<Var>& vars) {
    if (vars.empty()) return;
    heading({"To ask next", "Lo que falta preguntar"});
    std::size_t number = 0;
    for (const Var var : vars) line("  {}. {}", ++number, in(staff_question(set_, var)));
  }

  void ways(const WholeAnswer& answer) {
    std::optional<Level> told;
    std::size_t number = 0;
    for (const Way& way : answer.ways) {
      if (told != way.level) {
        heading({"It would be: " + level_words(set_, way.level).en + ", if",
                 "Sería: " + level_words(set_, way.level).es + ", si"});
        number = 0;
      }
      told = way.level;
      if (++number <= ways_told) one_way(way, number);
    }
    if (answer.ways_left > 0 || number > ways_told)
      line("  ({})", in({"there are more ways; the JSON answer lists them",
                         "hay más maneras; la respuesta en JSON las enumera"}));
  }

  void one_way(const Way& way, std::size_t number) {
    bool first = true;
    for (const Change& change : way.changes) {
      const std::string said = fact(change.var, static_cast<Mask>(1U << change.to));
      first ? line("  {}. {}", number, said) : line("     {} {}", in({"and", "y"}), said);
      first = false;
    }
  }

  void proof() {
    heading({"How each rule came out", "Cómo resultó cada regla"});
    Restricted left(set_.diagrams);
    left.know(known_);
    for (std::size_t i = 0; i < set_.rules.size(); ++i) {
      const auto holds = left.of(set_.rules[i].holds);
      const Words outcome = holds == 1   ? Words{"yes", "sí"}
                            : holds == 0 ? Words{"no", "no"}
                                         : Words{"not known", "no se sabe"};
      line("  - {}: {} ({})", set_.file.rules[i].id, in(outcome), set_.file.rules[i].when);
    }
    heading({"Ways of answering what is not known, by what comes out",
             "Maneras de responder lo que no se sabe, según el resultado"});
    for (const Outcome& outcome : outcomes(set_, known_)) {
      const Words none{"no level", "ningún nivel"};
      line("  - {}: {:.0f}",
           outcome.leaf == nothing_indicated ? in(none) : level(level_of(outcome.leaf)),
           outcome.ways);
      for (const auto& [var, value] : outcome.example)
        line("      {}", fact(var, static_cast<Mask>(1U << value)));
    }
  }

  void rules() {
    line("");
    std::string added;
    for (const RuleSetName& each : set_.added)
      added += fmt::format(" + {} {}", each.id, each.version);
    line("{}, {} {}{}", in(set_.file.title), in({"version", "versión"}), set_.name.version, added);
  }

  static Words state_words(State state) {
    switch (state) {
      case State::open:
        return {"open", "abierto"};
      case State::excluded:
        return {"excluded", "excluido"};
      case State::undecided:
        return {"undecided", "por decidir"};
    }
    __builtin_unreachable();
  }

  std::string fact(Var var, Mask values) const {
    return fmt::format("{} {}", in(staff_question(set_, var)), in(answer_words(set_, var, values)));
  }

  std::string level(Level each) const { return in(level_words(set_, each)); }
  std::string in(const Words& words) const { return tongue_ == Tongue::es ? words.es : words.en; }

  void heading(const Words& words) { line("\n{}", in(words)); }

  template <class... Args>
  void line(fmt::format_string<Args...> form, Args&&... args) {
    text_ += fmt::format(form, std::forward<Args>(args)...) + "\n";
  }

  const RuleSet& set_;
  const Known& known_;
  Tongue tongue_;
  std::string text_;
};

}  // namespace

std::string answer_text(const RuleSet& set, const Known& known, const WholeAnswer& answer,
                        Tongue tongue, bool trace) {
  return Text(set, known, tongue).whole(answer, trace);
}

}  // namespace stepwell::placement

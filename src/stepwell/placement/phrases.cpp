#include "stepwell/placement/phrases.h"

#include <bit>

namespace stepwell::placement {
namespace {

// A diagnosis of which nobody said how severe it is.
bool is_present(const Variable& variable, Mask values) {
  return variable.asks == Asks::diagnosis && values == (variable.all() & ~1U);
}

Words value_words(const RuleSet& set, Var var, Value value) {
  static const Words severities[] = {
      {"no", "no"}, {"mild", "leve"}, {"moderate", "moderada"}, {"severe", "grave"}};
  static const Words answers[] = {{"no", "no"}, {"yes", "sí"}};
  switch (set.words.variables[var].asks) {
    case Asks::fact:
      return answers[value];
    case Asks::diagnosis:
      return severities[value];
    case Asks::current_level:
      if (value == 0) return {"none", "ninguno"};
      return level_words(set, static_cast<Level>(value - 1));
  }
  __builtin_unreachable();
}

}  // namespace

std::string answer_id(const Variable& variable, Mask values) {
  if (values == variable.all()) return "unknown";
  if (is_present(variable, values)) return "yes";
  std::string text;
  for (std::size_t value = 0; value < variable.values.size(); ++value)
    if ((values >> value & 1) != 0) text += (text.empty() ? "" : " or ") + variable.values[value];
  return text;
}

Words staff_question(const RuleSet& set, Var var) {
  switch (set.words.variables[var].asks) {
    case Asks::fact:
      return set.fact(var).staff;
    case Asks::diagnosis:
      return {set.diagnosis(var).name.en + ": is it diagnosed, and is it mild, moderate or severe?",
              set.diagnosis(var).name.es + ": ¿está diagnosticado, y es leve, moderado o grave?"};
    case Asks::current_level:
      return {"Which level of care is the person in now?",
              "¿En qué nivel de atención está ahora la persona?"};
  }
  __builtin_unreachable();
}

Words patient_question(const RuleSet& set, Var var) {
  switch (set.words.variables[var].asks) {
    case Asks::fact:
      return set.fact(var).patient;
    case Asks::diagnosis:
      return {set.diagnosis(var).name.en + ": has a professional told you that you have it?",
              set.diagnosis(var).name.es + ": ¿le ha dicho un profesional que lo tiene?"};
    case Asks::current_level:
      return {"What kind of treatment are you in now?", "¿En qué tipo de tratamiento está ahora?"};
  }
  __builtin_unreachable();
}

Words answer_words(const RuleSet& set, Var var, Mask values) {
  if (values == set.words.variables[var].all()) return {"not known", "no se sabe"};
  if (is_present(set.words.variables[var], values))
    return {"yes, how severe is not known", "sí, no se sabe qué tan grave"};
  Words words;
  for (unsigned left = values; left != 0; left &= left - 1) {
    const Words one = value_words(set, var, static_cast<Value>(std::countr_zero(left)));
    words.en += (words.en.empty() ? "" : " or ") + one.en;
    words.es += (words.es.empty() ? "" : " o ") + one.es;
  }
  return words;
}

Words level_words(const RuleSet& set, Level level) { return (*set.file.levels)[level].name; }

Words nothing_indicated_words() {
  return {"No rule speaks for a level on these facts: a clinician decides.",
          "Ninguna regla indica un nivel con estos datos: decide un profesional clínico."};
}

}  // namespace stepwell::placement

#include "stepwell/planner/sentences.h"

#include <fmt/format.h>

namespace stepwell::planner {
namespace {

struct Words {
  std::string en, es;
};

Words day_words(Weekday day) {
  switch (day) {
    case Weekday::monday:
      return {"Monday", "el lunes"};
    case Weekday::tuesday:
      return {"Tuesday", "el martes"};
    case Weekday::wednesday:
      return {"Wednesday", "el miércoles"};
    case Weekday::thursday:
      return {"Thursday", "el jueves"};
    case Weekday::friday:
      return {"Friday", "el viernes"};
    case Weekday::saturday:
      return {"Saturday", "el sábado"};
    case Weekday::sunday:
      return {"Sunday", "el domingo"};
  }
  return {};
}

Words counted(const Unmet& wish, int count) {
  const bool one = count == 1;
  switch (wish.wanted) {
    case Wanted::hours:
      return {fmt::format("{} {}", count, one ? "hour" : "hours"),
              fmt::format("{} {}", count, one ? "hora" : "horas")};
    case Wanted::days:
      return {fmt::format("{} {}", count, one ? "day" : "days"),
              fmt::format("{} {}", count, one ? "día" : "días")};
    case Wanted::unit:
      return {fmt::format("{} of {}", count, wish.modality.value_or("")),
              fmt::format("{} de {}", count, wish.modality.value_or(""))};
  }
  return {};
}

// `day` is empty for what holds for the whole week.
Words what_binds(Binding binding, const Words& day) {
  switch (binding) {
    case Binding::availability:
      return {"is not free on " + day.en + " when there would be a place; being free then",
              "no está libre " + day.es + " cuando habría un lugar; estarlo"};
    case Binding::no_group:
      return {"is free on " + day.en + " when no such group meets; a session then",
              "está libre " + day.es + " cuando no se reúne ningún grupo así; una sesión entonces"};
    case Binding::full:
      return {"finds the groups full on " + day.en + "; a seat there",
              "encuentra los grupos llenos " + day.es + "; un lugar allí"};
    case Binding::staff:
      return {
          "finds nobody or no room free for a visit on " + day.en + "; one then",
          "no encuentra a nadie o ninguna sala libre para una visita " + day.es + "; una entonces"};
    case Binding::exclusion:
      return {"may not sit with somebody, or see who leads, on " + day.en + "; without that",
              "no puede coincidir con alguien, o con quien dirige, " + day.es + "; sin eso"};
    case Binding::day_most:
      return {"has the most hours of a day; one more a day",
              "tiene el máximo de horas por día; una más por día"};
    case Binding::week_most:
      return {"has the most hours of the week; one more",
              "tiene el máximo de horas de la semana; una más"};
    case Binding::days_most:
      return {"has the most days of the week; one more",
              "tiene el máximo de días de la semana; uno más"};
    case Binding::once_a_day:
      return {"may have one hour of a modality a day; two",
              "puede tener una hora de cada modalidad por día; dos"};
    case Binding::plan_most:
      return {"has all the hours of each modality the plan allows; one more of each",
              "tiene todas las horas de cada modalidad que permite el plan; una más de cada una"};
  }
  return {};
}

}  // namespace

void word(Unmet& wish) {
  const Words asked = counted(wish, wish.asked);
  wish.text = fmt::format("Asks for {}, has {}.", asked.en, wish.planned);
  wish.text_es = fmt::format("Pide {}, tiene {}.", asked.es, wish.planned);
  if (wish.possible > wish.planned) {
    wish.text +=
        fmt::format(" {} could be had, at the cost of something that comes first.", wish.possible);
    wish.text_es += fmt::format(" Podría tener {}, a costa de algo que va antes.", wish.possible);
  } else if (wish.relaxations.empty()) {
    wish.text += " No single change would give more.";
    wish.text_es += " Ningún cambio por sí solo daría más.";
  }
}

void word(Relaxation& relaxation, const Unmet& wish) {
  const Words day = relaxation.day ? day_words(*relaxation.day) : Words{};
  const Words binds = what_binds(relaxation.binding, day);
  const Words gain = counted(wish, relaxation.gain);
  relaxation.text = fmt::format("The patient {} gives +{}.", binds.en, gain.en);
  relaxation.text_es = fmt::format("La persona {} da +{}.", binds.es, gain.es);
}

}  // namespace stepwell::planner

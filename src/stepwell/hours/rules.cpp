#include "stepwell/hours/rules.h"

#include <algorithm>
#include <tuple>

namespace stepwell::hours {

Outlook outlook(const PersonWeek& person, Week week) {
  const auto is_away = [&](const attendance::Expected& session) {
    return std::ranges::count(person.away, session.held_on) > 0;
  };
  std::vector<attendance::Expected> coming = person.expected;
  std::erase_if(coming, is_away);
  const auto all = attendance::week_dose(person.marks, person.expected, week, person.order);
  const auto dose = attendance::week_dose(person.marks, coming, week, person.order);
  return {dose, all.minutes_scheduled - dose.minutes_scheduled};
}

void sort_worst_first(std::vector<ShortRow>& rows) {
  const auto key = [](const ShortRow& row) {
    return std::tuple(-row.dose.minutes_short, -row.dose.days_short, row.chance.value_or(1),
                      std::string_view(row.name.reveal()));
  };
  std::ranges::sort(rows, {}, key);
}

}  // namespace stepwell::hours

#pragma once

#include <span>

#include "stepwell/attendance/rules.h"
#include "stepwell/hours/model.h"

namespace stepwell::hours {

// What one person's week is worked out from.
struct PersonWeek {
  attendance::WeekOrder order;
  std::vector<attendance::Mark> marks{};
  std::vector<attendance::Expected> expected{};  // sessions of the week, marked or not
  std::vector<Day> away{};                       // days an absence they told us of covers
  std::vector<attendance::Expected> held{};      // that a hold took them out of
};

// What the week comes to when the days away are missed as told.
struct Outlook {
  attendance::WeekDose dose;
  int minutes_away = 0;  // of sessions not yet marked

  bool is_short() const { return dose.minutes_short > 0 || dose.days_short > 0; }
};

Outlook outlook(const PersonWeek& person, Week week);

void sort_worst_first(std::vector<ShortRow>& rows);

}  // namespace stepwell::hours

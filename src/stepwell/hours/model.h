#pragma once

#include "stepwell/attendance/model.h"

// Hours: who will not have this week's ordered hours or days, even if they come to everything that
// is left of it, or more likely than not will miss them; and what would mend it.
//
// Worked out from marks, sessions, absences and orders whenever it is asked, and never kept.
namespace stepwell::hours {

struct ShortRow {
  PatientId patient_id;
  Private<std::string> name;
  std::string track_name;
  std::optional<Day> admitted_on;  // when that was in this very week: it was never a whole one
  attendance::WeekDose dose;       // what an absence they told us of covers is not scheduled in it
  int minutes_away = 0;            // of sessions such an absence covers
  std::optional<double> chance;    // to have the hours and days, 0 to 1; none: too little is known
};
BOOST_DESCRIBE_STRUCT(ShortRow, (),
                      (patient_id, name, track_name, admitted_on, dose, minutes_away, chance))

struct HoursAtRisk {
  SiteId site_id;
  Day week;                     // its Monday
  int people = 0;               // admitted, with an order
  std::vector<ShortRow> items;  // most short first: minutes, days, the chance, then name
};
BOOST_DESCRIBE_STRUCT(HoursAtRisk, (), (site_id, week, people, items))

}  // namespace stepwell::hours

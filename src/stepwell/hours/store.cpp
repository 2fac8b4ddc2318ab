#include "stepwell/hours/store.h"

#include "stepwell/hours/make_up.h"
#include "stepwell/hours/site_week.h"
#include "stepwell/people/rules.h"

namespace stepwell::hours {

HoursAtRisk hours_at_risk(db::Tx& tx, const SiteId& site) {
  const SiteWeek all = site_week(tx, site);
  HoursAtRisk risk{.site_id = site, .week = all.week.monday, .people = 0, .items = {}};
  for (const Person& person : all.people) {
    const PersonWeek known = all.week_of(person);
    ++risk.people;
    const Outlook seen = outlook(known, all.week);
    const auto chance = chance_of(known, all.week, all.comes(person));
    if (!seen.is_short() && chance.value_or(1) >= at_risk_below) continue;
    risk.items.push_back(
        {.patient_id = person.patient_id,
         .name = people::display_name(person.given_name, person.family_name, person.preferred_name),
         .track_name = person.track_name,
         .admitted_on =
             all.week.contains(person.admitted_on) && person.admitted_on > all.week.monday
                 ? std::optional(person.admitted_on)
                 : std::nullopt,
         .dose = seen.dose,
         .minutes_away = seen.minutes_away,
         .chance = chance});
  }
  sort_worst_first(risk.items);
  return risk;
}

}  // namespace stepwell::hours

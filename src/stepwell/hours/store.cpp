#include "stepwell/hours/store.h"

#include <map>

#include "stepwell/absence/store.h"
#include "stepwell/hours/rules.h"
#include "stepwell/people/rules.h"
#include "stepwell/program/store.h"

namespace stepwell::hours {
namespace {

constexpr db::Sql people_in_program{R"(
  SELECT p.id AS patient_id, p.given_name, p.family_name, p.preferred_name, t.name AS track_name,
         e.admitted_on, coalesce(l.order_minutes, e.order_minutes, g.minutes_min) AS minutes,
         coalesce(l.order_days, e.order_days, g.days_min) AS days
  FROM episode e
  JOIN patient p ON p.organization_id = e.organization_id AND p.id = e.patient_id
  JOIN program g ON g.organization_id = e.organization_id AND g.id = e.program_id
  JOIN track t ON t.organization_id = e.organization_id AND t.id = e.track_id
  LEFT JOIN plan l ON l.organization_id = e.organization_id AND l.episode_id = e.id
   AND l.state IN ('in_force', 'superseded')
   AND l.from_on < $1 AND (l.until_on IS NULL OR l.until_on >= $1)
  WHERE e.organization_id = $2 AND e.site_id = $3 AND e.state = 'admitted')"};
constexpr db::Sql marks_of_week{R"(
  SELECT k.session_id, k.patient_id, k.held_on, k.presence, k.minutes, k.reason_kind, k.reason,
         k.version
  FROM session s
  JOIN mark k ON k.organization_id = s.organization_id AND k.session_id = s.id
  WHERE s.organization_id = $1 AND s.site_id = $2 AND s.held_on >= $3 AND s.held_on < $4)"};
constexpr db::Sql expected_of_week{R"(
  SELECT m.patient_id, s.id AS session_id, s.held_on, s.minutes
  FROM session s
  JOIN membership m ON m.organization_id = s.organization_id AND m.group_id = s.group_id
   AND m.joined_on <= s.held_on AND (m.left_on IS NULL OR s.held_on < m.left_on)
  WHERE s.organization_id = $1 AND s.site_id = $2 AND s.held_on >= $3 AND s.held_on < $4
    AND s.state = 'scheduled')"};

constexpr db::Sql held_of_week{R"(
  SELECT h.patient_id, s.id AS session_id, s.held_on, s.minutes
  FROM session s
  JOIN hold_group g ON g.organization_id = s.organization_id AND g.group_id = s.group_id
  JOIN hold h ON h.organization_id = g.organization_id AND h.id = g.hold_id
   AND s.held_on >= h.from_on AND (h.until_on IS NULL OR s.held_on < h.until_on)
  WHERE s.organization_id = $1 AND s.site_id = $2 AND s.held_on >= $3 AND s.held_on < $4
    AND s.state = 'scheduled')"};

struct Person {
  PatientId patient_id;
  Private<std::string> given_name;
  Private<std::string> family_name;
  Private<std::string> preferred_name;
  std::string track_name;
  Day admitted_on;
  int minutes = 0;
  int days = 0;
};
BOOST_DESCRIBE_STRUCT(Person, (),
                      (patient_id, given_name, family_name, preferred_name, track_name, admitted_on,
                       minutes, days))

struct ExpectedOf {
  PatientId patient_id;
  SessionId session_id;
  Day held_on;
  int minutes = 0;
};
BOOST_DESCRIBE_STRUCT(ExpectedOf, (), (patient_id, session_id, held_on, minutes))

std::map<PatientId, PersonWeek> weeks_at(db::Tx& tx, const SiteId& site, Week week) {
  std::map<PatientId, PersonWeek> weeks;
  for (auto& mark :
       tx.db.all<attendance::Mark>(marks_of_week, tx.organization, site, week.monday, week.end()))
    weeks[mark.patient_id].marks.push_back(std::move(mark));
  for (const auto& one :
       tx.db.all<ExpectedOf>(expected_of_week, tx.organization, site, week.monday, week.end()))
    weeks[one.patient_id].expected.push_back({one.session_id, one.held_on, one.minutes});
  for (const auto& one :
       tx.db.all<ExpectedOf>(held_of_week, tx.organization, site, week.monday, week.end()))
    weeks[one.patient_id].held.push_back({one.session_id, one.held_on, one.minutes});
  for (Day day = week.monday; day < week.end(); day.date += std::chrono::days(1))
    for (const auto& absence : absence::absences_on(tx, site, day))
      weeks[absence.patient_id].away.push_back(day);
  return weeks;
}

}  // namespace

HoursAtRisk hours_at_risk(db::Tx& tx, const SiteId& site) {
  const Week week = Week::of(program::today_at(tx, site));
  HoursAtRisk risk{.site_id = site, .week = week.monday, .people = 0, .items = {}};
  auto weeks = weeks_at(tx, site, week);
  for (const auto& person :
       tx.db.all<Person>(people_in_program, week.end(), tx.organization, site)) {
    PersonWeek& known = weeks[person.patient_id];
    known.order =
        attendance::order_beside({person.minutes, person.days}, known.expected, known.held, week);
    ++risk.people;
    const Outlook seen = outlook(known, week);
    if (!seen.is_short()) continue;
    risk.items.push_back(
        {.patient_id = person.patient_id,
         .name = people::display_name(person.given_name, person.family_name, person.preferred_name),
         .track_name = person.track_name,
         .admitted_on = week.contains(person.admitted_on) && person.admitted_on > week.monday
                            ? std::optional(person.admitted_on)
                            : std::nullopt,
         .dose = seen.dose,
         .minutes_away = seen.minutes_away});
  }
  sort_worst_first(risk.items);
  return risk;
}

}  // namespace stepwell::hours

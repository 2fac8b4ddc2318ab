#include "stepwell/hours/site_week.h"

#include "stepwell/absence/store.h"
#include "stepwell/program/store.h"

namespace stepwell::hours {
namespace {

constexpr db::Sql people_in_program{R"(
  SELECT p.id AS patient_id, p.given_name, p.family_name, p.preferred_name, e.track_id,
         t.name AS track_name, e.admitted_on, coalesce(l.order_minutes, e.order_minutes, g.minutes_min) AS minutes,
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

// Who was marked how often, in whose track, before the day $4.
constexpr db::Sql records_of_site{R"(
  SELECT k.patient_id, g.track_id, count(*) AS expected,
         sum(CASE WHEN k.minutes > 0 THEN 1 ELSE 0 END) AS came
  FROM session s
  JOIN care_group g ON g.organization_id = s.organization_id AND g.id = s.group_id
  JOIN mark k ON k.organization_id = s.organization_id AND k.session_id = s.id
  WHERE s.organization_id = $1 AND s.site_id = $2 AND s.held_on >= $3 AND s.held_on < $4
  GROUP BY k.patient_id, g.track_id)"};
constexpr db::Sql held_of_week{R"(
  SELECT h.patient_id, s.id AS session_id, s.held_on, s.minutes
  FROM session s
  JOIN hold_group g ON g.organization_id = s.organization_id AND g.group_id = s.group_id
  JOIN hold h ON h.organization_id = g.organization_id AND h.id = g.hold_id
   AND s.held_on >= h.from_on AND (h.until_on IS NULL OR s.held_on < h.until_on)
  WHERE s.organization_id = $1 AND s.site_id = $2 AND s.held_on >= $3 AND s.held_on < $4
    AND s.state = 'scheduled')"};

struct ExpectedOf {
  PatientId patient_id;
  SessionId session_id;
  Day held_on;
  int minutes = 0;
};
BOOST_DESCRIBE_STRUCT(ExpectedOf, (), (patient_id, session_id, held_on, minutes))

struct RecordOf {
  PatientId patient_id;
  TrackId track_id;
  int expected = 0;
  int came = 0;
};
BOOST_DESCRIBE_STRUCT(RecordOf, (), (patient_id, track_id, expected, came))

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

template <class Key>
Record record_of(const std::map<Key, Record>& records, const Key& key) {
  const auto found = records.find(key);
  return found == records.end() ? Record{} : found->second;
}

void add(Record& record, const RecordOf& more) {
  record.expected += more.expected;
  record.came += more.came;
}

}  // namespace

PersonWeek SiteWeek::week_of(const Person& person) const {
  const auto found = weeks.find(person.patient_id);
  PersonWeek known = found == weeks.end() ? PersonWeek{} : found->second;
  known.order =
      attendance::order_beside({person.minutes, person.days}, known.expected, known.held, week);
  return known;
}

std::optional<double> SiteWeek::comes(const Person& person) const {
  return show_chance(record_of(records, person.patient_id), record_of(tracks, person.track_id));
}

SiteWeek site_week(db::Tx& tx, const SiteId& site) {
  const Week week = Week::of(program::today_at(tx, site));
  SiteWeek all{.week = week,
               .people = tx.db.all<Person>(people_in_program, week.end(), tx.organization, site),
               .weeks = weeks_at(tx, site, week),
               .records = {},
               .tracks = {}};
  const Day since{week.monday.date - std::chrono::days(7 * record_weeks)};
  for (const auto& one :
       tx.db.all<RecordOf>(records_of_site, tx.organization, site, since, week.end())) {
    add(all.records[one.patient_id], one);
    add(all.tracks[one.track_id], one);
  }
  return all;
}

}  // namespace stepwell::hours

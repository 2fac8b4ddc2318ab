#include "stepwell/attendance/show_rate.h"

#include <map>

#include "stepwell/base/limits.h"

namespace stepwell::attendance {
namespace {

constexpr db::Sql track_days{R"(
  SELECT x.track_id, t.name AS track_name, x.held_on, count(*) AS scheduled,
         count(*) FILTER (WHERE x.minutes > 0) AS came,
         count(*) FILTER (WHERE x.minutes = 0 AND x.no_shows = 0) AS excused,
         count(*) FILTER (WHERE x.minutes = 0 AND x.no_shows > 0) AS no_show
  FROM (SELECT s.organization_id, g.track_id, s.held_on, m.patient_id,
               max(k.minutes) AS minutes,
               count(*) FILTER (WHERE k.presence = 'no_show') AS no_shows
        FROM session s
        JOIN care_group g ON g.organization_id = s.organization_id AND g.id = s.group_id
        JOIN membership m ON m.organization_id = s.organization_id AND m.group_id = s.group_id
         AND m.joined_on <= s.held_on AND (m.left_on IS NULL OR s.held_on < m.left_on)
        LEFT JOIN mark k ON k.organization_id = s.organization_id AND k.session_id = s.id
         AND k.patient_id = m.patient_id
        WHERE s.organization_id = $1 AND s.site_id = $2 AND s.held_on >= $3 AND s.held_on <= $4
          AND s.state = 'scheduled'
        GROUP BY s.organization_id, g.track_id, s.held_on, m.patient_id) x
  JOIN track t ON t.organization_id = x.organization_id AND t.id = x.track_id
  GROUP BY x.track_id, t.name, x.held_on
  ORDER BY t.name, x.track_id, x.held_on)"};

void add(Turnout& sum, const TrackDay& day) {
  sum.scheduled += day.scheduled;
  sum.came += day.came;
  sum.excused += day.excused;
  sum.no_show += day.no_show;
  const int marked = sum.came + sum.excused + sum.no_show;
  sum.unmarked = sum.scheduled - marked;
  sum.showing = statistics::share_of(sum.came, marked);
}

}  // namespace

ShowRate add_up(const SiteId& site, Day from, Day to, const std::vector<TrackDay>& days) {
  ShowRate sum{.site_id = site, .from = from, .to = to};
  std::map<Day, Turnout> by_day;
  for (const TrackDay& day : days) {
    if (sum.tracks.empty() || sum.tracks.back().track_id != day.track_id)
      sum.tracks.push_back({.track_id = day.track_id, .track_name = day.track_name});
    DayTurnout one{.held_on = day.held_on};
    add(one.turnout, day);
    add(sum.tracks.back().turnout, day);
    add(by_day[day.held_on], day);
    add(sum.turnout, day);
    sum.tracks.back().days.push_back(one);
  }
  for (const auto& [day, turnout] : by_day) sum.days.push_back({day, turnout});
  return sum;
}

std::vector<Finding> check_span(Day from, Day to) {
  std::vector<Finding> findings;
  const auto days = (to.date - from.date).count();
  if (days < 0) findings.push_back({"span_backwards", "?to", "the last day is before the first"});
  if (days >= limits::show_rate_days)
    findings.push_back({"span_too_long", "?to", "a show rate is of at most 366 days"});
  return findings;
}

ShowRate show_rate(db::Tx& tx, const SiteId& site, Day from, Day to) {
  return add_up(site, from, to, tx.db.all<TrackDay>(track_days, tx.organization, site, from, to));
}

}  // namespace stepwell::attendance

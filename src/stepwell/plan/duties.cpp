#include "stepwell/plan/duties.h"

#include <algorithm>
#include <map>

#include "stepwell/program/store.h"
#include "stepwell/task/rules.h"
#include "stepwell/task/store.h"

namespace stepwell::plan {
namespace {

using std::chrono::days;
using task::Kind;
using task::Task;

constexpr days review_ahead{3};
constexpr days certification_ahead{7};

constexpr db::Sql clocks_of_site{R"(
  SELECT e.patient_id, e.admitted_on, p.plan_days, l.review_on, l.certify_by
  FROM episode e
  JOIN program p ON p.organization_id = e.organization_id AND p.id = e.program_id
  LEFT JOIN plan l ON l.organization_id = e.organization_id AND l.episode_id = e.id
    AND l.state = 'in_force'
  WHERE e.organization_id = $1 AND e.site_id = $2 AND e.state = 'admitted')"};

// The tasks of a site as they are, and when each should be due instead.
struct Difference {
  std::vector<Task> to_open;
  std::vector<std::pair<Task, Instant>> to_move;
  std::vector<Task> to_close;

  bool none() const { return to_open.empty() && to_move.empty() && to_close.empty(); }
};

using Key = std::pair<PatientId, Kind>;

std::map<Key, Instant> wanted_at(db::Tx& tx, const SiteId& site) {
  const Zone zone = program::zone_of_site(tx, site);
  const Day today = zone.day_of(tx.now);
  std::map<Key, Instant> wanted;
  for (const Clock& clock : tx.db.all<Clock>(clocks_of_site, tx.organization, site))
    for (const Duty& duty : duties_of(clock, today))
      wanted[{clock.patient_id, duty.kind}] =
          zone.instant_of({duty.due_on.date + days(1)}, 0).at;  // the end of the day
  return wanted;
}

Difference difference_at(db::Tx& tx, const SiteId& site) {
  auto wanted = wanted_at(tx, site);
  Difference found;
  for (const Task& open : task::open_tasks_at(tx, site)) {
    if (!task::closes_itself(open.kind) || !open.patient_id) continue;
    const auto due = wanted.find({*open.patient_id, open.kind});
    if (due == wanted.end()) {
      found.to_close.push_back(open);
      continue;
    }
    if (due->second != open.due_at) found.to_move.emplace_back(open, due->second);
    wanted.erase(due);
  }
  for (const auto& [key, due_at] : wanted)
    found.to_open.push_back(
        {.patient_id = key.first, .site_id = site, .kind = key.second, .due_at = due_at});
  return found;
}

}  // namespace

std::vector<Duty> duties_of(const Clock& clock, Day today) {
  if (!clock.review_on)
    return {{Kind::plan_missing, {clock.admitted_on.date + days(clock.plan_days)}}};
  std::vector<Duty> duties;
  const auto ask = [&](Kind kind, const std::optional<Day>& due_on, days ahead) {
    if (due_on && today.date >= due_on->date - ahead) duties.push_back({kind, *due_on});
  };
  ask(Kind::plan_review, clock.review_on, review_ahead);
  ask(Kind::plan_certification, clock.certify_by, certification_ahead);
  return duties;
}

bool duties_due(db::Tx& tx, const SiteId& site) { return !difference_at(tx, site).none(); }

void keep_duties(db::Tx& tx, const SiteId& site) {
  const Difference found = difference_at(tx, site);
  for (const Task& one : found.to_open) task::open_task(tx, one);
  for (const auto& [one, due_at] : found.to_move) task::postpone(tx, one, due_at);
  for (const Task& one : found.to_close) task::close_task(tx, one, {}, {});
}

}  // namespace stepwell::plan

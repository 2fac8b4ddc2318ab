#include "stepwell/safety/escalation.h"

#include <algorithm>

#include "stepwell/careteam/store.h"
#include "stepwell/outbox/store.h"
#include "stepwell/people/store.h"
#include "stepwell/program/store.h"

namespace stepwell::safety {
namespace {

// Both look at open alerts alone, of which there are few.
constexpr db::Sql open_alerts{R"(
  SELECT a.id, a.patient_id, a.site_id, a.raised_at, min(t.due_at) AS due_at
  FROM alert a
  JOIN task t ON t.organization_id = a.organization_id AND t.alert_id = a.id
  WHERE a.organization_id = $1 AND a.closed_at IS NULL
  GROUP BY a.id, a.patient_id, a.site_id, a.raised_at ORDER BY a.raised_at, a.id)"};
constexpr db::Sql still_open{
    "SELECT id FROM alert WHERE organization_id = $1 AND id = $2 AND closed_at IS NULL"};
constexpr db::Sql steps_told{R"(
  SELECT DISTINCT step FROM alert_escalation WHERE organization_id = $1 AND alert_id = $2)"};
constexpr db::Sql insert_told{R"(
  INSERT INTO alert_escalation (organization_id, alert_id, step, staff_id, told_at)
  VALUES ($1, $2, $3, $4, $5) ON CONFLICT DO NOTHING)"};

// Somebody who works here, in one of their roles at the alert's site or at all.
struct RoleHolder {
  StaffId staff_id;
  people::Role role = people::Role::therapist;
};
BOOST_DESCRIBE_STRUCT(RoleHolder, (), (staff_id, role))
constexpr db::Sql role_holders{R"(
  SELECT r.staff_id, r.role FROM staff_role r
  JOIN staff s ON s.organization_id = r.organization_id AND s.id = r.staff_id AND s.active = 1
  WHERE r.organization_id = $1 AND (r.site_id IS NULL OR r.site_id = $2)
  ORDER BY r.staff_id, r.role)"};

std::vector<EscalationStep> steps_left(db::Tx& tx, const OpenAlert& alert) {
  auto steps = steps_reached(alert, tx.now);
  if (steps.empty()) return steps;
  const auto told = tx.db.all<EscalationStep>(steps_told, tx.organization, alert.id);
  std::erase_if(steps,
                [&](EscalationStep step) { return std::ranges::find(told, step) != told.end(); });
  return steps;
}

void add(std::vector<StaffId>& people, const StaffId& one) {
  if (std::ranges::find(people, one) == people.end()) people.push_back(one);
}

std::vector<StaffId> of_site(db::Tx& tx, const SiteId& site, EscalationStep step) {
  std::vector<StaffId> people;
  for (const RoleHolder& one : tx.db.all<RoleHolder>(role_holders, tx.organization, site))
    if (is_told(one.role, step)) add(people, one.staff_id);
  return people;
}

std::vector<StaffId> of_team(db::Tx& tx, const OpenAlert& alert) {
  std::vector<StaffId> people;
  const Day today = program::today_at(tx, alert.site_id);
  for (const auto& member : careteam::team_of(tx, alert.patient_id).members)
    if (member.is_on(today) && member.works_here && member.role != careteam::TeamRole::case_manager)
      add(people, member.staff_id);
  return people;
}

std::vector<StaffId> whom(db::Tx& tx, const OpenAlert& alert, EscalationStep step) {
  if (step == EscalationStep::quarter_hour)
    if (auto team = of_team(tx, alert); !team.empty()) return team;
  return of_site(tx, alert.site_id, step);
}

void tell(db::Tx& tx, const OpenAlert& alert, EscalationStep step) {
  for (const StaffId& staff : whom(tx, alert, step)) {
    tx.db.run(insert_told, tx.organization, alert.id, step, staff, tx.now);
    outbox::tell(tx, staff, outbox::Kind::alert_open, alert.id.text());
  }
  tx.events.push_back({.organization_id = tx.organization,
                       .actor = "program",
                       .action = "escalate alert",
                       .subject = alert.id.text(),
                       .patient = alert.patient_id.text(),
                       .recorded_at = tx.now});
}

}  // namespace

std::vector<EscalationStep> steps_reached(const OpenAlert& alert, Instant now) {
  std::vector<EscalationStep> steps;
  if (now.time >= alert.raised_at.time + limits::alert_first)
    steps.push_back(EscalationStep::quarter_hour);
  if (now.time >= alert.raised_at.time + limits::alert_second)
    steps.push_back(EscalationStep::hour);
  if (now >= alert.due_at) steps.push_back(EscalationStep::leaving);
  return steps;
}

bool is_told(people::Role role, EscalationStep step) {
  if (step == EscalationStep::leaving) return role == people::Role::director;
  return role == people::Role::therapist || role == people::Role::prescriber ||
         role == people::Role::nurse;
}

bool escalation_due(db::Tx& tx) {
  for (const auto& alert : tx.db.all<OpenAlert>(open_alerts, tx.organization))
    for (const EscalationStep step : steps_left(tx, alert))
      if (!whom(tx, alert, step).empty()) return true;
  return false;
}

void escalate(db::Tx& tx) {
  for (const auto& alert : tx.db.all<OpenAlert>(open_alerts, tx.organization))
    for (const EscalationStep step : steps_left(tx, alert))
      if (!whom(tx, alert, step).empty()) tell(tx, alert, step);
}

std::optional<outbox::Letter> alert_letter(db::Tx& tx, const AlertId& alert,
                                           const std::string& pages) {
  if (!tx.db.one<AlertId>(still_open, tx.organization, alert)) return std::nullopt;
  return outbox::Letter{"A safety alert is open",
                        Private("A safety alert has been open for a while and nobody has answered "
                                "it yet. Look at Today: " +
                                pages + "/today")};
}

}  // namespace stepwell::safety

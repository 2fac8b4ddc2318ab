#include "stepwell/safety/store.h"

#include "stepwell/program/store.h"
#include "stepwell/schedule/store.h"
#include "stepwell/task/store.h"

namespace stepwell::safety {
namespace {

constexpr db::Sql insert_alert{R"(
  INSERT INTO alert (organization_id, id, patient_id, site_id, kind, instrument, severity,
                     raised_at, version)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, 1))"};
constexpr db::Sql close_open_alert{R"(
  UPDATE alert SET closed_at = $1, version = version + 1
  WHERE organization_id = $2 AND id = $3 AND closed_at IS NULL)"};
constexpr db::Sql move_open_alerts{R"(
  UPDATE alert SET site_id = $1, version = version + 1
  WHERE organization_id = $2 AND patient_id = $3 AND closed_at IS NULL)"};
constexpr db::Sql alerts_of_patient{R"(
  SELECT id, patient_id, site_id, kind, instrument, severity, raised_at, closed_at, version
  FROM alert WHERE organization_id = $1 AND patient_id = $2 AND closed_at IS NULL
  ORDER BY raised_at DESC, id)"};

}  // namespace

AlertId raise(db::Tx& tx, const PatientId& patient, const SiteId& site, const Noticed& what,
              Instant due_at) {
  const auto alert = tx.next<AlertId>();
  tx.db.run(insert_alert, tx.organization, alert, patient, site, what.kind, what.instrument,
            what.severity, tx.now);
  task::open_task(tx, {.patient_id = patient,
                       .site_id = site,
                       .alert_id = alert,
                       .kind = task::Kind::safety_check,
                       .needs_license = true,
                       .due_at = due_at});
  if (!what.safety_plan) return alert;
  // Of its own: who closes it has not yet answered the alert.
  task::open_task(tx, {.patient_id = patient,
                       .site_id = site,
                       .kind = task::Kind::safety_plan,
                       .needs_license = true,
                       .due_at = due_at});
  return alert;
}

void raise(db::Tx& tx, const PatientId& patient, const SiteId& site, AlertKind kind,
           Instant due_at) {
  raise(tx, patient, site, Noticed{.kind = kind, .instrument = {}, .severity = {}}, due_at);
}

Instant due_before_they_leave(db::Tx& tx, const PatientId& patient, const SiteId& site) {
  const Day today = program::today_at(tx, site);
  const Day tomorrow{today.date + std::chrono::days(1)};
  for (const auto& session : schedule::sessions_of_patient(tx, patient, today, tomorrow))
    if (session.state != schedule::State::cancelled && tx.now < session.ends_at)
      return session.ends_at;
  return program::zone_of_site(tx, site).instant_of(tomorrow, 0).at;
}

void close_alert(db::Tx& tx, const AlertId& alert) {
  tx.db.run(close_open_alert, tx.now, tx.organization, alert);
}

void move_alerts(db::Tx& tx, const PatientId& patient, const SiteId& site) {
  tx.db.run(move_open_alerts, site, tx.organization, patient);
}

std::vector<Alert> open_alerts_of(db::Tx& tx, const PatientId& patient) {
  return tx.db.all<Alert>(alerts_of_patient, tx.organization, patient);
}

}  // namespace stepwell::safety

#include "stepwell/safety/store.h"

#include "stepwell/task/store.h"

namespace stepwell::safety {
namespace {

constexpr db::Sql insert_alert{R"(
  INSERT INTO alert (organization_id, id, patient_id, site_id, kind, raised_at, version)
  VALUES ($1, $2, $3, $4, $5, $6, 1))"};
constexpr db::Sql close_open_alert{R"(
  UPDATE alert SET closed_at = $1, version = version + 1
  WHERE organization_id = $2 AND id = $3 AND closed_at IS NULL)"};
constexpr db::Sql move_open_alerts{R"(
  UPDATE alert SET site_id = $1, version = version + 1
  WHERE organization_id = $2 AND patient_id = $3 AND closed_at IS NULL)"};
constexpr db::Sql alerts_of_patient{R"(
  SELECT id, patient_id, site_id, kind, raised_at, closed_at, version
  FROM alert WHERE organization_id = $1 AND patient_id = $2 AND closed_at IS NULL
  ORDER BY raised_at DESC, id)"};

}  // namespace

void raise(db::Tx& tx, const PatientId& patient, const SiteId& site, AlertKind kind,
           Instant due_at) {
  const auto alert = tx.next<AlertId>();
  tx.db.run(insert_alert, tx.organization, alert, patient, site, kind, tx.now);
  task::open_task(tx, {.patient_id = patient,
                       .site_id = site,
                       .alert_id = alert,
                       .kind = task::Kind::safety_check,
                       .needs_license = true,
                       .due_at = due_at});
  // Of its own: who closes it has not yet answered the alert.
  task::open_task(tx, {.patient_id = patient,
                       .site_id = site,
                       .kind = task::Kind::safety_plan,
                       .needs_license = true,
                       .due_at = due_at});
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

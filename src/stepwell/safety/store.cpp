#include "stepwell/safety/store.h"

namespace stepwell::safety {
namespace {

constexpr db::Sql insert_alert{R"(
  INSERT INTO alert (organization_id, id, patient_id, site_id, kind, raised_at, version)
  VALUES ($1, $2, $3, $4, $5, $6, 1))"};
constexpr db::Sql insert_task{R"(
  INSERT INTO task (organization_id, id, patient_id, site_id, alert_id, kind, needs_license, due_at,
                    outcome, version)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, '', 1))"};
constexpr db::Sql close_open_task{R"(
  UPDATE task SET closed_at = $1, closed_by = $2, outcome = $3, version = version + 1
  WHERE organization_id = $4 AND id = $5 AND closed_at IS NULL)"};
constexpr db::Sql close_alert{R"(
  UPDATE alert SET closed_at = $1, version = version + 1
  WHERE organization_id = $2 AND id = $3 AND closed_at IS NULL)"};
constexpr db::Sql task_by_id{R"(
  SELECT id, patient_id, site_id, alert_id, kind, needs_license, due_at, closed_at, closed_by,
         outcome, version
  FROM task WHERE organization_id = $1 AND id = $2)"};
constexpr db::Sql tasks_of_site{R"(
  SELECT id, patient_id, site_id, alert_id, kind, needs_license, due_at, closed_at, closed_by,
         outcome, version
  FROM task WHERE organization_id = $1 AND site_id = $2 AND closed_at IS NULL
  ORDER BY due_at, id)"};
constexpr db::Sql tasks_of_patient{R"(
  SELECT id, patient_id, site_id, alert_id, kind, needs_license, due_at, closed_at, closed_by,
         outcome, version
  FROM task WHERE organization_id = $1 AND patient_id = $2 AND closed_at IS NULL
  ORDER BY due_at, id)"};
constexpr db::Sql alerts_of_patient{R"(
  SELECT id, patient_id, site_id, kind, raised_at, closed_at, version
  FROM alert WHERE organization_id = $1 AND patient_id = $2 AND closed_at IS NULL
  ORDER BY raised_at DESC, id)"};
constexpr db::Sql site_by_task{"SELECT site_id FROM task WHERE organization_id = $1 AND id = $2"};

void tell(db::Tx& tx, const Task& task) {
  tx.changes.push_back(
      {tx.organization, task.site_id, "safety", "task", task.id.text(), task.version});
}

}  // namespace

void raise(db::Tx& tx, const PatientId& patient, const SiteId& site, AlertKind kind,
           Instant due_at) {
  const auto alert = tx.next<AlertId>();
  const Task task{.id = tx.next<TaskId>(), .site_id = site};
  tx.db.run(insert_alert, tx.organization, alert, patient, site, kind, tx.now);
  tx.db.run(insert_task, tx.organization, task.id, patient, site, alert, TaskKind::safety_check,
            true, due_at);
  tell(tx, task);
}

Task find_task(db::Tx& tx, const TaskId& id) {
  auto task = tx.db.one<Task>(task_by_id, tx.organization, id);
  if (!task) throw Error(Code::not_found, "there is no such task");
  return *std::move(task);
}

Task close_task(db::Tx& tx, const Task& task, const StaffId& by,
                const Private<std::string>& outcome) {
  tx.db.run(close_open_task, tx.now, by, outcome, tx.organization, task.id);
  if (task.alert_id) tx.db.run(close_alert, tx.now, tx.organization, *task.alert_id);
  const Task stored = find_task(tx, task.id);
  tell(tx, stored);
  return stored;
}

std::vector<Task> open_tasks_at(db::Tx& tx, const SiteId& site) {
  return tx.db.all<Task>(tasks_of_site, tx.organization, site);
}

std::vector<Task> open_tasks_of(db::Tx& tx, const PatientId& patient) {
  return tx.db.all<Task>(tasks_of_patient, tx.organization, patient);
}

std::vector<Alert> open_alerts_of(db::Tx& tx, const PatientId& patient) {
  return tx.db.all<Alert>(alerts_of_patient, tx.organization, patient);
}

SiteId site_of_task(db::Tx& tx, const http::Request& request) {
  const auto site = tx.db.one<SiteId>(site_by_task, tx.organization, request.path<TaskId>("task"));
  if (!site) throw Error(Code::not_found, "there is no such task");
  return *site;
}

}  // namespace stepwell::safety

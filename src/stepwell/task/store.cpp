#include "stepwell/task/store.h"

#include "stepwell/program/store.h"

namespace stepwell::task {
namespace {

constexpr db::Sql insert_task{R"(
  INSERT INTO task (organization_id, id, patient_id, site_id, alert_id, kind, needs_license, due_at,
                    about_on, no_shows, within_days, outcome, instrument, owner_id, step, version)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, '', $12, $13, $14, 1)
  ON CONFLICT DO NOTHING)"};
constexpr db::Sql close_open_task{R"(
  UPDATE task SET closed_at = $1, closed_by = $2, outcome = $3, ended_as = $4,
                  version = version + 1
  WHERE organization_id = $5 AND id = $6 AND closed_at IS NULL)"};
constexpr db::Sql move_task{R"(
  UPDATE task SET due_at = $1, version = version + 1 WHERE organization_id = $2 AND id = $3)"};
constexpr db::Sql move_open_tasks{R"(
  UPDATE task SET site_id = $1, version = version + 1
  WHERE organization_id = $2 AND patient_id = $3 AND closed_at IS NULL)"};
constexpr db::Sql task_by_id{R"(
  SELECT id, patient_id, site_id, alert_id, kind, needs_license, due_at, about_on, no_shows,
         within_days, closed_at, closed_by, ended_as, outcome, instrument, owner_id, step, version
  FROM task WHERE organization_id = $1 AND id = $2)"};
constexpr db::Sql tasks_of_site{R"(
  SELECT id, patient_id, site_id, alert_id, kind, needs_license, due_at, about_on, no_shows,
         within_days, closed_at, closed_by, ended_as, outcome, instrument, owner_id, step, version
  FROM task WHERE organization_id = $1 AND site_id = $2 AND closed_at IS NULL
  ORDER BY due_at, kind <> 'safety_check', id)"};
constexpr db::Sql tasks_of_patient{R"(
  SELECT id, patient_id, site_id, alert_id, kind, needs_license, due_at, about_on, no_shows,
         within_days, closed_at, closed_by, ended_as, outcome, instrument, owner_id, step, version
  FROM task WHERE organization_id = $1 AND patient_id = $2 AND closed_at IS NULL
  ORDER BY due_at, kind <> 'safety_check', id)"};
constexpr db::Sql outreach_of_day{R"(
  SELECT id, patient_id, site_id, alert_id, kind, needs_license, due_at, about_on, no_shows,
         within_days, closed_at, closed_by, ended_as, outcome, instrument, owner_id, step, version
  FROM task WHERE organization_id = $1 AND site_id = $2 AND about_on = $3 AND kind = 'outreach')"};
constexpr db::Sql outreach_of_patient{R"(
  SELECT id, patient_id, site_id, alert_id, kind, needs_license, due_at, about_on, no_shows,
         within_days, closed_at, closed_by, ended_as, outcome, instrument, owner_id, step, version
  FROM task
  WHERE organization_id = $1 AND patient_id = $2 AND about_on = $3 AND kind = 'outreach')"};
constexpr db::Sql review_closed{R"(
  SELECT closed_at FROM task
  WHERE organization_id = $1 AND patient_id = $2 AND kind = 'review' AND closed_at IS NOT NULL
  ORDER BY closed_at DESC LIMIT 1)"};
constexpr db::Sql kind_closed{R"(
  SELECT id FROM task
  WHERE organization_id = $1 AND patient_id = $2 AND kind = $3 AND closed_at >= $4 LIMIT 1)"};
constexpr db::Sql site_by_task{"SELECT site_id FROM task WHERE organization_id = $1 AND id = $2"};

void tell(db::Tx& tx, const Task& task) {
  tx.changes.push_back(
      {tx.organization, task.site_id, "task", "task", task.id.text(), task.version});
}

Instant end_of(db::Tx& tx, const SiteId& site, Day day) {
  const Day next{day.date + std::chrono::days(1)};
  return program::zone_of_site(tx, site).instant_of(next, 0).at;
}

}  // namespace

bool open_task(db::Tx& tx, Task task) {
  task.id = tx.next<TaskId>();
  const auto stored =
      tx.db.run(insert_task, tx.organization, task.id, task.patient_id, task.site_id, task.alert_id,
                task.kind, task.needs_license, task.due_at, task.about_on, task.no_shows,
                task.within_days, task.instrument, task.owner_id, task.step);
  if (stored == 0) return false;
  tell(tx, task);
  return true;
}

bool open_outreach(db::Tx& tx, const PatientId& patient, const SiteId& site, Day day) {
  return open_task(tx, {.patient_id = patient,
                        .site_id = site,
                        .kind = Kind::outreach,
                        .due_at = end_of(tx, site, day),
                        .about_on = day});
}

bool open_review(db::Tx& tx, const PatientId& patient, const SiteId& site, Day day,
                 std::optional<int> no_shows, std::optional<int> within_days) {
  return open_task(tx, {.patient_id = patient,
                        .site_id = site,
                        .kind = Kind::review,
                        .due_at = end_of(tx, site, {day.date + std::chrono::days(1)}),
                        .no_shows = no_shows,
                        .within_days = within_days});
}

Task find_task(db::Tx& tx, const TaskId& id) {
  auto task = tx.db.one<Task>(task_by_id, tx.organization, id);
  if (!task) throw Error(Code::not_found, "there is no such task");
  return *std::move(task);
}

Task close_task(db::Tx& tx, const Task& task, const std::optional<StaffId>& by,
                const Private<std::string>& outcome, std::optional<Ending> ended_as) {
  tx.db.run(close_open_task, tx.now, by, outcome, ended_as, tx.organization, task.id);
  const Task stored = find_task(tx, task.id);
  tell(tx, stored);
  return stored;
}

void end_outreach(db::Tx& tx, const PatientId& patient, Day day, Ending ended_as) {
  const auto open = outreach_about(tx, patient, day);
  if (open && !open->closed_at) close_task(tx, *open, {}, {}, ended_as);
}

void move_tasks(db::Tx& tx, const PatientId& patient, const SiteId& site) {
  tx.db.run(move_open_tasks, site, tx.organization, patient);
  for (const Task& task : open_tasks_of(tx, patient)) tell(tx, task);
}

void settle(db::Tx& tx, const PatientId& patient, Kind kind, const std::optional<StaffId>& by) {
  for (const Task& task : open_tasks_of(tx, patient))
    if (task.kind == kind) close_task(tx, task, by, {});
}

bool closed_since(db::Tx& tx, const PatientId& patient, Kind kind, Instant since) {
  return tx.db.one<TaskId>(kind_closed, tx.organization, patient, kind, since).has_value();
}

Task postpone(db::Tx& tx, const Task& task, Instant due_at) {
  tx.db.run(move_task, due_at, tx.organization, task.id);
  const Task stored = find_task(tx, task.id);
  tell(tx, stored);
  return stored;
}

std::optional<Task> outreach_about(db::Tx& tx, const PatientId& patient, Day day) {
  return tx.db.one<Task>(outreach_of_patient, tx.organization, patient, day);
}

std::optional<Instant> last_review(db::Tx& tx, const PatientId& patient) {
  return tx.db.one<Instant>(review_closed, tx.organization, patient);
}

std::vector<Task> open_tasks_at(db::Tx& tx, const SiteId& site) {
  return tx.db.all<Task>(tasks_of_site, tx.organization, site);
}

std::vector<Task> open_tasks_of(db::Tx& tx, const PatientId& patient) {
  return tx.db.all<Task>(tasks_of_patient, tx.organization, patient);
}

std::vector<Task> outreach_on(db::Tx& tx, const SiteId& site, Day day) {
  return tx.db.all<Task>(outreach_of_day, tx.organization, site, day);
}

SiteId site_of_task(db::Tx& tx, const http::Request& request) {
  const auto site = tx.db.one<SiteId>(site_by_task, tx.organization, request.path<TaskId>("task"));
  if (!site) throw Error(Code::not_found, "there is no such task");
  return *site;
}

}  // namespace stepwell::task

#include "stepwell/outreach/store.h"

#include "stepwell/absence/store.h"
#include "stepwell/attendance/store.h"
#include "stepwell/people/rules.h"
#include "stepwell/people/store.h"
#include "stepwell/program/store.h"
#include "stepwell/task/store.h"
#include "stepwell/today/store.h"

namespace stepwell::outreach {
namespace {

using std::chrono::days;

constexpr db::Sql insert_attempt{R"(
  INSERT INTO attempt (organization_id, id, task_id, patient_id, how, reached, agreed, next_try_at,
                       tried_at, tried_by)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10))"};
constexpr db::Sql attempts_of_task{R"(
  SELECT id, task_id, patient_id, how, reached, agreed, next_try_at, tried_at, tried_by
  FROM attempt WHERE organization_id = $1 AND task_id = $2 ORDER BY tried_at, id)"};

}  // namespace

void put_attempt(db::Tx& tx, const task::Task& task, const NewAttempt& a,
                 const std::optional<StaffId>& by) {
  tx.db.run(insert_attempt, tx.organization, tx.next<AttemptId>(), task.id, task.patient_id, a.how,
            a.reached, a.agreed.value_or(Private<std::string>()), a.next_try_at, tx.now, by);
  task::postpone(tx, task, a.next_try_at.value_or(task.due_at));
}

std::vector<Attempt> attempts_of(db::Tx& tx, const TaskId& task) {
  return tx.db.all<Attempt>(attempts_of_task, tx.organization, task);
}

Outreach outreach_of(db::Tx& tx, const task::Task& task) {
  const auto patient = people::find_patient(tx, task.patient_id.value());
  return {.task = task,
          .name = people::display_name(patient),
          .language = patient.language,
          .phone = patient.phone,
          .contacts = people::contacts_of(tx, patient.id),
          .attempts = attempts_of(tx, task.id)};
}

void excuse(db::Tx& tx, const PatientId& patient, const absence::NewAbsence& said,
            const std::optional<StaffId>& by) {
  absence::put_absence(tx, patient, said, by);
  for (auto mark :
       attendance::marks_between(tx, patient, said.from_on, {said.from_on.date + days(1)})) {
    if (mark.presence != attendance::Presence::no_show) continue;
    mark.presence = attendance::Presence::excused;
    mark.reason_kind = said.reason_kind;
    mark.reason = said.reason.value_or(Private<std::string>());
    attendance::put_mark(tx, mark);
  }
}

std::vector<PatientId> to_be_called(db::Tx& tx, const SiteId& site) {
  std::vector<PatientId> missing;
  const auto board = today::board(tx, site);
  for (const auto& row : board.people)
    if (row.state == today::PersonState::missing &&
        !task::outreach_about(tx, row.patient_id, board.day))
      missing.push_back(row.patient_id);
  return missing;
}

int call_missing(db::Tx& tx, const SiteId& site) {
  const Day today = program::today_at(tx, site);
  int opened = 0;
  for (const PatientId& patient : to_be_called(tx, site))
    opened += task::open_outreach(tx, patient, site, today);
  return opened;
}

}  // namespace stepwell::outreach

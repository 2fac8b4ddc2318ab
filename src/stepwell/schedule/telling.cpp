#include "stepwell/schedule/telling.h"

#include <set>

#include "stepwell/outbox/store.h"
#include "stepwell/roster/store.h"

namespace stepwell::schedule {

void tell_people(db::Tx& tx, const SessionChange& change) {
  std::set<StaffId> staff;
  std::set<PatientId> patients;
  for (const auto& stands : {change.before, std::optional(change.after)}) {
    if (!stands || stands->session.starts_at <= tx.now) continue;
    staff.insert(stands->staff.begin(), stands->staff.end());
    if (change.kind == ChangeKind::substituted) continue;
    const Session& session = stands->session;
    for (const auto& place : roster::members_on(tx, session.group_id, session.held_on))
      patients.insert(place.patient_id);
  }
  const std::string about = change.after.session.id.text();
  for (const StaffId& one : staff) outbox::tell(tx, one, outbox::Kind::schedule_changed, about);
  for (const PatientId& one : patients)
    outbox::tell(tx, one, outbox::Kind::schedule_changed, about);
}

}  // namespace stepwell::schedule

#include "stepwell/schedule/telling.h"

#include "stepwell/outbox/store.h"
#include "stepwell/schedule/store.h"

namespace stepwell::schedule {

void tell_people(db::Tx& tx, const SessionId& id) {
  if (find_session(tx, id).starts_at <= tx.now) return;
  for (const StaffId& staff : staff_of(tx, id))
    outbox::tell(tx, staff, outbox::Kind::schedule_changed, id.text());
  for (const PatientId& patient : expected_in(tx, id))
    outbox::tell(tx, patient, outbox::Kind::schedule_changed, id.text());
}

}  // namespace stepwell::schedule

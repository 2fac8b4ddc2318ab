#pragma once

#include "stepwell/db/tx.h"
#include "stepwell/safety/model.h"

namespace stepwell::safety {

// Raises an alert about `patient` and opens the task that answers it and, unless one is open, the
// one to make or review their safety plan; both due at `due_at`. Returns the alert.
AlertId raise(db::Tx& tx, const PatientId& patient, const SiteId& site, const Noticed& what,
              Instant due_at);
void raise(db::Tx& tx, const PatientId& patient, const SiteId& site, AlertKind kind,
           Instant due_at);

// Returns when somebody has to have seen the person about an alert of now: before the session that
// they are in or go to next is over and they leave, else before the day is.
Instant due_before_they_leave(db::Tx& tx, const PatientId& patient, const SiteId& site);

void close_alert(db::Tx& tx, const AlertId& alert);

// Makes the person's open alerts alerts of `site`, where they are now.
void move_alerts(db::Tx& tx, const PatientId& patient, const SiteId& site);

std::vector<Alert> open_alerts_of(db::Tx& tx, const PatientId& patient);

}  // namespace stepwell::safety

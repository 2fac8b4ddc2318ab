#pragma once

#include "stepwell/db/tx.h"
#include "stepwell/safety/model.h"

namespace stepwell::safety {

// Raises an alert about `patient` and opens the task that answers it and, unless one is open, the
// one to make or review their safety plan; both due at `due_at`.
void raise(db::Tx& tx, const PatientId& patient, const SiteId& site, AlertKind kind,
           Instant due_at);

void close_alert(db::Tx& tx, const AlertId& alert);

// Makes the person's open alerts alerts of `site`, where they are now.
void move_alerts(db::Tx& tx, const PatientId& patient, const SiteId& site);

std::vector<Alert> open_alerts_of(db::Tx& tx, const PatientId& patient);

}  // namespace stepwell::safety

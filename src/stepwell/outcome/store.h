#pragma once

#include "stepwell/db/tx.h"
#include "stepwell/outcome/model.h"

namespace stepwell::outcome {

// Returns how a person's scores went in their open stay, else in their latest.
PatientOutcomes outcomes_of(db::Tx& tx, const PatientId& patient);

// Stores a decision aid that was answered, which ends what asked for it, and opens the task that it
// comes to. `series` are the person's, as read in this transaction.
void put_aid(db::Tx& tx, const PatientOutcomes& known, const NewAid& said, const StaffId& by);

// Whether a score came in at the site since it was last looked through.
bool look_due(db::Tx& tx, const SiteId& site);

// Looks through the scores of everybody in the site's programs. For each who is off track it opens
// a task, once in a stay for each instrument and signal, which is their therapist's where they have
// one. Done again, or by two servers at once, it opens no second one.
void look_through(db::Tx& tx, const SiteId& site);

}  // namespace stepwell::outcome

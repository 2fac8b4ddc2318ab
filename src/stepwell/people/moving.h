#pragma once

#include "stepwell/db/tx.h"
#include "stepwell/people/model.h"

namespace stepwell::people {

// Makes `patient` somebody of `site`: who may see the chart follows from that. The PIN stays unless
// somebody there has the same; then they get a new one.
void move_patient(db::Tx& tx, const PatientId& patient, const SiteId& site);

}  // namespace stepwell::people

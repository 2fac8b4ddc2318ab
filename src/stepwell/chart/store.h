#pragma once

#include "stepwell/chart/model.h"
#include "stepwell/db/tx.h"

namespace stepwell::chart {

Summary summary(db::Tx& tx, const PatientId& patient);  // throws `not_found`

// Returns the next moments of a person's record, the newest first. `after` is the `next` of the
// page before; none for the first page. Throws `invalid` for a cursor that is not ours.
TimelinePage timeline(db::Tx& tx, const PatientId& patient, const std::string& after);

}  // namespace stepwell::chart

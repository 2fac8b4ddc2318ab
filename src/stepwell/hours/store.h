#pragma once

#include "stepwell/db/tx.h"
#include "stepwell/hours/model.h"

namespace stepwell::hours {

// Returns who of the site's people falls short in the week its calendar is in.
HoursAtRisk hours_at_risk(db::Tx& tx, const SiteId& site);

}  // namespace stepwell::hours

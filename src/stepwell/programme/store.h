#pragma once

#include "stepwell/db/tx.h"
#include "stepwell/programme/model.h"

namespace stepwell::programme {

// Returns the site's week as it stands from the Monday after today on.
NamedWeek week_at(db::Tx& tx, const SiteId& site);

// Joins and leaves as `accepted` says, all or nothing. Throws `invalid` with every finding about
// what no roster takes, `not_found` for what is not of the site, and `conflict` where a seat is
// gone.
WeekTaken take(db::Tx& tx, const SiteId& site, const AcceptedWeek& accepted);

}  // namespace stepwell::programme

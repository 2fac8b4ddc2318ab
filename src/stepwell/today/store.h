#pragma once

#include "stepwell/db/tx.h"
#include "stepwell/today/model.h"

namespace stepwell::today {

// Returns the site's board as it stands now, on the day its wall clock shows.
Board board(db::Tx& tx, const SiteId& site);

}  // namespace stepwell::today

#pragma once

#include "stepwell/db/tx.h"
#include "stepwell/today/model.h"

namespace stepwell::today {

// Returns the site's board as it stands now, on the day its wall clock shows, with what `asking`
// leads, and whose care team they are on, said to be theirs.
Board board(db::Tx& tx, const SiteId& site, const std::optional<StaffId>& asking = {});

}  // namespace stepwell::today

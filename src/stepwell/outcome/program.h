#pragma once

#include "stepwell/db/tx.h"
#include "stepwell/outcome/figures.h"

namespace stepwell::outcome {

// Returns the figures of everybody admitted at a site from `from` to `to`, both days included. One
// pass over the scores of these stays, in their order.
ProgramFigures figures_at(db::Tx& tx, const SiteId& site, Day from, Day to);

}  // namespace stepwell::outcome

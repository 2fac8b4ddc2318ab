#pragma once

#include "stepwell/db/tx.h"
#include "stepwell/waitlist/model.h"

namespace stepwell::waitlist {

// Returns a site's list as its page shows it, at most limits::waiting_shown people: who waits, in
// order, what was offered to whom, the seats each track has, and how long people wait.
Waitlist list_of(db::Tx& tx, const SiteId& site);

}  // namespace stepwell::waitlist

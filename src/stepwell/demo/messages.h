#pragma once

#include "stepwell/db/tx.h"

namespace stepwell::demo {

// Some of those who are expected today allow text messages and were told this morning that their
// schedule changed: most got it, one can't be reached, one waits. The director was told as well.
void leave_messages(db::Tx& tx, const SiteId& site, Day today);

}  // namespace stepwell::demo

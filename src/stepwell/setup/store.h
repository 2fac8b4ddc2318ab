#pragma once

#include "stepwell/db/tx.h"
#include "stepwell/schedule/establish.h"
#include "stepwell/setup/rules.h"

namespace stepwell::setup {

// Returns all that `site` has and offers, on its own calendar's today. Throws `not_found`.
Stored stored_at(db::Tx& tx, const SiteId& site);

// Returns the file that says all of it, with who works there.
program::ProgramFile whole_file_of(db::Tx& tx, const SiteId& site);

// Returns what putting `file` into force at `site` would come to, and undoes it. Throws as
// schedule::establish() does.
schedule::Established rehearse(db::Tx& tx, const SiteId& site, const SetupChange& change,
                               const staff::Reach& reach);

Organization find_organization(db::Tx& tx);
Organization change_organization(db::Tx& tx, const OrganizationDetails& details);

}  // namespace stepwell::setup

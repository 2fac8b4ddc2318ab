#pragma once

#include "caller.h"

namespace stepwell::bench {

// Opens a large clinic through the API, as an administrator and an intake desk would: `people`
// admitted, in cohorts of twelve who have three groups a day, every day of the week. Returns its
// site.
SiteId open_harbor(const Address& to, const Caller& who, int people);

}  // namespace stepwell::bench

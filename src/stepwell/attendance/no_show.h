#pragma once

#include "stepwell/attendance/model.h"
#include "stepwell/db/tx.h"

namespace stepwell::attendance {

// Does what a mark that was just stored calls for. Who is marked a no-show today is to be called
// today, once, unless an absence covers the day; too many no-shows open a review, one at a time.
// Any other mark says where they are, and ends the outreach about its day.
void follow_up(db::Tx& tx, const SiteId& site, const Mark& mark);

}  // namespace stepwell::attendance

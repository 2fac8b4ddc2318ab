#pragma once

#include "stepwell/schedule/change.h"

namespace stepwell::schedule {

// Tells whoever leads the session, did, or is or was expected in it that their schedule changed,
// unless it has begun. Who is expected in it does not care who leads it. However many sessions of
// one person change within a moment, they are told once.
void tell_people(db::Tx& tx, const SessionChange& change);

}  // namespace stepwell::schedule

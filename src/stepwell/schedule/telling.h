#pragma once

#include "stepwell/db/tx.h"
#include "stepwell/schedule/model.h"

namespace stepwell::schedule {

// Tells whoever leads `session` and whoever is expected in it that their schedule changed, unless
// it has begun. To be called while they still are: before it is cancelled or moved to others, after
// it was brought back. However many sessions of one person change within a moment, they are told
// once. Nobody is told twice because a caller tells twice.
void tell_people(db::Tx& tx, const SessionId& session);

}  // namespace stepwell::schedule

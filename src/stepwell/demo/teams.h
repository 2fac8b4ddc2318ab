#pragma once

#include "stepwell/db/tx.h"
#include "stepwell/episode/model.h"

namespace stepwell::demo {

// Names who answers for a stay in `track` (0 mental health, 1 co-occurring, 2 substance use) from
// its admission on. Not everybody needs everybody: a prescriber sees who is prescribed something.
void name_team(db::Tx& tx, const episode::Episode& stay, std::size_t track, int seat);

}  // namespace stepwell::demo

#pragma once

#include "stepwell/db/tx.h"
#include "stepwell/episode/model.h"

namespace stepwell::demo {

// Makes today's visit of whoever sits on this `seat` of the morning with a prescriber, a nurse or a
// case manager, where they have one: right after their groups.
void visit_today(db::Tx& tx, const episode::Episode& stay, std::size_t track, int seat);

}  // namespace stepwell::demo

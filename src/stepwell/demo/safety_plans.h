#pragma once

#include "stepwell/db/tx.h"
#include "stepwell/episode/model.h"

namespace stepwell::demo {

// Makes a safety plan with some of the people of each track, a day after their admission; one was
// changed since.
void make_safety_plan(db::Tx& tx, const episode::Episode& stay, std::size_t track, int seat);

}  // namespace stepwell::demo

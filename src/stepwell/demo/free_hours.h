#pragma once

#include "stepwell/db/tx.h"
#include "stepwell/episode/model.h"

namespace stepwell::demo {

// Notes when the person of `stay`, on `seat` of a track, can come; of every fourth nobody knows.
void say_free_hours(db::Tx& tx, const episode::Episode& stay, std::size_t track, int seat);

}  // namespace stepwell::demo

#pragma once

#include "stepwell/db/tx.h"
#include "stepwell/demo/cast.h"
#include "stepwell/episode/model.h"

namespace stepwell::demo {

// Switches on what is proposed for `program`, once.
void ask_for_measures(db::Tx& tx, const ProgramId& program);

// Gives somebody the questionnaires of their stay so far, up to yesterday: some get better, some
// stay as they are, some get worse. What the protocol asks for today is left to be asked.
void give_measures(db::Tx& tx, const episode::Episode& stay, std::size_t track, int seat,
                   Story story);

}  // namespace stepwell::demo

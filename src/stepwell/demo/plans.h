#pragma once

#include "stepwell/db/tx.h"
#include "stepwell/episode/model.h"

namespace stepwell::demo {

// How far somebody's plan of care has come.
enum class PlanStory { signed_and_certified, draft, review_due, certification_due };

// Writes the plan of care that suits the `track` (0 mental health, 1 co-occurring, 2 substance use)
// and the `seat` of a stay, some days after its admission, and with some their safety plan before.
// It orders what the program asks for.
void write_plan(db::Tx& tx, const episode::Episode& stay, std::size_t track, int seat,
                PlanStory story);

}  // namespace stepwell::demo

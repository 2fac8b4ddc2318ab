#pragma once

#include "stepwell/planner/model.h"

// The words of an explanation, in English and Spanish.
namespace stepwell::planner {

// Words `wish`: what is asked, what there is, what the patient alone could have, and whether its
// relaxations are all there is to say.
void word(Unmet& wish);

// Words `relaxation` of `wish`: what binds, and what lifting it gains.
void word(Relaxation& relaxation, const Unmet& wish);

}  // namespace stepwell::planner

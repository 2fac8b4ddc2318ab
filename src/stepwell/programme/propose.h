#pragma once

#include "stepwell/base/error.h"
#include "stepwell/programme/model.h"

namespace stepwell::programme {

// Returns everything wrong with `ask`.
std::vector<Finding> check_ask(const AskWeek& ask);

// Returns everything wrong with what is accepted on `today`: a day that is past or too far ahead,
// nothing at all, more than one act holds.
std::vector<Finding> check_accepted(const AcceptedWeek& accepted, Day today);

// Works out, from the week as it stands, who could join which group so that everybody has what they
// were ordered, and who would move for it. The same week and seed give the same proposal. It is
// verified before it is returned. Throws `conflict` where the week as it stands is none the planner
// can hold: somebody sits in two groups at once.
WeekProposal propose(const NamedWeek& named, int seed);

}  // namespace stepwell::programme

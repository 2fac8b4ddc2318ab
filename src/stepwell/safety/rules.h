#pragma once

#include <span>

#include "stepwell/base/error.h"
#include "stepwell/people/model.h"
#include "stepwell/safety/model.h"

namespace stepwell::safety {

// Whether someone with `credentials` is a licensed clinician on `today`: one credential at least
// that lets them practise, alone or under supervision, and has not run out.
bool is_licensed(std::span<const people::Credential> credentials, Day today);

// Returns what keeps `task` from being closed with `close`; empty when nothing does.
std::vector<Finding> check_close(const Task& task, const Close& close);

}  // namespace stepwell::safety

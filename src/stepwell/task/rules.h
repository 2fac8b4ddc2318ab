#pragma once

#include <span>

#include "stepwell/base/error.h"
#include "stepwell/people/model.h"
#include "stepwell/task/model.h"

namespace stepwell::task {

// Whether someone with `credentials` is a licensed clinician on `today`: one credential at least
// that lets them practise, alone or under supervision, and has not run out.
bool is_licensed(std::span<const people::Credential> credentials, Day today);

// Whether someone with `roles` decides about reviews at `site`: a therapist or the director.
bool may_review(std::span<const people::RoleAt> roles, const SiteId& site);

// Whether nobody closes a task of this kind: it goes when what it asks for has come about.
bool closes_itself(Kind kind);

// Returns what keeps `task` from being closed with `close`; empty when nothing does. An outreach
// ends with how it ended, and not with words alone.
std::vector<Finding> check_close(const Task& task, const Close& close);

}  // namespace stepwell::task

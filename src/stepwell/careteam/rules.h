#pragma once

#include <span>

#include "stepwell/base/error.h"
#include "stepwell/careteam/model.h"
#include "stepwell/episode/model.h"

namespace stepwell::careteam {

// Returns who was, is and will be in which role, by role and then from the first to the last; their
// names are still empty. `entries` are one stay's, in the order of their numbers: each takes back
// what was said before it about its day and those after.
std::vector<TeamMember> members_of(std::span<const TeamEntry> entries);

// Returns everything that keeps `said` from being noted on `today` about `stay`, the person's open
// one, at whose site `candidates` work.
std::vector<Finding> check_change(const TeamChange& said,
                                  const std::optional<episode::Episode>& stay,
                                  std::span<const TeamCandidate> candidates, Day today);

}  // namespace stepwell::careteam

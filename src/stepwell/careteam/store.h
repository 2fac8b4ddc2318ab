#pragma once

#include "stepwell/careteam/model.h"
#include "stepwell/db/tx.h"
#include "stepwell/episode/model.h"

namespace stepwell::careteam {

// Returns who may be named at `site`, by name.
std::vector<TeamCandidate> candidates(db::Tx& tx, const SiteId& site);

// Returns the team of a person's open stay, else of their latest.
CareTeam team_of(db::Tx& tx, const PatientId& patient);

// Notes what was said about `stay`, whose team is at `version`, and returns the team as it is then.
// Throws `stale` when someone was quicker.
CareTeam put_change(db::Tx& tx, const episode::Episode& stay, int version, const TeamChange& said,
                    const std::optional<StaffId>& by);

// Returns the people at `site` on whose team `staff` is on `day`: of stays that are not over, and
// of those that ended that day.
std::vector<PatientId> people_of(db::Tx& tx, const SiteId& site, const StaffId& staff, Day day);

}  // namespace stepwell::careteam

#pragma once

#include <span>

#include "stepwell/base/error.h"
#include "stepwell/staff/model.h"

// When somebody is there, and what follows from it.
namespace stepwell::staff {

// Returns everything wrong with `said`: stretches that end before they begin or meet, days away
// that do, more than anybody has.
std::vector<Finding> check_availability(const AvailabilityDetails& said);

// Returns the days away that `day` is among, if any.
std::optional<Away> away_on(std::span<const Away> away, Day day);

// Returns `away` in words: "Dana Whitfield is away until 2026-12-04".
std::string away_text(std::string_view name, const Away& away);

// Returns whether a part of `minutes` from `starts` on lies outside the usual week. Where nobody
// has said when somebody works, nothing does. What ends after midnight is outside from there on.
bool outside_hours(std::span<const WorkHours> hours, Day day, TimeOfDay starts, int minutes);

}  // namespace stepwell::staff

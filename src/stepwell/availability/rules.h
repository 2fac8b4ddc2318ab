#pragma once

#include <span>
#include <vector>

#include "stepwell/availability/model.h"
#include "stepwell/base/error.h"

namespace stepwell::availability {

// Returns everything wrong with `said`: weekdays and hours there are none of, stretches that end
// before they begin or meet others of the same way, more than anybody has.
std::vector<Finding> check_hours(const SaidHours& said);

// Returns `hours` by way, weekday and hour, those that touch made one.
std::vector<FreeHours> joined(std::vector<FreeHours> hours);

// Returns whether somebody who said `hours` can be there in person for `minutes` from `starts` on,
// in minutes of the weekday. Where nothing was said, they can.
bool can_come(std::span<const FreeHours> hours, int weekday, int starts, int minutes);

}  // namespace stepwell::availability

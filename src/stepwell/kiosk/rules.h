#pragma once

#include <span>
#include <vector>

#include "stepwell/base/error.h"
#include "stepwell/kiosk/model.h"

namespace stepwell::kiosk {

// Whether somebody of `sessions` may be arriving at `now`: one of them begins at most
// `opens_minutes` later, or began less than `closes_minutes` ago. What is cancelled does not count.
bool is_arriving_time(std::span<const schedule::SessionCard> sessions, Instant now,
                      const KioskSetting& setting);

// Whether each of them can tell which is theirs.
bool are_distinct(std::span<const KioskChoice> choices);

std::vector<Finding> check_pin(const KioskPin& typed);

std::vector<Finding> check_setting(const NewKioskSetting& said);

}  // namespace stepwell::kiosk

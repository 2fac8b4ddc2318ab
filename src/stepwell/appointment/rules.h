#pragma once

#include <span>

#include "stepwell/appointment/model.h"
#include "stepwell/base/error.h"
#include "stepwell/episode/model.h"

namespace stepwell::appointment {

// Returns everything wrong with `asked` for somebody whose stay is `stay`, but what the schedule
// says of it.
std::vector<Finding> check_appointment(const NewAppointment& asked,
                                       const std::optional<episode::Episode>& stay);

// Returns the days of `asked`, the first first.
std::vector<Day> days_of(const NewAppointment& asked);

// Returns those of `sessions` that a person can't be in as well as in one of `minutes` at
// `starts_at`.
std::vector<schedule::SessionCard> meanwhile(std::span<const schedule::SessionCard> sessions,
                                             Instant starts_at, int minutes);

// Returns `wanted`, or, where it is in `used` already, "wanted 2", "wanted 3"...
std::string free_name(const std::string& wanted, std::span<const std::string> used);

}  // namespace stepwell::appointment

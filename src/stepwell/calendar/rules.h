#pragma once

#include <span>
#include <vector>

#include "stepwell/calendar/model.h"
#include "stepwell/people/model.h"

namespace stepwell::calendar {

// Returns what a colleague's calendar shows of `meetings`.
std::vector<Appointment> for_staff(std::span<const Meeting> meetings);

// Returns what a patient's calendar shows: times, and the site's name. Neither group nor room.
std::vector<Appointment> for_patient(std::span<const Meeting> meetings, people::Language language);

// Returns `appointments` as an iCalendar file (RFC 5545), all times in UTC. `now` is its DTSTAMP.
std::string calendar_text(std::span<const Appointment> appointments, Instant now);

}  // namespace stepwell::calendar

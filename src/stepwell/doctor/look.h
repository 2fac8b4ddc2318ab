#pragma once

#include "stepwell/db/database.h"
#include "stepwell/doctor/model.h"

namespace stepwell::doctor {

// Looks a clinic over, beside its server or alone, and changes nothing. An empty `certificate` is
// not looked at.
Report look_over(const db::Location& location, const std::filesystem::path& certificate,
                 Instant now);

// Returns when the PEM certificate in `file` ends; nothing when there is none to be read.
std::optional<Instant> end_of_certificate(const std::filesystem::path& file);

}  // namespace stepwell::doctor

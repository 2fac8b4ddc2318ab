#pragma once

#include <string>

#include "stepwell/oversight/model.h"

namespace stepwell::oversight {

// Returns who an event's actor is, "staff/<id>", without a name.
AuditActor actor_of(std::string_view text);

// Returns `lines` as CSV (RFC 4180), a header first. A text that a spreadsheet would take for a
// formula begins with an apostrophe.
std::string csv_header();
std::string csv_of(const AuditLine& line);

// Whether a check is over, and nothing more will come of it.
bool is_over(CheckState state);

}  // namespace stepwell::oversight

#pragma once

#include <string>

#include "stepwell/db/tx.h"

// Demo: a clinic that has been running for months, made up anew and dated relative to now, so that
// whoever opens it sees a day in full swing.
namespace stepwell::demo {

// What everybody in the demo signs in with; the user name is the role.
inline constexpr const char* password = "welcome-to-stepwell";

// Where the clinic stands, so that its clock shows the middle of the morning whoever looks at it.
std::string time_zone_for(Instant now);

// Fills an empty organization, `tx.organization`, with a clinic: forty people in three tracks, as
// many behind them, and sixteen weeks of days. The same seed and moment make the same clinic.
void fill(db::Tx& tx, std::uint64_t seed);

// Whether `tx.organization` is there already.
bool is_filled(db::Tx& tx);

}  // namespace stepwell::demo

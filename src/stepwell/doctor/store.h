#pragma once

#include "stepwell/db/database.h"
#include "stepwell/doctor/model.h"

namespace stepwell::doctor {

// Across all organizations: for whoever keeps the machine, never for a request.

Versions versions(db::Connection& db, bool is_postgres);
Checkpoints checkpoints(db::Connection& db, const db::Location& location);
int days_of_data(db::Connection& db, Instant now);

// Returns the licences of active staff that end before `day` and were not renewed, by their end.
std::vector<Licence> licences_until(db::Connection& db, Day day);

Mail mail(db::Connection& db, Instant now);

// Returns the time zones of sites that this machine does not know.
std::vector<std::string> unknown_time_zones(db::Connection& db);

}  // namespace stepwell::doctor

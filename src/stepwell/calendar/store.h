#pragma once

#include "stepwell/calendar/model.h"
#include "stepwell/db/tx.h"

namespace stepwell::calendar {

// Each returns the sessions of the days from `from` to before `until`, cancelled ones too, in the
// order they start.
std::vector<Meeting> meetings_of(db::Tx& tx, const StaffId& staff, Day from, Day until);
std::vector<Meeting> meetings_of(db::Tx& tx, const PatientId& patient, Day from, Day until);

}  // namespace stepwell::calendar

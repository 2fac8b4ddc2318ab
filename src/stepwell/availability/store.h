#pragma once

#include "stepwell/availability/model.h"
#include "stepwell/db/tx.h"

namespace stepwell::availability {

// Returns what the person said last. Throws `not_found`.
PatientAvailability availability_of(db::Tx& tx, const PatientId& patient);

// What somebody said last, one stretch of it.
struct TheirHours {
  PatientId patient_id;
  FreeHours hours;
};

// Returns what everybody admitted at the site said last, by person.
std::vector<TheirHours> availability_at(db::Tx& tx, const SiteId& site);

// Notes `hours`, which check_hours() has nothing against, as what the person says after `known`.
// Returns what counts then. Throws `stale` when somebody was quicker.
PatientAvailability put_hours(db::Tx& tx, const PatientAvailability& known,
                              const std::vector<FreeHours>& hours, const StaffId& by);

}  // namespace stepwell::availability

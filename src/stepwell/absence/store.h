#pragma once

#include "stepwell/absence/model.h"
#include "stepwell/db/tx.h"
#include "stepwell/http/http.h"

namespace stepwell::absence {

// Stores an absence that was said to somebody of the staff, and ends today's outreach where it
// covers today. Returns it as stored.
Absence put_absence(db::Tx& tx, const PatientId& patient, const NewAbsence& absence,
                    const std::optional<StaffId>& by);

Absence void_absence(db::Tx& tx, const Absence& absence, const Private<std::string>& reason);

// Makes the absences that cover `from` or a later day absences at `site`, where the person is then.
void move_absences(db::Tx& tx, const PatientId& patient, const SiteId& site, Day from);

Absence find_absence(db::Tx& tx, const AbsenceId& id);  // throws `not_found`

// Neither returns what was taken back.
std::vector<Absence> absences_on(db::Tx& tx, const SiteId& site, Day day);
std::vector<Absence> absences_from(db::Tx& tx, const PatientId& patient, Day day);  // soonest first

// For gates: the site of {absence} in the address.
SiteId site_of_absence(db::Tx& tx, const http::Request& request);

}  // namespace stepwell::absence

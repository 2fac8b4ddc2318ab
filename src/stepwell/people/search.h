#pragma once

#include "stepwell/db/tx.h"
#include "stepwell/people/model.h"

namespace stepwell::people {

// Returns a page of the people in care at `site`, by family name, from after `after` on. Throws
// `invalid` when there is no such patient.
PatientPage list_patients(db::Tx& tx, const SiteId& site, const std::optional<PatientId>& after);

// As list_patients, of those that `typed` may mean: a record number, a date of birth, or the
// beginnings of up to three of their names, in any case and with or without accents.
PatientPage search_patients(db::Tx& tx, const SiteId& site, const std::string& typed,
                            const std::optional<PatientId>& after);

}  // namespace stepwell::people

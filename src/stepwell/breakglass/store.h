#pragma once

#include "stepwell/breakglass/model.h"
#include "stepwell/db/tx.h"
#include "stepwell/http/http.h"

namespace stepwell::breakglass {

// Opens `patient`'s chart to `staff` from now on for limits::break_glass_life.
Opening put_opening(db::Tx& tx, const PatientId& patient, const SiteId& site, const StaffId& staff,
                    const Private<std::string>& reason);

Opening find_opening(db::Tx& tx, const OpeningId& id);  // throws `not_found`

// Returns the opening through which `staff` may read `patient`'s chart now, if there is one.
std::optional<Opening> running_opening(db::Tx& tx, const PatientId& patient, const StaffId& staff);

// Signs `opening` off. Returns it as stored.
Opening put_review(db::Tx& tx, const Opening& opening, const OpeningReview& review,
                   const StaffId& by);

// Returns the latest openings, those that wait for a review first.
std::vector<OpeningRow> openings(db::Tx& tx);

// For gates: until when the {patient} in the address is open to whoever asks, and the site of the
// {opening} in it.
std::optional<Instant> open_until(db::Tx& tx, const http::Request& request);
SiteId site_of_opening(db::Tx& tx, const http::Request& request);

}  // namespace stepwell::breakglass

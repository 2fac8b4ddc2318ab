#pragma once

#include <functional>

#include "stepwell/db/tx.h"
#include "stepwell/screening/model.h"

namespace stepwell::screening {

// Returns a person's screenings as they are now.
PatientScreening screenings_of(db::Tx& tx, const PatientId& patient);

// Returns one of the person's. Throws `not_found` for what is none of theirs.
Screening find_screening(db::Tx& tx, const PatientId& patient, const ScreeningId& id);

// Begins one, by the rules in effect today at the person's site. An open one whose rules this
// program no longer has ends without a decision. Throws `conflict` while another is open, and
// `not_found` for a referral of somebody else's.
void put_screening(db::Tx& tx, const PatientId& patient, const BeginScreening& begin,
                   const StaffId& by);

// Keeps an answer to the open screening `known`. The first after which somebody needs a hospital
// now raises an alert, with the task of a licensed clinician, due at once. Throws `stale` when
// somebody was quicker.
void put_answer(db::Tx& tx, const Screening& known, const NewFactAnswer& said, const StaffId& by);

// Ends the open screening `known` with a decision. Throws `stale` when somebody was quicker.
void put_decision(db::Tx& tx, const Screening& known, const Decide& decided, const StaffId& by);

// Hands every recommendation that is kept, of all organizations, to `each`. Returns how many.
std::int64_t each_recommendation(db::Connection& db,
                                 const std::function<void(const RecommendationKept&)>& each);

}  // namespace stepwell::screening

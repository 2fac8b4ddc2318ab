#pragma once

#include "stepwell/admission/model.h"
#include "stepwell/db/tx.h"
#include "stepwell/referral/model.h"

namespace stepwell::admission {

// Admits `patient` from `referral`: the episode, begun or moved on, a seat in each group, and the
// referral closed. Returns the episode. Throws `invalid`, naming the group, when one has no seat
// left.
episode::Episode begin_stay(db::Tx& tx, const PatientId& patient,
                            const referral::Referral& referral, const Admission& admission);

// Discharges: the episode ends and its seats are free from the day after.
episode::Episode end_stay(db::Tx& tx, const episode::Episode& episode, const Discharge& discharge);

// Takes the whole stay back. It counts no more, and its seats are free from `today` on.
episode::Episode void_stay(db::Tx& tx, const episode::Episode& episode,
                           const Private<std::string>& reason, Day today);

}  // namespace stepwell::admission

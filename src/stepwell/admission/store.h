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

// Discharges: the episode ends and its seats are free from the day after. A hold ends with it, and
// a transfer that was planned is off.
episode::Episode end_stay(db::Tx& tx, const episode::Episode& episode, const Discharge& discharge);

// Takes a discharge back: the stay goes on as it was, on hold where it was on hold, in those of its
// groups that still have a seat for it.
Resumed undo_discharge(db::Tx& tx, const episode::Episode& episode,
                       const Private<std::string>& reason, const std::optional<StaffId>& by);

// Seats the episode in `groups` from `from` on, or keeps its seats there as long as it waits for
// its plan of care; what was kept elsewhere is free. Throws `invalid`, naming the group, when one
// has no seat left.
void seat(db::Tx& tx, const episode::Episode& episode, const std::vector<GroupId>& groups,
          Day from);

// The same, as far as there are seats. Returns the groups that are full.
std::vector<GroupId> seat_again(db::Tx& tx, const episode::Episode& episode,
                                const std::vector<GroupId>& groups, Day from);

// Tells screens elsewhere to fetch the person's chart again.
void tell(db::Tx& tx, const episode::Episode& episode);

// Takes the whole stay back. It counts no more, and its seats are free from `today` on.
episode::Episode void_stay(db::Tx& tx, const episode::Episode& episode,
                           const Private<std::string>& reason, Day today);

}  // namespace stepwell::admission

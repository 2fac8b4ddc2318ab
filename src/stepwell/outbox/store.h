#pragma once

#include "stepwell/db/tx.h"
#include "stepwell/outbox/model.h"

namespace stepwell::outbox {

// Tells somebody: stores a notice for each way they may be told, in the caller's transaction.
// `about_id` is what it tells of. Where one that says the same still waits, there is no second.
// Returns how many there are now; 0 for whoever allows no way, or gave no address for it.
int tell(db::Tx& tx, const PatientId& patient, Kind kind, const std::string& about_id);
int tell(db::Tx& tx, const StaffId& staff, Kind kind, const std::string& about_id);

// Whether there is any way to tell a patient something.
bool may_tell(db::Tx& tx, const PatientId& patient);

// How a patient may be told. Somebody who was never asked: not at all.
ContactConsent contact_consent(db::Tx& tx, const PatientId& patient);
ContactConsent put_contact_consent(db::Tx& tx, const PatientId& patient,
                                   const NewContactConsent& said, const std::optional<StaffId>& by);

StaffContact staff_contact(db::Tx& tx, const StaffId& staff);
StaffContact put_staff_contact(db::Tx& tx, const StaffId& staff, const NewStaffContact& said);

// --- For whoever sends -------------------------------------------------------------------------

struct Channels {
  bool email = false;
  bool text = false;
};

// Returns what is due on these channels, the longest due first, and no more than a round's worth.
std::vector<NoticeId> due_notices(db::Tx& tx, const Channels& channels);

// Takes a notice to send it. Returns nothing when it is not due any more, or another server has it:
// of any number that ask at once, one gets it. Whoever does not end the claim in time has lost it.
std::optional<Notice> claim(db::Tx& tx, const NoticeId& id);

// Returns where `notice` goes, as it stands now; nothing when they allow it no more.
std::optional<Private<std::string>> address_of(db::Tx& tx, const Notice& notice);

// Each ends a claim, unless it was lost meanwhile. What was sent is never sent again.
void mark_sent(db::Tx& tx, const Notice& claimed);
void mark_failed(db::Tx& tx, const Notice& claimed, Failure failure);

// Returns how many are queued, being sent, or to be tried again.
int count_waiting(db::Tx& tx);

// --- For whoever looks after it ----------------------------------------------------------------

Notice find_notice(db::Tx& tx, const NoticeId& id);  // throws `not_found`

// Returns what waits or was given up first, then the newest; a page of them.
std::vector<Notice> latest_notices(db::Tx& tx);

Notice try_again(db::Tx& tx, const Notice& notice);
Notice give_up(db::Tx& tx, const Notice& notice);

}  // namespace stepwell::outbox

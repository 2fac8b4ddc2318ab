#pragma once

#include "stepwell/db/tx.h"
#include "stepwell/hours/make_up.h"
#include "stepwell/http/http.h"
#include "stepwell/roster/model.h"

namespace stepwell::hours {

// Returns the person's week at their site, the guest seats they have in it, and what would mend it.
// Who is in no program has nothing to mend.
MakeUps make_ups_of(db::Tx& tx, const PatientId& patient);

// Gives the person a seat in one session, and tells them. Asked again, it returns the seat they
// have. Throws `invalid` with all that speaks against it, and `conflict` when the session is full:
// however many ask at once, on however many servers, a seat is given once.
GuestSeat book_guest(db::Tx& tx, const PatientId& patient, const NewGuestSeat& asked,
                     const std::optional<StaffId>& by);

// Stores why `member`, who is one of that day alone, sits in the session.
GuestSeat put_guest_seat(db::Tx& tx, const roster::Membership& member, const NewGuestSeat& asked,
                         const std::optional<StaffId>& by);

// Frees the seat for others, and tells whose it was.
GuestSeat give_back(db::Tx& tx, const GuestSeat& seat, const GiveBack& said);

GuestSeat find_guest_seat(db::Tx& tx, const GuestSeatId& seat);  // throws `not_found`

// For gates: the site of {guest_seat} in the address.
SiteId site_of_guest_seat(db::Tx& tx, const http::Request& request);

}  // namespace stepwell::hours

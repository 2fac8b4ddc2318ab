#pragma once

#include "stepwell/admission/rules.h"
#include "stepwell/db/tx.h"
#include "stepwell/http/http.h"

// Transfer: a stay that goes on in another track, program or site. It stays the same stay.
namespace stepwell::admission {

// Moves the stay on `asked.moved_on`: it leaves its groups that day and sits in the new ones, whose
// seats are taken at once. What is for today is carried out at once, the rest on its day. Throws
// `invalid`, naming the group, when one has no seat left.
Transfer put_transfer(db::Tx& tx, const episode::Episode& episode, const NewTransfer& asked,
                      const Destination& to, const std::optional<StaffId>& by);

// Takes a planned transfer back: the stay goes on where it is, in those of its groups that still
// have a seat for it.
Resumed void_transfer(db::Tx& tx, const Transfer& transfer, const Private<std::string>& reason);

// Calls a planned transfer off because the stay ends. Without one, nothing happens.
void call_off_transfer(db::Tx& tx, const EpisodeId& episode);

// Whether any transfer of the organization is to be carried out by tx.now.
bool transfers_due(db::Tx& tx);

// Carries them out: the stay is in its new track, and the person and what is open about them at its
// new site. Done again, or by two servers at once, nothing happens twice. Returns how many.
int carry_out_transfers(db::Tx& tx);

Transfer find_transfer(db::Tx& tx, const TransferId& id);  // throws `not_found`
std::optional<Transfer> planned_transfer(db::Tx& tx, const EpisodeId& episode);
std::vector<Transfer> transfers_of(db::Tx& tx, const PatientId& patient);  // the first first

// For gates: the site that {transfer} in the address leads from.
SiteId site_of_transfer(db::Tx& tx, const http::Request& request);

}  // namespace stepwell::admission

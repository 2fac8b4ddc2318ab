#pragma once

#include "stepwell/db/tx.h"
#include "stepwell/http/http.h"
#include "stepwell/waitlist/rules.h"

namespace stepwell::waitlist {

// Puts the person of `referral` on the list: their episode, begun or moved on, waits, and so does
// the referral. Returns the waiting as stored. Throws Conflict when they wait already.
Waiting put_waiting(db::Tx& tx, const referral::Referral& referral, const NewWaiting& asked,
                    const std::optional<StaffId>& by);

// Both return the waiting with its next version.
Waiting change_wish(db::Tx& tx, const Waiting& waiting, const Wish& wish);
Waiting move_to_band(db::Tx& tx, const Waiting& waiting, const BandMove& asked,
                     const std::optional<StaffId>& by);

// Takes somebody off the list: what was offered to them is over and its seats are free, and their
// episode and referral end as said. Returns the waiting as stored.
Waiting end_waiting(db::Tx& tx, const Waiting& waiting, const EndWaiting& asked,
                    const std::optional<StaffId>& by);

// Notes that the episode's wait is over because its stay begins, or is taken back. Its kept seats
// stay kept: whoever begins a stay sits down on them first. Without a wait nothing happens.
void close_waiting(db::Tx& tx, const EpisodeId& episode, WaitEnd ended_as);

Waiting find_waiting(db::Tx& tx, const WaitingId& id);  // throws `not_found`

// Everybody who waits at `site`, in order.
std::vector<Waiting> waiting_at(db::Tx& tx, const SiteId& site);
std::vector<InLine> line_at(db::Tx& tx, const SiteId& site);

// How long an offered place is held here.
std::chrono::hours offer_life(db::Tx& tx);

// For gates: the site of {waiting} in the address.
SiteId site_of_waiting(db::Tx& tx, const http::Request& request);

// Tells screens elsewhere to fetch the list again.
void tell(db::Tx& tx, const Waiting& waiting);

}  // namespace stepwell::waitlist

#pragma once

#include "stepwell/db/tx.h"
#include "stepwell/http/http.h"
#include "stepwell/waitlist/model.h"

// Offers: a place held for one person, until they answer or it runs out.
namespace stepwell::waitlist {

// Offers the place, and keeps a seat in each of its groups. A call about an earlier offer is over.
// Throws `conflict`, naming the group, when one has no seat left: however many ask at once, the
// last seat is offered once.
PlaceOffer put_offer(db::Tx& tx, const Waiting& waiting, const NewPlaceOffer& asked,
                     const std::optional<StaffId>& by);

// Notes the answer. An accepted place stays held; a declined one's seats are free, and whoever
// leaves with that is off the list.
PlaceOffer put_answer(db::Tx& tx, const PlaceOffer& offer, const OfferAnswer& asked,
                      const std::optional<StaffId>& by);

// Ends an offer as `state` says and frees its seats, unless it is accepted. Returns it as stored.
PlaceOffer end_offer(db::Tx& tx, const PlaceOffer& offer, OfferState state,
                     const Private<std::string>& reason, const std::optional<StaffId>& by);

// Whether any offer of the organization ran out by tx.now.
bool offers_due(db::Tx& tx);

// Ends those that ran out, and asks intake to call each person the same day. Done again, or by two
// servers at once, nothing happens twice. Returns how many ended.
int expire_offers(db::Tx& tx);

PlaceOffer find_offer(db::Tx& tx, const PlaceOfferId& id);  // throws `not_found`

// Returns the offer that holds seats for them.
std::optional<PlaceOffer> live_offer(db::Tx& tx, const WaitingId& waiting);

// For gates: the site of {offer} in the address.
SiteId site_of_offer(db::Tx& tx, const http::Request& request);

}  // namespace stepwell::waitlist

#pragma once

#include <span>
#include <vector>

#include "stepwell/base/error.h"
#include "stepwell/episode/model.h"
#include "stepwell/program/model.h"
#include "stepwell/waitlist/model.h"

namespace stepwell::waitlist {

// Somebody on the list, as far as the order is concerned.
struct InLine {
  WaitingId id;
  TrackId track_id;
  Band band = Band::routine;
  Instant added_at;
  bool offered = false;  // a place is held for them
};
BOOST_DESCRIBE_STRUCT(InLine, (), (id, track_id, band, added_at, offered))

// Whether `a` comes before `b`: by band, then by who came first, then by id.
bool comes_before(const InLine& a, const InLine& b);

// Returns who is next for a place in `track`: the first in order who waits for that track and has
// none offered. Nothing when nobody does.
std::optional<WaitingId> next_for(std::span<const InLine> line, const TrackId& track);

// Returns everything wrong with a wish about `groups` and `track` of `site`, worst first; `at` is
// where the wish stands in the body.
std::vector<Finding> check_wish(const Wish& wish, const program::Track& track,
                                std::span<const program::Group> groups, Day today,
                                const std::string& at = "");

// Returns everything wrong with putting the person of `referral` on the list. A band other than
// the one the referral came with has its reason. `open` is the person's open episode, if any.
std::vector<Finding> check_new(const NewWaiting& asked, const referral::Referral& referral,
                               const std::optional<episode::Episode>& open);

// Returns everything wrong with moving `waiting` so. Moving somebody has its reason, up or down.
std::vector<Finding> check_move(const Waiting& waiting, const BandMove& asked);

// Returns everything wrong with ending `waiting` so. Nobody says `admitted`: admission does.
std::vector<Finding> check_end(const Waiting& waiting, const EndWaiting& asked);

// What an offer is checked against.
struct OfferFacts {
  Waiting waiting;
  std::optional<PlaceOffer> live;  // open or accepted
  std::optional<WaitingId> next;   // for the track asked for
  std::vector<program::Group> groups;
  Day today;
};

// Returns everything wrong with the offer. Passing over whoever is next has its reason.
std::vector<Finding> check_offer(const NewPlaceOffer& asked, const OfferFacts& facts);

// Returns everything wrong with the answer at `now`. An accepted place may still be declined.
std::vector<Finding> check_answer(const PlaceOffer& offer, const OfferAnswer& asked, Instant now);

std::vector<Finding> check_withdrawal(const PlaceOffer& offer, const WithdrawOffer& asked);

// Whether the offer holds its seats.
bool is_live(OfferState state);

RowStep step_of(const std::optional<PlaceOffer>& latest);

// Returns the middle of `days`, between the two middle ones of an even number; nothing of none.
std::optional<double> median(std::vector<int> days);

}  // namespace stepwell::waitlist

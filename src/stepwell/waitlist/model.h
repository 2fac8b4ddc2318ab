#pragma once

#include "stepwell/base/describe.h"
#include "stepwell/base/id.h"
#include "stepwell/referral/model.h"

// Waitlist: who waits for a place in a track, in which order, and to whom one was offered.
//
// The order is a policy: first by band, then by the day of coming onto the list. An offered place
// holds its seats until it is answered or runs out; a seat is offered once.
namespace stepwell {
using PlaceOfferId = Id<struct PlaceOfferKind>;
using WaitingId = Id<struct WaitingKind>;
}  // namespace stepwell

namespace stepwell::limits {
inline constexpr std::size_t waiting_shown = 300;  // of one site: a year of referrals
inline constexpr std::size_t wished_groups = 20;   // a track has fewer
inline constexpr int waiting_days = 366;           // a place expected later is none
inline constexpr int figures_days = 90;            // looked back for waiting times
}  // namespace stepwell::limits

namespace stepwell::waitlist {

using Band = referral::Urgency;  // urgent waits before soon, and soon before routine

// Why somebody waits.
enum class WaitReason {
  no_place,
  coverage,    // a payer has not agreed yet
  other_care,  // still in hospital, in detox, in another program
  transport,
  own_wish,
  other  // in words, then
};
BOOST_DESCRIBE_ENUM(WaitReason, no_place, coverage, other_care, transport, own_wish, other)

// How a wait ended. A `mistake` puts the referral back where it was.
enum class WaitEnd { admitted, declined, referred_out, mistake };
BOOST_DESCRIBE_ENUM(WaitEnd, admitted, declined, referred_out, mistake)

struct Waiting {
  WaitingId id;
  EpisodeId episode_id;
  PatientId patient_id;
  SiteId site_id;
  ReferralId referral_id;
  TrackId track_id;  // the one wished for
  Band band = Band::routine;
  WaitReason reason_kind = WaitReason::no_place;
  Private<std::string> reason;     // in words
  std::optional<Day> expected_on;  // when a place should be there
  Instant added_at;
  std::optional<StaffId> added_by;
  std::optional<Instant> ended_at;
  std::optional<WaitEnd> ended_as;
  Private<std::string> end_reason;
  int version = 1;
};
BOOST_DESCRIBE_STRUCT(Waiting, (),
                      (id, episode_id, patient_id, site_id, referral_id, track_id, band,
                       reason_kind, reason, expected_on, added_at, added_by, ended_at, ended_as,
                       end_reason, version))

// What somebody waits for, and why.
struct Wish {
  TrackId track_id;
  std::vector<GroupId> groups;  // of that track; none: any
  WaitReason reason_kind = WaitReason::no_place;
  std::optional<Private<std::string>> reason;
  std::optional<Day> expected_on;
};
BOOST_DESCRIBE_STRUCT(Wish, (), (track_id, groups, reason_kind, reason, expected_on))

struct BandMove {
  Band band = Band::routine;
  Private<std::string> reason;
};
BOOST_DESCRIBE_STRUCT(BandMove, (), (band, reason))

struct NewWaiting {
  Wish wish;
  Band band = Band::routine;
  std::optional<Private<std::string>> band_reason;  // asked for where it is not the referral's
};
BOOST_DESCRIBE_STRUCT(NewWaiting, (), (wish, band, band_reason))

struct EndWaiting {
  WaitEnd ended_as = WaitEnd::declined;
  Private<std::string> reason;
};
BOOST_DESCRIBE_STRUCT(EndWaiting, (), (ended_as, reason))

enum class OfferState { open, accepted, declined, expired, withdrawn };
BOOST_DESCRIBE_ENUM(OfferState, open, accepted, declined, expired, withdrawn)

struct PlaceOffer {
  PlaceOfferId id;
  WaitingId waiting_id;
  PatientId patient_id;
  SiteId site_id;
  TrackId track_id;
  Day starts_on;
  OfferState state = OfferState::open;
  Private<std::string> reason;  // why somebody else was passed over; empty when nobody was
  Instant offered_at;
  std::optional<StaffId> offered_by;
  Instant expires_at;
  std::optional<Instant> ended_at;  // answered, expired or taken back
  std::optional<StaffId> ended_by;  // nobody when it ran out
  Private<std::string> end_reason;
  int version = 1;
};
BOOST_DESCRIBE_STRUCT(PlaceOffer, (),
                      (id, waiting_id, patient_id, site_id, track_id, starts_on, state, reason,
                       offered_at, offered_by, expires_at, ended_at, ended_by, end_reason, version))

struct NewPlaceOffer {
  TrackId track_id;
  std::vector<GroupId> groups;  // whose seats are held
  Day starts_on;
  std::optional<Private<std::string>> reason;  // asked for where somebody else is next
};
BOOST_DESCRIBE_STRUCT(NewPlaceOffer, (), (track_id, groups, starts_on, reason))

// What the person said. Whoever declines goes on waiting in their order, or leaves the list.
enum class Answer { accepted, declined };
BOOST_DESCRIBE_ENUM(Answer, accepted, declined)

struct OfferAnswer {
  Answer answer = Answer::accepted;
  std::optional<Private<std::string>> reason;  // of a decline
  std::optional<WaitEnd> leaves_as;            // none: stays on the list
};
BOOST_DESCRIBE_STRUCT(OfferAnswer, (), (answer, reason, leaves_as))

// Takes an offer back that nobody has answered.
struct WithdrawOffer {
  Private<std::string> reason;
};
BOOST_DESCRIBE_STRUCT(WithdrawOffer, (), (reason))

// A band somebody was put in, and why.
struct BandEntry {
  Band band = Band::routine;
  Private<std::string> reason;
  Instant put_at;
  std::optional<StaffId> put_by;
};
BOOST_DESCRIBE_STRUCT(BandEntry, (), (band, reason, put_at, put_by))

// One line of the page. The action is the one thing to do next.
enum class RowStep { offer, record_answer, admit };
BOOST_DESCRIBE_ENUM(RowStep, offer, record_answer, admit)

struct WaitingRow {
  Waiting waiting;
  Private<std::string> name;
  std::string track_name;
  std::vector<GroupId> groups;          // wished for
  int days_waiting = 0;                 // 0 on the day of coming onto the list
  bool next = false;                    // the next to be offered a place in their track
  std::optional<PlaceOffer> offer;      // the latest, whatever came of it
  std::vector<GroupId> offered_groups;  // while the offer holds its seats
  std::vector<BandEntry> bands;         // the newest first
  RowStep step = RowStep::offer;
};
BOOST_DESCRIBE_STRUCT(WaitingRow, (),
                      (waiting, name, track_name, groups, days_waiting, next, offer, offered_groups,
                       bands, step))

struct GroupSeats {
  GroupId group_id;
  std::string name;
  int capacity = 0;
  int taken = 0;  // by who sits there, soon will, or for whom a seat is kept
};
BOOST_DESCRIBE_STRUCT(GroupSeats, (), (group_id, name, capacity, taken))

struct TrackSeats {
  TrackId track_id;
  ProgramId program_id;
  std::string name;
  int free = 0;     // seats of its fullest group
  int waiting = 0;  // for this track, without a place offered
  std::vector<GroupSeats> groups;
};
BOOST_DESCRIBE_STRUCT(TrackSeats, (), (track_id, program_id, name, free, waiting, groups))

struct WaitFigures {
  int waiting = 0;
  std::optional<double> median_days_waiting;   // of those who wait now
  std::optional<double> median_days_to_place;  // of those admitted from the list lately
  int placed = 0;                              // how many those are
  int within_days = 0;                         // and how lately
};
BOOST_DESCRIBE_STRUCT(WaitFigures, (),
                      (waiting, median_days_waiting, median_days_to_place, placed, within_days))

struct Waitlist {
  SiteId site_id;
  Instant now;
  int offer_hours = 48;
  std::vector<WaitingRow> items;  // in the list's order
  std::vector<TrackSeats> tracks;
  WaitFigures figures;
};
BOOST_DESCRIBE_STRUCT(Waitlist, (), (site_id, now, offer_hours, items, tracks, figures))

}  // namespace stepwell::waitlist

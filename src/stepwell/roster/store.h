#pragma once

#include "stepwell/db/tx.h"
#include "stepwell/episode/model.h"
#include "stepwell/roster/model.h"

namespace stepwell::roster {

// Gives the group `capacity` seats: new ones, or fewer of those nobody sits on, the last first.
// Returns how many there are then: more than `capacity` when too many are taken.
int set_seats(db::Tx& tx, const GroupId& group, int capacity);

// Returns how many seats are taken on `day`: by who sits there, will from a later day on, or for
// whom one is kept.
int seats_taken(db::Tx& tx, const GroupId& group, Day day);

// Seats `episode` in the group from `joined_on` on, on the seat kept for it, else on the lowest
// free one. One that is left by then is free. Returns nothing when none is. However many ask at
// once, on however many servers, a seat is given once. Throws Conflict when this episode already
// has a seat in the group.
std::optional<Membership> join(db::Tx& tx, const GroupId& group, const episode::Episode& episode,
                               Day joined_on);

// Seats `episode` in the group for `day` alone, as a guest: on the seat it has there already for
// another day, else as join() does.
std::optional<Membership> visit(db::Tx& tx, const GroupId& group, const episode::Episode& episode,
                                Day day);

// Whether the stay's program seats people in groups once their plan of care is signed, and theirs
// is not yet. An appointment waits for nothing.
bool waits_for_plan(db::Tx& tx, const episode::Episode& episode);

// Keeps the group's lowest seat that is free from `from` on for `episode`, which does not sit on it
// yet. Returns false when none is free; given once, as by join(). Throws Conflict when it has one.
bool keep_seat(db::Tx& tx, const GroupId& group, const EpisodeId& episode, Day from);

// Keeps every seat that `episode` sits on at `from` or later, also after it has left.
void keep_seats(db::Tx& tx, const EpisodeId& episode, Day from);

// Seats `episode` from `from` on in those groups of its track that keep a seat for it.
void sit_on_kept(db::Tx& tx, const episode::Episode& episode, Day from);

// Returns the groups of its track that keep a seat for `episode`, by name.
std::vector<GroupId> groups_kept(db::Tx& tx, const episode::Episode& episode);

// Frees the seats that are kept for `episode`; those it sits on stay.
void release_kept(db::Tx& tx, const EpisodeId& episode);

// Ends a membership: `left_on` is the first day it no longer counts. The seat is free from that
// day.
Membership leave(db::Tx& tx, const Membership& membership, Day left_on);

// Ends all memberships of an episode that last longer than to `left_on`.
void leave_all(db::Tx& tx, const EpisodeId& episode, Day left_on);

// Returns the groups that `episode` sat in until `left_on`, its first day in them no more.
std::vector<GroupId> groups_left(db::Tx& tx, const EpisodeId& episode, Day left_on);

// Tells every page of the site that the membership changed.
void tell(db::Tx& tx, const SiteId& site, const Membership& membership);

// Throws `not_found`.
Membership find_membership(db::Tx& tx, const MembershipId& membership);
SiteId site_of_membership(db::Tx& tx, const MembershipId& membership);

// Returns who is in the group on `day`, by family name.
std::vector<Place> members_on(db::Tx& tx, const GroupId& group, Day day);

// Returns the groups a patient is in on `day`.
std::vector<GroupId> groups_of(db::Tx& tx, const PatientId& patient, Day day);

// Returns all memberships a patient ever had, newest first.
std::vector<Membership> memberships_of(db::Tx& tx, const PatientId& patient);

}  // namespace stepwell::roster

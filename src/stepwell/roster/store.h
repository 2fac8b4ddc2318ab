#pragma once

#include "stepwell/db/tx.h"
#include "stepwell/episode/model.h"
#include "stepwell/roster/model.h"

namespace stepwell::roster {

// Gives the group `capacity` seats: new ones, or fewer of those nobody sits on, the last first.
// Returns how many there are then: more than `capacity` when too many are taken.
int set_seats(db::Tx& tx, const GroupId& group, int capacity);

// Returns how many seats are taken on `day`: by who sits there, or will from a later day on.
int seats_taken(db::Tx& tx, const GroupId& group, Day day);

// Seats `episode` in the group from `joined_on` on, on its lowest free seat. One that is left by
// then is free. Returns nothing when none is. However many ask at once, on however many servers,
// a seat is given once. Throws Conflict when this episode already has a seat in the group.
std::optional<Membership> join(db::Tx& tx, const GroupId& group, const episode::Episode& episode,
                               Day joined_on);

// Ends a membership: `left_on` is the first day it no longer counts. The seat is free from that
// day.
Membership leave(db::Tx& tx, const Membership& membership, Day left_on);

// Ends all memberships of an episode that last longer than to `left_on`.
void leave_all(db::Tx& tx, const EpisodeId& episode, Day left_on);

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

#pragma once

#include "stepwell/admission/model.h"
#include "stepwell/db/tx.h"

// Hold: a stay that pauses and goes on.
namespace stepwell::admission {

// Pauses the stay: its memberships end with `from_on`, its seats are kept or free, nobody is called
// about today, and a task asks after them on the day they are expected.
Hold begin_hold(db::Tx& tx, const episode::Episode& episode, const NewHold& asked,
                const std::optional<StaffId>& by);

// Goes on: the person sits in `asked.groups` from that day on, on a seat kept for them where there
// is one; kept seats of other groups are free. Throws `invalid`, naming the group, when one has no
// seat left.
episode::Episode end_hold(db::Tx& tx, const episode::Episode& episode, const Hold& hold,
                          const Return& asked, const std::optional<StaffId>& by);

// Ends an open hold with the stay, so that `until_on` is its first day no more. Without one,
// nothing happens.
void close_hold(db::Tx& tx, const EpisodeId& episode, Day until_on);

// Opens the hold again that a discharge closed at `ended_at`, if it did. Returns whether it did.
bool reopen_hold(db::Tx& tx, const EpisodeId& episode, Instant ended_at);

std::optional<Hold> open_hold(db::Tx& tx, const EpisodeId& episode);
std::vector<Hold> holds_of(db::Tx& tx, const PatientId& patient);     // the latest first
std::vector<GroupId> groups_of_hold(db::Tx& tx, const HoldId& hold);  // they sat in before

}  // namespace stepwell::admission

#pragma once

#include <span>

#include "stepwell/db/tx.h"
#include "stepwell/http/router.h"
#include "stepwell/schedule/rules.h"

namespace stepwell::schedule {

// Stores `session` with its staff, and books its room and them for its whole length. Returns which
// of these other sessions hold at that time; when there is one, nothing was stored. However many
// ask at once, on however many servers, each five minutes are booked once. What the template has
// already made for that day is left as it is, and not stored again.
[[nodiscard]] std::vector<Taken> put_session(db::Tx& tx, const Session& session,
                                             std::span<const StaffId> staff);

// Calls a session off. Its room and staff are free again. Returns its new version.
int cancel_session(db::Tx& tx, const SessionId& session,
                   const std::optional<Private<std::string>>& reason = {});

// Lets a cancelled session take place again. Returns who holds its room or its people by now; then
// it stays cancelled.
[[nodiscard]] std::vector<Taken> restore_session(db::Tx& tx, const SessionId& session);

// Stores where and when `session` is to be now, and with whom; a cancelled one takes place again.
// What it held has to be released first, so that two sessions can change places. As put_session()
// says who is in the way; then the caller must not keep what it did.
void release(db::Tx& tx, const SessionId& session);
[[nodiscard]] std::vector<Taken> move_session(db::Tx& tx, const Session& session,
                                              std::span<const StaffId> staff);

// Calls off a session that its template no longer asks for, and forgets the template's part in it.
void detach_session(db::Tx& tx, const SessionId& session);

// What the template made for a site's days before `until`, cancelled or not, wherever it is by now.
std::vector<Made> made_between(db::Tx& tx, const SiteId& site, Day from, Day until);

// What the template made for a group that starts after now and that nobody was marked in.
std::vector<Session> coming_of_group(db::Tx& tx, const GroupId& group);
std::vector<StaffId> staff_of(db::Tx& tx, const SessionId& session);

// Returns the pieces of `time` in which a room or a person, by id, is held by a session other than
// `except`.
std::vector<std::int64_t> held_pieces(db::Tx& tx, const std::string& resource_id,
                                      const FiveMinutes& time,
                                      const std::optional<SessionId>& except);

// Throws `not_found`.
Session find_session(db::Tx& tx, const SessionId& session);
SessionCard find_card(db::Tx& tx, const SessionId& session);
SiteId site_of_session(db::Tx& tx, const SessionId& session);
SiteId site_of_session_in_path(db::Tx& tx, const http::Request& request);  // {session}

// Each returns cards in the order they start, cancelled ones too. `until` is the first day that no
// longer counts.
std::vector<SessionCard> sessions_on(db::Tx& tx, const SiteId& site, Day day);
std::vector<SessionCard> sessions_between(db::Tx& tx, const SiteId& site, Day from, Day until);
std::vector<SessionCard> sessions_of_groups(db::Tx& tx, std::span<const GroupId> groups, Day from,
                                            Day until);

// Returns those of the groups a patient is in on the day each is held.
std::vector<SessionCard> sessions_of_patient(db::Tx& tx, const PatientId& patient, Day from,
                                             Day until);

// Returns who is expected that day: who is in a session's group then. Nobody is expected in a
// cancelled one.
std::vector<Expected> expected_on(db::Tx& tx, const SiteId& site, Day day);

}  // namespace stepwell::schedule

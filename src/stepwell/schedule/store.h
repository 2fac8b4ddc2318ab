#pragma once

#include <span>

#include "stepwell/db/tx.h"
#include "stepwell/http/router.h"
#include "stepwell/schedule/model.h"

namespace stepwell::schedule {

// Stores `session` with its staff, and books its room and them for its whole length. Returns which
// of these other sessions hold at that time; when there is one, nothing was stored. However many
// ask at once, on however many servers, each five minutes are booked once.
[[nodiscard]] std::vector<Taken> put_session(db::Tx& tx, const Session& session,
                                             std::span<const StaffId> staff);

// Calls a session off. Its room and staff are free again. Returns its new version.
int cancel_session(db::Tx& tx, const SessionId& session);

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

// Returns who is expected: who is in the session's group on the day it is held. Nobody is expected
// in a cancelled one.
std::vector<PatientId> expected_in(db::Tx& tx, const SessionId& session);
std::vector<Expected> expected_on(db::Tx& tx, const SiteId& site, Day day);

}  // namespace stepwell::schedule

#pragma once

#include <any>
#include <optional>

#include "stepwell/base/private.h"
#include "stepwell/db/tx.h"
#include "stepwell/http/http.h"

namespace stepwell::note {

// For the preparation of a route that signs: whether the password in its body is the caller's.
std::any check_own_password(db::Tx& tx, const http::Request& request,
                            const std::optional<Private<std::string>>& said);

// Returns what to answer instead of signing: the password is wrong. Throws `invalid` when `asked`,
// which the program is, and none was given.
std::optional<http::Response> refuse_password(db::Tx& tx, const http::Request& request, bool asked);

// Signs the drafts that a SignNotes names, all of them or none. A note that the caller has signed
// already is left as it is, so that a signing may be sent twice.
http::Response sign_notes(db::Tx& tx, const http::Request& request);

// Returns the answer to a change of what was signed, at its version.
http::Response locked(int version);

// Whether `staff` is a licensed clinician at the session's site today.
bool is_licensed_at(db::Tx& tx, const StaffId& staff, const SiteId& site);

}  // namespace stepwell::note

#pragma once

#include <any>

#include "stepwell/db/tx.h"
#include "stepwell/http/http.h"

namespace stepwell::note {

// For the route's preparation: whether the password in a SignNotes is the caller's, where one is
// asked for or given.
std::any check_own_password(db::Tx& tx, http::Request& request);

// Signs the drafts that a SignNotes names, all of them or none. A note that the caller has signed
// already is left as it is, so that a signing may be sent twice.
http::Response sign_notes(db::Tx& tx, const http::Request& request);

// Whether `staff` is a licensed clinician at the session's site today.
bool is_licensed_at(db::Tx& tx, const StaffId& staff, const SiteId& site);

}  // namespace stepwell::note

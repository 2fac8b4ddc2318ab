#pragma once

#include "stepwell/db/tx.h"
#include "stepwell/http/http.h"

namespace stepwell::http {

// Puts on record whose chart a request is about, where its address does not say: an event beside
// the request's own, in the same transaction.
void note_patient(db::Tx& tx, const Request& request, const PatientId& patient);

}  // namespace stepwell::http

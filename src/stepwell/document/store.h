#pragma once

#include "stepwell/db/tx.h"
#include "stepwell/document/model.h"

namespace stepwell::document {

// Begins a document of which no byte has come yet, and forgets those of this organization that were
// begun more than limits::upload_life ago and never finished. Throws `too_large` when as many are
// under way for this person as may be.
Document begin_document(db::Tx& tx, const PatientId& patient, const NewDocument& document,
                        Format format, const std::optional<StaffId>& by);

// Stores part `number`, in place of an earlier one with it. Returns the document with its next
// version. Throws `too_large` when more has come than the document was said to have.
Document put_part(db::Tx& tx, const Document& document, std::int64_t number,
                  const std::string& bytes);

// Returns all that has come so far, in the order of its parts.
std::string bytes_of(db::Tx& tx, const DocumentId& id);

// Puts the document on record. From now on its bytes don't change.
Document keep_document(db::Tx& tx, const Document& document, const std::string& sha256);

// Forgets a document that never was on record.
void forget_document(db::Tx& tx, const DocumentId& id);

Document void_document(db::Tx& tx, const Document& document, const Private<std::string>& reason,
                       const std::optional<StaffId>& by);

bool is_known(db::Tx& tx, const PatientId& patient, const DocumentId& id);

// Returns a document of this patient, also while it is on its way. Throws `not_found`.
Document find_document(db::Tx& tx, const PatientId& patient, const DocumentId& id);

// Returns those on record, the newest first, and what came with the person's referrals.
DocumentList documents_of(db::Tx& tx, const PatientId& patient);

}  // namespace stepwell::document

#pragma once

#include "stepwell/db/tx.h"
#include "stepwell/diagnosis/model.h"

namespace stepwell::diagnosis {

// Forgets the official list of the organization, so that that of another year can take its place.
void forget_codes(db::Tx& tx);
void put_code(db::Tx& tx, const Diagnosis& one);

// Whether the organization has the official list.
bool has_official(db::Tx& tx);

// Whether `code`, with its dot or without, may be signed: any may without the official list.
bool may_be_signed(db::Tx& tx, const std::string& code);

// Returns what the beginning of a code, or of words in a title, finds: at most 20.
Diagnoses find_diagnoses(db::Tx& tx, const std::string& typed);

}  // namespace stepwell::diagnosis

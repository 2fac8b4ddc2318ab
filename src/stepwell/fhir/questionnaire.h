#pragma once

#include <string>

#include "stepwell/base/json.h"
#include "stepwell/measure/sheet.h"

namespace stepwell::fhir {

// Returns an instrument as a Questionnaire of FHIR R4. `base` is where this clinic's resources live
// and begins its canonical address; its version ends with the definition's hash. Where the wording
// is not ours to print, an item says what it is about, or its number.
//
// A condition that takes more than one answer, or counts refusals, can't be said in R4 and is left
// out: the form then asks more, never less.
json::object questionnaire(const measure::Compiled& instrument, const std::string& base);

// Returns somebody's answers as a QuestionnaireResponse. `subject` is a reference ("Patient/123"),
// `authored` an instant as FHIR has it. What was skipped is an item without an answer, what was
// refused says so with the reason that data is absent, and what was not shown is not there.
json::object questionnaire_response(const measure::Compiled& instrument,
                                    std::span<const measure::Answer> answers,
                                    const std::string& base, const std::string& subject,
                                    const std::string& authored);

// Reads the answers out of a QuestionnaireResponse, ours or another system's: its items are found
// by our ids or by their LOINC codes, its answers by code or as a whole number.
// Throws `invalid` when it is no such resource, is in error, or answers another version of our own
// form; all else that is wrong is a finding, with the answer left unreadable, never guessed.
measure::Sheet read_questionnaire_response(const measure::Compiled& instrument,
                                           const std::string& base, const json::value& resource);

}  // namespace stepwell::fhir

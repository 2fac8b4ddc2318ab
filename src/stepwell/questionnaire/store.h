#pragma once

#include "stepwell/administration/store.h"
#include "stepwell/questionnaire/model.h"

namespace stepwell::questionnaire {

// Returns what somebody is asked today, with what they have begun and not finished first to go on
// from where they stopped. What can't be shown in any language is not among it: the desk asks it.
Questionnaires asked_of(db::Tx& tx, const PatientId& patient);

// Takes one answer of somebody to an instrument that is due for them. Begins it where it was not,
// has staff told of what alarms in this very request, and finishes it with the last answer. The
// same answer again changes nothing, nor does it once the instrument is finished. Throws `invalid`
// for what is not due, and for what can't be answered.
AnswerTaken take(db::Tx& tx, const PatientId& patient, administration::Source source,
                 const std::string& instrument, const std::string& item,
                 const administration::NewAnswer& said);

}  // namespace stepwell::questionnaire

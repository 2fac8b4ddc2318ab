#pragma once

#include "stepwell/fhir/element.h"
#include "stepwell/referral/model.h"

// FHIR's data types in plain words. Each returns an empty text for what is not there.
namespace stepwell::fhir {

// A CodeableConcept: what its author wrote, else what the code is called, else the code.
std::string words_of_concept(const Element& concept_);
std::string words_of_coding(const Element& coding);
std::string code_of(const Element& concept_);  // of its first coding

// A HumanName: "Ana Maria Rivera".
std::string words_of_name(const Element& name);

// Quantity, Range, Ratio, Period, CodeableConcept or a plain value under a name like "value[x]".
std::string words_of_choice(const Element& parent, std::string_view name);
std::string words_of_quantity(const Element& quantity);

// An Address on one line.
std::string words_of_address(const Element& address);

// The first telecom of a system: "phone", "email".
std::string telecom_of(const Element& parent, std::string_view system);

// The day of date, dateTime or the start of a Period under a name like "onset[x]".
std::string start_of(const Element& parent, std::string_view name);
std::string end_of(const Element& parent, std::string_view name);

// `parts` that are not empty, with `between` them.
std::string joined(std::initializer_list<std::string> parts, std::string_view between = ", ");

// `text` without control characters, and not longer than a history line may be.
std::string plain(std::string text);

// Takes over the first coding of a concept, and its words where the line has none yet.
void put_concept(referral::HistoryLine& line, const Element& concept_);

}  // namespace stepwell::fhir

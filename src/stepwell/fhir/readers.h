#pragma once

#include "stepwell/fhir/reading.h"
#include "stepwell/fhir/words.h"

// A reader for each kind of resource that means something to us. reading.cpp chooses among them.
namespace stepwell::fhir {

// What a reader reads from and writes to.
struct Sheet {
  Element root;
  const LabelOf& label_of;
  Reading& reading;

  // What somebody or something is called: by the pointing resource, else by its own.
  std::string called(const Element& reference) const;
  referral::HistoryLine& start_line(referral::HistoryKind kind, std::string status) const;
  void keep(std::string why) const { reading.kept_because = std::move(why); }
};

using Reader = void (*)(const Sheet& sheet);

void read_patient(const Sheet& sheet);
void read_related_person(const Sheet& sheet);
void read_practitioner(const Sheet& sheet);
void read_practitioner_role(const Sheet& sheet);
void read_organization(const Sheet& sheet);
void read_location(const Sheet& sheet);
void read_medication(const Sheet& sheet);

void read_condition(const Sheet& sheet);
void read_medication_request(const Sheet& sheet);
void read_medication_statement(const Sheet& sheet);
void read_allergy(const Sheet& sheet);
void read_coverage(const Sheet& sheet);
void read_encounter(const Sheet& sheet);
void read_service_request(const Sheet& sheet);
void read_observation(const Sheet& sheet);
void read_questionnaire_response(const Sheet& sheet);
void read_document_reference(const Sheet& sheet);

// What a resource may be found by: everything with a system and a value.
std::vector<people::Identifier> identifiers_of(const Element& root);

}  // namespace stepwell::fhir

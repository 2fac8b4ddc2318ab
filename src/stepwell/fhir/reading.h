#pragma once

#include <functional>

#include "stepwell/fhir/reference.h"
#include "stepwell/referral/store.h"

// Reading one resource: what it says, in our words. Pure: text in, reading out.
namespace stepwell::fhir {

// Returns what the resource that `reference` points to is called: a practitioner's name, a
// medication. Empty when it was not sent.
using LabelOf = std::function<std::string(const Reference& reference)>;

struct Reading {
  std::string type;  // "Condition"
  std::string id;    // its sender's; may be empty

  std::optional<Reference> patient;  // whom it is about
  std::string patient_element;       // where it says so: "subject"
  std::optional<referral::HistoryLine> line;
  std::optional<referral::SentPerson> person;    // of a Patient
  std::optional<referral::SentContact> contact;  // of a RelatedPerson
  std::optional<referral::Request> request;      // of a ServiceRequest that still stands
  std::string source_name;                       // of a Patient: who looks after them
  std::string label;                             // what other resources may call it
  std::vector<people::Identifier> identifiers;   // by which other resources may point to it
  std::vector<Reference> mentions;               // everything it points to

  std::string kept_because;       // why nothing was made of it; empty when something was
  std::string unread;             // the elements nothing was made of: "encounter, note"
  std::vector<Finding> problems;  // not empty: it is refused
};

// Reads the text of one resource.
Reading read_resource(std::string_view text, const LabelOf& label_of);

// Returns the text of a resource contained in another, or nothing.
std::optional<std::string_view> contained_text(std::string_view resource, std::string_view id);

// Returns whether resources of `type` are pointed to by others that can't be read without them, or
// that show what they are called. These are read first.
bool is_target(std::string_view type);

}  // namespace stepwell::fhir

#include "stepwell/fhir/reading.h"

#include <fmt/core.h>

#include <algorithm>
#include <map>

#include "stepwell/base/limits.h"
#include "stepwell/fhir/cut.h"
#include "stepwell/fhir/readers.h"
#include "stepwell/fhir/types.h"

namespace stepwell::fhir {
namespace {

struct Kind {
  Reader reader;
  std::string_view patient;  // the element that says whom it is about; empty: nobody
  bool needs_patient;
  bool target;
};

const std::map<std::string_view, Kind> kinds = {
    {"Patient", {read_patient, "", false, true}},
    {"RelatedPerson", {read_related_person, "patient", true, false}},
    {"Practitioner", {read_practitioner, "", false, true}},
    {"PractitionerRole", {read_practitioner_role, "", false, true}},
    {"Organization", {read_organization, "", false, true}},
    {"Location", {read_location, "", false, true}},
    {"Medication", {read_medication, "", false, true}},
    {"Condition", {read_condition, "subject", true, false}},
    {"MedicationRequest", {read_medication_request, "subject", true, false}},
    {"MedicationStatement", {read_medication_statement, "subject", true, false}},
    {"AllergyIntolerance", {read_allergy, "patient", true, false}},
    {"Coverage", {read_coverage, "beneficiary", true, false}},
    {"Encounter", {read_encounter, "subject", false, false}},
    {"ServiceRequest", {read_service_request, "subject", true, false}},
    {"Observation", {read_observation, "subject", false, false}},
    {"QuestionnaireResponse", {read_questionnaire_response, "subject", false, false}},
    {"DocumentReference", {read_document_reference, "subject", false, false}},
};

// Where resources of the other kinds say whom they are about.
constexpr std::string_view usual_places[] = {"subject", "patient", "beneficiary", "for",
                                             "individual"};

// Elements every resource may have and that say nothing about the patient.
constexpr std::string_view housekeeping[] = {"resourceType", "id", "meta"};

bool is_id(std::string_view id) {
  return id.size() <= limits::resource_id_bytes &&
         std::ranges::all_of(id, [](unsigned char c) { return c > ' ' && c < 0x7f && c != '/'; });
}

bool is_patient(const Reference& reference) {
  const std::string type = type_of(reference);
  return type.empty() || type == "Patient";
}

// A subject that is a group or a device is nobody we could know.
void read_patient_reference(const Sheet& sheet, std::string_view name, bool needed) {
  const Reference found =
      reference_of(needed ? sheet.root.need_child(name) : sheet.root.child(name));
  if (found.empty()) {
    if (sheet.reading.kept_because.empty() && sheet.reading.type != "Patient")
      sheet.keep("it does not say whom it is about");
    return;
  }
  if (is_patient(found)) {
    sheet.reading.patient = found;
    sheet.reading.patient_element = name;
  } else {
    sheet.keep(fmt::format("it is about a {}, not a person", type_of(found)));
  }
}

Reference usual_patient(const json::object& resource, std::string& element) {
  for (const std::string_view name : usual_places) {
    const json::value* found = resource.if_contains(name);
    if (found && found->is_array() && !found->get_array().empty()) found = &found->get_array()[0];
    const json::object* object = found ? found->if_object() : nullptr;
    if (!object) continue;
    std::vector<Finding> nothing;
    std::set<std::string, std::less<>> asked;
    const Reference reference = reference_of(Element(*object, "", nothing, asked));
    if (reference.text.empty() && reference.value.empty()) continue;
    element = name;
    return reference;
  }
  return {};
}

// Everything that points somewhere, at whatever depth.
void collect_mentions(const json::value& value, std::vector<Reference>& found) {
  if (const auto* array = value.if_array()) {
    for (const json::value& item : *array) collect_mentions(item, found);
  } else if (const auto* object = value.if_object()) {
    for (const auto& [name, member] : *object) {
      const auto* text = name == "reference" ? member.if_string() : nullptr;
      if (text && text->size() <= limits::reference_bytes)
        found.push_back({std::string(*text), {}, {}, {}, {}});
      else
        collect_mentions(member, found);
    }
  }
}

std::string list_unread(const json::object& resource,
                        const std::set<std::string, std::less<>>& asked) {
  std::string unread;
  for (const auto& [key, value] : resource) {
    const std::string_view name = key;
    if (asked.contains(name) || std::ranges::count(housekeeping, name)) continue;
    if (!unread.empty()) unread += ", ";
    unread += name.substr(0, limits::name_bytes);
    if (unread.size() > limits::contact_line_bytes) return unread + ", and more";
  }
  return unread;
}

// Some elements turn what a resource says around. One we don't know must not be passed over.
std::string unknown_modifier(const json::object& resource) {
  for (const char* name : {"implicitRules", "modifierExtension"})
    if (resource.contains(name)) return fmt::format("its {} may change what it says", name);
  return {};
}

void read_known(const Sheet& sheet, const Kind& kind) {
  const std::string modifier = unknown_modifier(sheet.root.object());
  if (!modifier.empty()) sheet.keep(modifier);
  if (!kind.patient.empty()) read_patient_reference(sheet, kind.patient, kind.needs_patient);
  kind.reader(sheet);
  if (sheet.reading.kept_because.empty()) return;
  sheet.reading.line.reset();
  sheet.reading.person.reset();
  sheet.reading.contact.reset();
  sheet.reading.request.reset();
}

void read_unknown(Reading& reading, const json::object& resource) {
  reading.kept_because = "this kind is kept and not read";
  const Reference patient = usual_patient(resource, reading.patient_element);
  if (!patient.empty() && is_patient(patient)) reading.patient = patient;
}

void read_object(Reading& reading, const json::object& resource, const LabelOf& label_of) {
  std::set<std::string, std::less<>> asked;
  const json::value* type = resource.if_contains("resourceType");
  if (!type || !type->is_string()) {
    reading.problems.push_back({"not_fhir", "resourceType", "this is needed and missing"});
    return;
  }
  reading.type = std::string(type->get_string());
  if (!is_resource_type(reading.type)) {
    reading.type.clear();
    reading.problems.push_back({"not_fhir", "resourceType", "FHIR R4 has no such resource"});
    return;
  }
  const Element root(resource, reading.type, reading.problems, asked);
  reading.id = root.text("id");
  if (!is_id(reading.id)) root.problem("id", "this can't be an id");
  const auto kind = kinds.find(reading.type);
  if (kind == kinds.end()) {
    read_unknown(reading, resource);
  } else {
    read_known({root, label_of, reading}, kind->second);
    if (kind->second.target) reading.identifiers = identifiers_of(root);
    reading.unread = list_unread(resource, asked);
  }
  for (const auto& [name, value] : resource)
    if (name != "contained") collect_mentions(value, reading.mentions);
}

// What a contained resource is called. It has no name outside the one that holds it.
std::string label_of_contained(const json::object& resource, std::string_view id) {
  const json::value* contained = resource.if_contains("contained");
  if (!contained || !contained->is_array()) return {};
  for (const json::value& item : contained->get_array()) {
    const json::object* object = item.if_object();
    const json::value* its_id = object ? object->if_contains("id") : nullptr;
    if (!its_id || !its_id->is_string() || std::string_view(its_id->get_string()) != id) continue;
    Reading inner;
    read_object(inner, *object, [](const Reference&) { return std::string(); });
    return inner.label;
  }
  return {};
}

}  // namespace

std::string Sheet::called(const Element& reference) const {
  const Reference found = reference_of(reference);
  if (found.text.starts_with('#'))
    return label_of_contained(root.object(), std::string_view(found.text).substr(1));
  if (!found.display.empty()) return found.display;
  return label_of(found);
}

referral::HistoryLine& Sheet::start_line(referral::HistoryKind kind, std::string status) const {
  if (status == "entered-in-error") keep("its sender took it back");
  reading.line.emplace();
  reading.line->kind = kind;
  reading.line->status = std::move(status);
  return *reading.line;
}

Reading read_resource(std::string_view text, const LabelOf& label_of) {
  Reading reading;
  json::monotonic_resource memory;
  json::parse_options options;
  options.max_depth = limits::resource_depth;
  json::error_code failed;
  const json::value document = json::parse(text, failed, &memory, options);
  if (failed == json::error::too_deep) {
    reading.problems.push_back({"not_fhir", "", "it is nested too deep"});
  } else if (failed) {
    reading.problems.push_back({"not_json", "", "this is not JSON: " + failed.message()});
  } else if (!document.is_object()) {
    reading.problems.push_back({"not_fhir", "", "a resource must be an object"});
  } else {
    read_object(reading, document.get_object(), label_of);
  }
  if (reading.line) reading.line->text = Private(plain(reading.line->text.reveal()));
  return reading;
}

std::optional<std::string_view> contained_text(std::string_view resource, std::string_view id) {
  std::optional<std::string_view> found;
  const std::string quoted = fmt::format("\"{}\"", id);
  for_each_item(member_text(resource, "contained").value_or(""), [&](std::string_view item) {
    if (!found && member_text(item, "id") == quoted) found = item;
  });
  return found;
}

bool is_target(std::string_view type) {
  const auto kind = kinds.find(type);
  return kind != kinds.end() && kind->second.target;
}

}  // namespace stepwell::fhir

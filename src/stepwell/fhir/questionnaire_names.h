#pragma once

#include <fmt/core.h>

#include <algorithm>
#include <string>

#include "stepwell/measure/compiled.h"

namespace stepwell::fhir {

// HL7 FHIR R4: the addresses of extensions that questionnaires use.
inline constexpr const char* ordinal_value = "http://hl7.org/fhir/StructureDefinition/ordinalValue";
inline constexpr const char* min_value = "http://hl7.org/fhir/StructureDefinition/minValue";
inline constexpr const char* max_value = "http://hl7.org/fhir/StructureDefinition/maxValue";
inline constexpr const char* absent_reason =
    "http://hl7.org/fhir/StructureDefinition/data-absent-reason";
inline constexpr const char* loinc_system = "http://loinc.org";

// What an instrument is called as a form of this clinic.
class Form {
 public:
  Form(const measure::Compiled& instrument, const std::string& base)
      : instrument_(instrument), base_(base) {}

  std::string address() const { return base_ + "/Questionnaire/" + definition().id; }
  std::string version() const {
    return fmt::format("{}-{}", definition().version, instrument_.hash.substr(0, 12));
  }
  std::string option_system(const measure::Item& item) const {
    return fmt::format("{}/CodeSystem/{}-{}", base_, definition().id, item.options);
  }
  const measure::Item& item(const std::string& id) const {
    return *std::ranges::find(definition().items, id, &measure::Item::id);
  }
  const measure::OptionSet& options_of(const measure::Item& item) const {
    return *std::ranges::find(definition().option_sets, item.options, &measure::OptionSet::id);
  }

 private:
  const measure::Definition& definition() const { return instrument_.definition; }

  const measure::Compiled& instrument_;
  const std::string& base_;
};

}  // namespace stepwell::fhir

#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "stepwell/fhir/element.h"

namespace stepwell::fhir {

// How one resource points to another.
struct Reference {
  std::string
      text{};  // "Patient/1", an address, "urn:uuid:...", "#contained", "Type?identifier=a|b"
  std::string type{};    // said beside it, if at all
  std::string system{};  // of a logical identifier
  std::string value{};
  std::string display{};

  bool empty() const { return text.empty() && value.empty() && display.empty(); }
};

Reference reference_of(const Element& element);

// Returns the kind of resource that `reference` points to, or nothing when only looking it up can
// tell.
std::string type_of(const Reference& reference);

// Returns what `reference` says to a reader of a report: never an identifier's value.
std::string shown(const Reference& reference);

// Where a resource is kept: "Patient/1" at "https://ehr.example/fhir", at "urn:uuid:" or, when
// nobody said where, at "".
struct Address {
  std::string base;
  std::string type;
  std::string id;

  std::string resource() const { return type + "/" + id; }
};

// Reads "https://ehr.example/fhir/Patient/1" and "Patient/1", with or without a version.
std::optional<Address> parse_address(std::string_view text);

// The names under which a resource at `address` is looked for.
std::string name_at(const Address& address);
std::string name_by_identifier(std::string_view type, std::string_view system,
                               std::string_view value);

// Returns the names under which what `reference` points to may be known, the surest first. `base`
// is where the pointing resource is kept, `type` what is expected where the reference says none.
std::vector<std::string> names_of(const Reference& reference, const std::string& base,
                                  std::string_view type);

}  // namespace stepwell::fhir

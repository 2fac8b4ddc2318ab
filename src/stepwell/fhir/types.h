#pragma once

#include <string_view>

namespace stepwell::fhir {

// Returns whether FHIR R4 has resources of this type.
bool is_resource_type(std::string_view type);

}  // namespace stepwell::fhir

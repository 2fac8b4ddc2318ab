#pragma once

#include <string_view>

namespace stepwell::diagnosis {

// The text of data/diagnoses.json, as it was when the program was built.
std::string_view diagnoses_text();

}  // namespace stepwell::diagnosis

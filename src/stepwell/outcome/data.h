#pragma once

#include <string_view>

namespace stepwell::outcome {

// The text of data/outcomes.json, as it was when the program was built.
std::string_view outcomes_text();

}  // namespace stepwell::outcome

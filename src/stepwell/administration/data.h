#pragma once

#include <string_view>

namespace stepwell::administration {

// The text of data/protocols.json, as it was when the program was built.
std::string_view protocols_text();

}  // namespace stepwell::administration

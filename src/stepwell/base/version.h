#pragma once

#include <string_view>

namespace stepwell {

std::string_view version();  // of this program: "0.1.0"

}  // namespace stepwell

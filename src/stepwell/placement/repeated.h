#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace stepwell::placement {

// Returns the first name that one object of the JSON text `text` has twice. Readers would keep the
// last of the two, and a "yes" would be lost to a later "no".
std::optional<std::string> repeated_name(std::string_view text);

}  // namespace stepwell::placement

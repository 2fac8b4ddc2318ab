#pragma once

#include <span>
#include <string_view>

namespace stepwell::placement {

// The rule-sets in the program, oldest first: data/placement/*.json, as they were when it was
// built. A version that was once released stays, so that a decision made by it can be made again.
std::span<const std::string_view> built_in_rule_files();

}  // namespace stepwell::placement

#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace stepwell {

// Returns `text` as a search sees it: small letters without accents, so that "Muñoz", "MUNOZ" and
// "munoz" are one. Done here because the two databases fold differently. What is not UTF-8 is
// left as it is.
std::string fold(std::string_view text);

// Returns the words of a name, folded: "O'Neill-Sánchez Ada" is "oneill", "sanchez", "ada".
std::vector<std::string> fold_words(std::string_view name);

}  // namespace stepwell

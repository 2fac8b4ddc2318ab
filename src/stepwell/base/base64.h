#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace stepwell {

// Bytes as text, in RFC 4648's base 64 with its padding: for columns and JSON, which hold text.
std::string to_base64(std::string_view bytes);

// Returns nothing when `text` is anything but that: no line breaks, no other alphabet.
std::optional<std::string> from_base64(std::string_view text);

}  // namespace stepwell

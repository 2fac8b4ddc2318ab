#pragma once

#include <charconv>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace stepwell::http {

// A part's number in an address, for what comes in pieces: from 1 to `most`.
template <std::int64_t most>
struct PartNumber {
  static constexpr const char* format = "part's number, from 1";
  std::int64_t number = 1;

  std::string text() const { return std::to_string(number); }
  static std::optional<PartNumber> parse(std::string_view text) {
    PartNumber part;
    const auto read = std::from_chars(text.data(), text.data() + text.size(), part.number);
    if (read.ec != std::errc() || read.ptr != text.data() + text.size()) return std::nullopt;
    if (part.number < 1 || part.number > most) return std::nullopt;
    return part;
  }
};

}  // namespace stepwell::http

#pragma once

#include <span>
#include <string_view>

namespace stepwell::measure {

// The texts of data/instruments/*.json, as they were when the program was built, by name.
std::span<const std::string_view> instrument_texts();

}  // namespace stepwell::measure

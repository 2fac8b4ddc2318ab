#pragma once

#include <filesystem>
#include <string>

namespace stepwell::cli {

// Returns the first line of `file`, which only its owner may read. Throws `invalid`, naming
// `option`, when it is missing, shorter than `least`, or may be read by others.
std::string read_secret(const char* option, const std::filesystem::path& file, std::size_t least);

}  // namespace stepwell::cli

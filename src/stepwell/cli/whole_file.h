#pragma once

#include <filesystem>
#include <string>

namespace stepwell::cli {

// Returns what `file` holds. Throws `not_found` when it can't be read, and `too_large` when it has
// more than `most` bytes.
std::string whole_file(const std::filesystem::path& file, std::size_t most);

}  // namespace stepwell::cli

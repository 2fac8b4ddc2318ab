#include "stepwell/cli/whole_file.h"

#include <fmt/format.h>

#include <fstream>

#include "stepwell/base/error.h"

namespace stepwell::cli {

std::string whole_file(const std::filesystem::path& file, std::size_t most) {
  std::error_code failed;
  const auto size = std::filesystem::file_size(file, failed);
  if (failed) throw Error(Code::not_found, file.string() + " can't be read: " + failed.message());
  if (size > most)
    throw Error(Code::too_large, fmt::format("{} is larger than {} MB", file.string(), most >> 20));
  std::string text(size, '\0');
  std::ifstream in(file, std::ios::binary);
  in.read(text.data(), static_cast<std::streamsize>(size));
  if (!in) throw Error(Code::not_found, file.string() + " can't be read");
  return text;
}

}  // namespace stepwell::cli

#include "stepwell/cli/secret_file.h"

#include <fmt/format.h>
#include <sys/stat.h>

#include <fstream>

#include "stepwell/base/error.h"

namespace stepwell::cli {

std::string read_secret(const char* option, const std::filesystem::path& file, std::size_t least) {
  struct stat info {};
  if (stat(file.c_str(), &info) != 0)
    refuse("missing", option, fmt::format("there is no file {}", file.string()));
  if ((info.st_mode & (S_IRWXG | S_IRWXO)) != 0)
    refuse("not_private", option,
           fmt::format("others may read {0}; run: chmod 600 {0}", file.string()));
  std::string secret;
  std::ifstream in(file);
  std::getline(in, secret);
  if (secret.size() < least)
    refuse("too_short", option, fmt::format("this has at least {} characters", least));
  return secret;
}

}  // namespace stepwell::cli

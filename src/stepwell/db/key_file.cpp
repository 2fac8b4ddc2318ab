#include "stepwell/db/key_file.h"

#include <fmt/format.h>
#include <openssl/rand.h>
#include <sys/stat.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <fstream>

#include "stepwell/base/hash.h"
#include "stepwell/db/db.h"
#include "stepwell/db/disk.h"

namespace stepwell::db {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t key_digits = 64;
constexpr std::size_t name_digits = 16;  // enough to tell one machine's folders apart

std::string random_key() {
  std::array<unsigned char, key_digits / 2> bytes{};
  if (RAND_bytes(bytes.data(), static_cast<int>(bytes.size())) != 1)
    throw Unavailable("this machine gives no random numbers to make a key of", "RAND_bytes");
  std::string digits;
  for (const unsigned char byte : bytes) digits += fmt::format("{:02x}", byte);
  return digits;
}

bool is_key(const std::string& text) {
  return text.size() == key_digits &&
         std::ranges::all_of(text, [](unsigned char c) { return std::isxdigit(c) != 0; });
}

void check_only_ours(const fs::path& file) {
  struct stat info {};
  if (stat(file.c_str(), &info) != 0)
    throw Error(Code::invalid,
                fmt::format("the key file {} is not there; without it the database can't be read. "
                            "Bring it back, or say where it is with --key-file",
                            file.string()));
  if ((info.st_mode & (S_IRWXG | S_IRWXO)) != 0)
    throw Error(
        Code::invalid,
        fmt::format("the key file {0} may be read by others; run: chmod 600 {0}", file.string()));
}

}  // namespace

fs::path default_key_file(const fs::path& folder) {
  const char* config = std::getenv("XDG_CONFIG_HOME");
  const char* home = std::getenv("HOME");
  if ((!config || !*config) && (!home || !*home))
    throw Error(Code::invalid,
                "neither HOME nor XDG_CONFIG_HOME is set; say where the key file is "
                "with --key-file");
  const fs::path base = config && *config ? fs::path(config) : fs::path(home) / ".config";
  const std::string name = sha256(fs::weakly_canonical(folder).string()).substr(0, name_digits);
  return base / "stepwell" / (name + ".key");
}

std::string read_key(const fs::path& file) {
  check_only_ours(file);
  std::string key;
  std::ifstream in(file);
  if (!in) throw Error(Code::invalid, fmt::format("the key file {} can't be read", file.string()));
  std::getline(in, key);
  if (!is_key(key))
    throw Error(Code::invalid,
                fmt::format("{} is not a key file: it must hold 64 hex digits", file.string()));
  return key;
}

std::string make_key(const fs::path& file) {
  const std::string key = random_key();
  make_folder(file.parent_path());
  write_new_file(file, key + "\n");
  return key;
}

}  // namespace stepwell::db

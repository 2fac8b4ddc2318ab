#include "stepwell/base/secret.h"

#include <sodium.h>

#include <array>
#include <memory>
#include <random>

#include "stepwell/base/error.h"

namespace stepwell {

void system_secrets(std::span<std::uint8_t> into) {
  static const bool ready = sodium_init() >= 0;
  check(ready, "libsodium can't be used here");
  randombytes_buf(into.data(), into.size());
}

Secrets repeatable_secrets(std::uint64_t seed) {
  return [random = std::make_shared<std::mt19937_64>(seed)](std::span<std::uint8_t> into) {
    for (std::uint8_t& byte : into) byte = static_cast<std::uint8_t>((*random)() >> 32);
  };
}

// Numbers in the last, incomplete round are drawn again: they would favour the small ones.
std::uint32_t secret_below(const Secrets& secrets, std::uint32_t bound) {
  const std::uint32_t round = UINT32_MAX - UINT32_MAX % bound;
  std::array<std::uint8_t, 4> bytes{};
  std::uint32_t drawn = 0;
  do {
    secrets(bytes);
    drawn = 0;
    for (const std::uint8_t byte : bytes) drawn = drawn << 8 | byte;
  } while (drawn >= round);
  return drawn % bound;
}

std::string secret_token(const Secrets& secrets) {
  std::array<std::uint8_t, 32> bytes{};
  secrets(bytes);
  std::array<char, sodium_base64_ENCODED_LEN(32, sodium_base64_VARIANT_URLSAFE_NO_PADDING)> text{};
  sodium_bin2base64(text.data(), text.size(), bytes.data(), bytes.size(),
                    sodium_base64_VARIANT_URLSAFE_NO_PADDING);
  return text.data();
}

}  // namespace stepwell

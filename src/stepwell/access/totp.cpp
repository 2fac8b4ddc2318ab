#include "stepwell/access/totp.h"

#include <fmt/core.h>
#include <liboath/oath.h>

#include <algorithm>
#include <array>
#include <boost/url/encode.hpp>
#include <boost/url/rfc/unreserved_chars.hpp>
#include <cstdlib>
#include <memory>

#include "stepwell/base/error.h"

namespace stepwell::access {
namespace {

constexpr std::size_t window = 1;  // of 30 seconds, on either side
constexpr std::size_t secret_bytes = 20;

void need_oath() {
  static const bool ready = oath_init() == OATH_OK;
  check(ready, "liboath can't be used here");
}

// Returns what `convert`, one of liboath's two base 32 functions, makes of `text`.
template <class Convert>
std::optional<std::string> base32(Convert convert, std::string_view text) {
  need_oath();
  char* out = nullptr;
  std::size_t size = 0;
  if (convert(text.data(), text.size(), &out, &size) != OATH_OK) return std::nullopt;
  const std::unique_ptr<char, decltype(&std::free)> owner(out, std::free);
  return std::string(out, size);
}

bool is_code(std::string_view code) {
  return code.size() == 6 && std::ranges::all_of(code, [](char c) { return c >= '0' && c <= '9'; });
}

std::string encoded(std::string_view text) {
  return boost::urls::encode(text, boost::urls::unreserved_chars);
}

}  // namespace

Private<std::string> new_totp_secret(const Secrets& secrets) {
  std::array<std::uint8_t, secret_bytes> bytes{};
  secrets(bytes);
  return Private(
      base32(oath_base32_encode, {reinterpret_cast<const char*>(bytes.data()), bytes.size()})
          .value());
}

Private<std::string> totp_uri(const Private<std::string>& secret, const std::string& username) {
  return Private(fmt::format("otpauth://totp/Stepwell:{}?secret={}&issuer=Stepwell",
                             encoded(username), secret.reveal()));
}

std::optional<std::int64_t> totp_step(const Private<std::string>& secret,
                                      const Private<std::string>& code, Instant now) {
  const auto key = base32(oath_base32_decode, secret.reveal());
  if (!key || key->size() < 16 || !is_code(code.reveal())) return std::nullopt;
  const auto seconds = static_cast<time_t>(now.micros() / 1'000'000);
  std::uint64_t counter = 0;
  const int found = oath_totp_validate3(
      key->data(), key->size(), seconds, OATH_TOTP_DEFAULT_TIME_STEP_SIZE,
      OATH_TOTP_DEFAULT_START_TIME, window, nullptr, &counter, code.reveal().c_str());
  if (found < 0) return std::nullopt;
  return static_cast<std::int64_t>(counter);
}

}  // namespace stepwell::access

#include "stepwell/access/password.h"

#include <sodium.h>

#include <array>

#include "stepwell/base/error.h"

namespace stepwell::access {
namespace {

using Hash = std::array<char, crypto_pwhash_STRBYTES>;

void need_sodium() {
  static const bool ready = sodium_init() >= 0;
  check(ready, "libsodium can't be used here");
}

// Of a password that nobody knows.
const Private<std::string>& nobodys_hash() {
  static const Private<std::string> hash = [] {
    std::string random(32, '\0');
    randombytes_buf(random.data(), random.size());
    return hash_password(Private(random));
  }();
  return hash;
}

}  // namespace

Private<std::string> hash_password(const Private<std::string>& password) {
  need_sodium();
  Hash hash{};
  const std::string& text = password.reveal();
  if (crypto_pwhash_str(hash.data(), text.data(), text.size(), crypto_pwhash_OPSLIMIT_INTERACTIVE,
                        crypto_pwhash_MEMLIMIT_INTERACTIVE) != 0)
    throw Error(Code::unavailable, "too busy just now, please try again", "no memory for argon2");
  return Private(std::string(hash.data()));
}

bool password_matches(const Private<std::string>& hash, const Private<std::string>& password) {
  need_sodium();
  const std::string& text = password.reveal();
  const std::string& kept = hash.reveal().empty() ? nobodys_hash().reveal() : hash.reveal();
  const bool matches = crypto_pwhash_str_verify(kept.c_str(), text.data(), text.size()) == 0;
  return matches && !hash.reveal().empty();
}

}  // namespace stepwell::access

#pragma once

#include <cstdint>
#include <functional>
#include <span>
#include <string>

namespace stepwell {

// Where what nobody may guess comes from: tokens, PINs, keys. Fills all of `into`. Tests and the
// demo bring a seeded one, so that a run repeats.
using Secrets = std::function<void(std::span<std::uint8_t> into)>;

// The operating system's, through libsodium. Any thread.
void system_secrets(std::span<std::uint8_t> into);

// One that repeats: for tests and the demo, never for a clinic. One thread at a time.
Secrets repeatable_secrets(std::uint64_t seed);

// Returns a number below `bound`, each equally likely.
std::uint32_t secret_below(const Secrets& secrets, std::uint32_t bound);

// Returns 256 bits as 43 characters that need no escaping in an address or a header.
std::string secret_token(const Secrets& secrets);

}  // namespace stepwell

#pragma once

#include <optional>
#include <string>

#include "stepwell/base/private.h"
#include "stepwell/base/secret.h"
#include "stepwell/base/time.h"

// Codes from an authenticator app: six digits that change every 30 seconds (RFC 6238).
namespace stepwell::access {

// Returns a new secret, in base 32.
Private<std::string> new_totp_secret(const Secrets& secrets);

// Returns what an authenticator app reads from a QR code.
Private<std::string> totp_uri(const Private<std::string>& secret, const std::string& username);

// Returns the number of the 30 seconds that `code` belongs to, when it is one of now, of those
// before or of those after; clocks differ. Nothing when it is wrong, or `secret` is not base 32.
std::optional<std::int64_t> totp_step(const Private<std::string>& secret,
                                      const Private<std::string>& code, Instant now);

}  // namespace stepwell::access

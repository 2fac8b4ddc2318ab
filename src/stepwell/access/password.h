#pragma once

#include <string>

#include "stepwell/base/private.h"

// Passwords are kept as argon2id hashes. Making or comparing one takes 64 MB and about a tenth of
// a second on purpose: never on the writer's thread.
namespace stepwell::access {

Private<std::string> hash_password(const Private<std::string>& password);

// Returns whether `hash` was made from `password`. An empty hash is nobody's: then it returns
// false after the time that a comparison takes, so that nobody learns which accounts there are.
bool password_matches(const Private<std::string>& hash, const Private<std::string>& password);

}  // namespace stepwell::access

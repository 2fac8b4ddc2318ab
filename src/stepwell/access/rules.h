#pragma once

#include <span>

#include "stepwell/access/model.h"
#include "stepwell/base/error.h"

namespace stepwell::access {

enum class Factors { password, password_and_code };

// Returns everything wrong with `password`, worst first; empty when it may be used. It must be
// long and hard to guess, and may otherwise be anything (NIST SP 800-63B-4, 3.1.1.2). `own_words`
// are what everybody would try first: the person's names, their user name.
std::vector<Finding> check_password(const Private<std::string>& password, Factors factors,
                                    std::span<const std::string> own_words);

// Returns everything wrong with a user name as typed.
std::vector<Finding> check_username(std::string_view username);

// Returns `username` as it is stored and looked up: "Ana.Muñoz" and "ana.munoz" are one.
std::string username_key(std::string_view username);

}  // namespace stepwell::access

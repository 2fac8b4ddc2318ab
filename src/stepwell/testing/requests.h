#pragma once

#include <string>

#include "stepwell/http/router.h"
#include "stepwell/testing/one_of_each.h"

namespace stepwell::testing {

// Returns the query of an address that `route` can answer about `one`, from the "?" on; empty when
// it asks for nothing.
std::string query_for(const http::Route& route, const OneOfEach& one);

// Returns a body that does what `route` is for, where the gate or a test needs more than "{}".
// `pin` is of the patient of `one`.
std::string body_for(const http::Route& route, const OneOfEach& one, const std::string& pin);

}  // namespace stepwell::testing

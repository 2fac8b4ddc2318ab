#pragma once

#include "stepwell/http/router.h"

namespace stepwell::cli {

// Puts every room's routes together: the whole of what the program answers under /api.
void add_all_routes(http::Router& router);

}  // namespace stepwell::cli

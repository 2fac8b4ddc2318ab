#pragma once

#include <functional>

#include "stepwell/audit/checkpoints.h"
#include "stepwell/http/router.h"

namespace stepwell::oversight {

// Reads what was kept outside the database. Any thread.
using Checkpoints = std::function<audit::Kept()>;

void routes(http::Router& router, Checkpoints checkpoints);

}  // namespace stepwell::oversight

#pragma once

#include "stepwell/outbox/store.h"
#include "stepwell/oversight/routes.h"

namespace stepwell::cli {

// Puts every room's routes together: the whole of what the program answers under /api.
// `checkpoints` reads what was kept of the record outside the database; without it nothing was.
// `channels` are those that somebody outside can be told through.
void add_all_routes(
    http::Router& router, oversight::Checkpoints checkpoints = [] { return audit::Kept(); },
    outbox::Channels channels = {});

}  // namespace stepwell::cli

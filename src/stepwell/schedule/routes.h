#pragma once

#include "stepwell/http/router.h"

namespace stepwell::schedule {

void routes(http::Router& router);

// Those by which people change single sessions; routes() adds them.
void change_routes(http::Router& router);

}  // namespace stepwell::schedule

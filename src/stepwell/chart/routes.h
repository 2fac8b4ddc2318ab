#pragma once

#include "stepwell/http/router.h"

namespace stepwell::chart {

void routes(http::Router& router);

}  // namespace stepwell::chart

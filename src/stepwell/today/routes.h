#pragma once

#include "stepwell/http/router.h"

namespace stepwell::today {

void routes(http::Router& router);

}  // namespace stepwell::today

#pragma once

#include "stepwell/http/router.h"

namespace stepwell::hours {

void routes(http::Router& router);

}  // namespace stepwell::hours

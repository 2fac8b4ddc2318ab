#pragma once

#include "stepwell/http/router.h"

namespace stepwell::access {

void routes(http::Router& router);

}  // namespace stepwell::access

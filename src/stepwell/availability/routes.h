#pragma once

#include "stepwell/http/router.h"

namespace stepwell::availability {

void routes(http::Router& router);

}  // namespace stepwell::availability

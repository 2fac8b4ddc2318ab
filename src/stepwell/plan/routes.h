#pragma once

#include "stepwell/http/router.h"

namespace stepwell::plan {

void routes(http::Router& router);

}  // namespace stepwell::plan

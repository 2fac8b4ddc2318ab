#pragma once

#include "stepwell/http/router.h"

namespace stepwell::administration {

void routes(http::Router& router);

}  // namespace stepwell::administration

#pragma once

#include "stepwell/http/router.h"

namespace stepwell::visit {

void routes(http::Router& router);

}  // namespace stepwell::visit

#pragma once

#include "stepwell/http/router.h"

namespace stepwell::safetyplan {

void routes(http::Router& router);

}  // namespace stepwell::safetyplan

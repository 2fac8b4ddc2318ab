#pragma once

#include "stepwell/http/router.h"

namespace stepwell::calendar {

void routes(http::Router& router);

}  // namespace stepwell::calendar

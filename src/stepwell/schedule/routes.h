#pragma once

#include "stepwell/http/router.h"

namespace stepwell::schedule {

void routes(http::Router& router);

}  // namespace stepwell::schedule

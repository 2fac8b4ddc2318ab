#pragma once

#include "stepwell/http/router.h"

namespace stepwell::screening {

void routes(http::Router& router);

}  // namespace stepwell::screening

#pragma once

#include "stepwell/http/router.h"

namespace stepwell::breakglass {

void routes(http::Router& router);

}  // namespace stepwell::breakglass

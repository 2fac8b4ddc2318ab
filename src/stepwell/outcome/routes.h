#pragma once

#include "stepwell/http/router.h"

namespace stepwell::outcome {

void routes(http::Router& router);

}  // namespace stepwell::outcome

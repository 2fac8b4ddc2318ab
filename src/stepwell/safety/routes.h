#pragma once

#include "stepwell/http/router.h"

namespace stepwell::safety {

void routes(http::Router& router);

}  // namespace stepwell::safety

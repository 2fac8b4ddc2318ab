#pragma once

#include "stepwell/http/router.h"

namespace stepwell::letter {

void routes(http::Router& router);

}  // namespace stepwell::letter

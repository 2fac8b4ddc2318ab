#pragma once

#include "stepwell/http/router.h"

namespace stepwell::program {

void routes(http::Router& router);

}  // namespace stepwell::program

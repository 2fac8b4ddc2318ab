#pragma once

#include "stepwell/http/router.h"

namespace stepwell::setup {

void routes(http::Router& router);

}  // namespace stepwell::setup

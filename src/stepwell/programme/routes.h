#pragma once

#include "stepwell/http/router.h"

namespace stepwell::programme {

void routes(http::Router& router);

}  // namespace stepwell::programme

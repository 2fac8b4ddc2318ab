#pragma once

#include "stepwell/http/router.h"

namespace stepwell::merge {

void routes(http::Router& router);

}  // namespace stepwell::merge

#pragma once

#include "stepwell/http/router.h"

namespace stepwell::diagnosis {

void routes(http::Router& router);

}  // namespace stepwell::diagnosis

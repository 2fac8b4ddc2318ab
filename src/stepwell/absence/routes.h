#pragma once

#include "stepwell/http/router.h"

namespace stepwell::absence {

void routes(http::Router& router);

}  // namespace stepwell::absence

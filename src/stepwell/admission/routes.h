#pragma once

#include "stepwell/http/router.h"

namespace stepwell::admission {

void routes(http::Router& router);

}  // namespace stepwell::admission

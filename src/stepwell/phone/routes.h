#pragma once

#include "stepwell/http/router.h"

namespace stepwell::phone {

void routes(http::Router& router);

}  // namespace stepwell::phone

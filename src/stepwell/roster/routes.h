#pragma once

#include "stepwell/http/router.h"

namespace stepwell::roster {

void routes(http::Router& router);

}  // namespace stepwell::roster

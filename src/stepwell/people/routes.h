#pragma once

#include "stepwell/http/router.h"

namespace stepwell::people {

void routes(http::Router& router);

}  // namespace stepwell::people

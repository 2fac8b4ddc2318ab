#pragma once

#include "stepwell/http/router.h"

namespace stepwell::staff {

void routes(http::Router& router);

}  // namespace stepwell::staff

#pragma once

#include "stepwell/http/router.h"

namespace stepwell::appointment {

void routes(http::Router& router);

}  // namespace stepwell::appointment

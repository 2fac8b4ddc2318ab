#pragma once

#include "stepwell/http/router.h"

namespace stepwell::kiosk {

void routes(http::Router& router);

}  // namespace stepwell::kiosk

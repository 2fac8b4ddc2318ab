#pragma once

#include "stepwell/http/router.h"

namespace stepwell::outreach {

void routes(http::Router& router);

}  // namespace stepwell::outreach

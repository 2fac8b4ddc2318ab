#pragma once

#include "stepwell/http/router.h"

namespace stepwell::waitlist {

void routes(http::Router& router);

}  // namespace stepwell::waitlist

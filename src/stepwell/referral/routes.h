#pragma once

#include "stepwell/http/router.h"

namespace stepwell::referral {

void routes(http::Router& router);

}  // namespace stepwell::referral

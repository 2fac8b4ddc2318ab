#pragma once

#include "stepwell/http/router.h"

namespace stepwell::careteam {

void routes(http::Router& router);

}  // namespace stepwell::careteam

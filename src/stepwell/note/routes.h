#pragma once

#include "stepwell/http/router.h"

namespace stepwell::note {

void routes(http::Router& router);

}  // namespace stepwell::note

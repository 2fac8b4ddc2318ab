#pragma once

#include "stepwell/http/router.h"

namespace stepwell::document {

void routes(http::Router& router);

}  // namespace stepwell::document

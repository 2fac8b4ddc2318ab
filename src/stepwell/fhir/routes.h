#pragma once

#include "stepwell/http/router.h"

namespace stepwell::fhir {

void routes(http::Router& router);

}  // namespace stepwell::fhir

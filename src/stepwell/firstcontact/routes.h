#pragma once

#include "stepwell/http/router.h"

namespace stepwell::firstcontact {

void routes(http::Router& router);

}  // namespace stepwell::firstcontact

#include "stepwell/cli/rooms.h"

#include "stepwell/attendance/routes.h"
#include "stepwell/referral/routes.h"
#include "stepwell/safety/routes.h"
#include "stepwell/today/routes.h"

namespace stepwell::cli {

void add_all_routes(http::Router& router) {
  referral::routes(router);
  safety::routes(router);
  attendance::routes(router);
  today::routes(router);
}

}  // namespace stepwell::cli

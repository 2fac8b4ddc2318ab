#include "stepwell/hours/routes.h"

#include "stepwell/hours/store.h"

namespace stepwell::hours {
namespace {

http::Response read_hours(db::Tx& tx, const http::Request& request) {
  return http::ok(hours_at_risk(tx, request.query<SiteId>("site")));
}

}  // namespace

void routes(http::Router& router) {
  router
      .get("/api/v1/hours-at-risk", http::at_site(http::Grant::read_today, http::site_in_query),
           read_hours)
      .gives<HoursAtRisk>();
}

}  // namespace stepwell::hours

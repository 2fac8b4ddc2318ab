#include "stepwell/today/routes.h"

#include "stepwell/today/rules.h"
#include "stepwell/today/store.h"

namespace stepwell::today {
namespace {

http::Response read_board(db::Tx& tx, const http::Request& request) {
  const auto site = request.query<SiteId>("site");
  Board shown = board(tx, site, request.actor.staff_id);
  if (!request.actor.may(http::Grant::write_plan, site)) leave_out_duties(shown);
  if (!request.actor.may(http::Grant::write_notes, site)) leave_out_safety_plans(shown);
  return http::ok(shown);
}

http::Response read_wall(db::Tx& tx, const http::Request& request) {
  return http::ok(wall_of(board(tx, request.query<SiteId>("site"))));
}

}  // namespace

void routes(http::Router& router) {
  const auto gate = http::at_site(http::Grant::read_today, http::site_in_query);
  router.get("/api/v1/today", gate, read_board).gives<Board>();
  router.get("/api/v1/wall", gate, read_wall).gives<Wall>();
}

}  // namespace stepwell::today

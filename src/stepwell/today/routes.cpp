#include "stepwell/today/routes.h"

#include "stepwell/today/store.h"

namespace stepwell::today {
namespace {

http::Response read_board(db::Tx& tx, const http::Request& request) {
  return http::ok(board(tx, request.query<SiteId>("site")));
}

}  // namespace

void routes(http::Router& router) {
  router
      .get("/api/v1/today", http::at_site(http::Grant::read_today, http::site_in_query), read_board)
      .gives<Board>();
}

}  // namespace stepwell::today

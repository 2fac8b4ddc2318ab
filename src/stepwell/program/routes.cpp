#include "stepwell/program/routes.h"

#include "stepwell/program/store.h"

namespace stepwell::program {
namespace {

using http::Grant;

http::Response read_offer(db::Tx& tx, const http::Request& request) {
  const auto site = request.query<SiteId>("site");
  return http::ok(offer_of(tx, site, today_at(tx, site)));
}

}  // namespace

void routes(http::Router& router) {
  router.get("/api/v1/programs", at_site(Grant::read_setup, http::site_in_query), read_offer)
      .gives<Offer>();
}

}  // namespace stepwell::program

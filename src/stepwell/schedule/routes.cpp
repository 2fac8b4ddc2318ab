#include "stepwell/schedule/routes.h"

#include <fmt/format.h>

#include "stepwell/base/limits.h"
#include "stepwell/people/store.h"
#include "stepwell/program/store.h"
#include "stepwell/schedule/board.h"
#include "stepwell/schedule/staffing.h"
#include "stepwell/schedule/store.h"

namespace stepwell::schedule {
namespace {

using db::Tx;
using http::Grant;
using http::Request;
using http::Response;

// The days from the first asked for to the first left out.
std::pair<Day, Day> days_in_query(const Request& request) {
  const auto from = request.query<Day>("from");
  const auto until = request.query<Day>("until");
  if (from >= until) refuse("days_out_of_order", "?until", "until is the first day left out");
  if (until.date - from.date > std::chrono::days(limits::schedule_days))
    refuse("too_many_days", "?until",
           fmt::format("at most {} days at a time", limits::schedule_days));
  return {from, until};
}

Response list_sessions(Tx& tx, const Request& request) {
  const auto [from, until] = days_in_query(request);
  return http::ok(SessionCards{sessions_between(tx, request.query<SiteId>("site"), from, until)});
}

Response list_gaps(Tx& tx, const Request& request) {
  const auto [from, until] = days_in_query(request);
  return http::ok(StaffingGaps{gaps_between(tx, request.query<SiteId>("site"), from, until)});
}

Response read_board(Tx& tx, const Request& request) {
  const auto [from, until] = days_in_query(request);
  return http::ok(board_between(tx, request.query<SiteId>("site"), from, until));
}

SiteId site_of_new_closure(Tx& tx, const Request& request) {
  return people::find_site(tx, request.body_as<NewClosure>().site_id).id;
}

SiteId site_of_closure(Tx& tx, const Request& request) {
  return find_closure(tx, request.path<ClosureId>("closure")).site_id;
}

Response list_closures(Tx& tx, const Request& request) {
  const auto site = request.query<SiteId>("site");
  const auto from = request.query_if<Day>("from");
  const Day today = program::today_at(tx, site);
  return http::ok(Closures{closures_from(tx, site, from.value_or(today))});
}

Response close_days(Tx& tx, const Request& request) {
  return http::ok(close(tx, request.body_as<NewClosure>()));
}

Response open_days(Tx& tx, const Request& request) {
  return http::ok(reopen(tx, request.path<ClosureId>("closure")));
}

}  // namespace

void routes(http::Router& router) {
  router.get("/api/v1/sessions", at_site(Grant::read_schedule, http::site_in_query), list_sessions)
      .asks<Day>("from")
      .asks<Day>("until")
      .gives<SessionCards>();
  router.get("/api/v1/board", at_site(Grant::read_schedule, http::site_in_query), read_board)
      .asks<Day>("from")
      .asks<Day>("until")
      .gives<WeekBoard>();
  change_routes(router);

  router.get("/api/v1/staffing-gaps", at_site(Grant::read_setup, http::site_in_query), list_gaps)
      .asks<Day>("from")
      .asks<Day>("until")
      .gives<StaffingGaps>();
  router.get("/api/v1/closures", at_site(Grant::read_setup, http::site_in_query), list_closures)
      .asks<std::optional<Day>>("from")
      .gives<Closures>();
  router.post("/api/v1/closures", at_site(Grant::administer, site_of_new_closure), close_days)
      .takes<NewClosure>()
      .gives<Closing>();
  router
      .post("/api/v1/closures/{closure}/reopen", at_site(Grant::administer, site_of_closure),
            open_days)
      .gives<Closing>();
}

}  // namespace stepwell::schedule

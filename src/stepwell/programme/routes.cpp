#include "stepwell/programme/routes.h"

#include "stepwell/people/store.h"
#include "stepwell/program/store.h"
#include "stepwell/programme/propose.h"
#include "stepwell/programme/store.h"

namespace stepwell::programme {
namespace {

// On a worker, since it takes the planner a moment; it changes nothing.
std::any work_out(db::Tx& tx, http::Request& request) {
  const auto ask = request.body_as<AskWeek>();
  require(check_ask(ask));
  return propose(week_at(tx, people::site_in_path(tx, request)), ask.seed);
}

http::Response show(db::Tx&, const http::Request& request) {
  return http::ok(std::any_cast<const WeekProposal&>(request.prepared));
}

http::Response accept(db::Tx& tx, const http::Request& request) {
  const auto site = people::site_in_path(tx, request);
  const auto accepted = request.body_as<AcceptedWeek>();
  require(check_accepted(accepted, program::today_at(tx, site)));
  return http::ok(take(tx, site, accepted));
}

}  // namespace

void routes(http::Router& router) {
  const auto gate = http::at_site(http::Grant::manage_roster, people::site_in_path);
  const std::string one = "/api/v1/sites/{site}/week-proposal";
  router.post(one, gate, show).takes<AskWeek>().prepares(work_out).gives<WeekProposal>();
  router.post(one + "/accept", gate, accept).takes<AcceptedWeek>().gives<WeekTaken>();
}

}  // namespace stepwell::programme

#include "stepwell/breakglass/routes.h"

#include <algorithm>

#include "stepwell/breakglass/rules.h"
#include "stepwell/breakglass/store.h"
#include "stepwell/http/record.h"
#include "stepwell/people/store.h"

namespace stepwell::breakglass {
namespace {

using db::Tx;
using http::Grant;
using http::Request;
using http::Response;

Response open_chart(Tx& tx, const Request& request) {
  const auto asked = request.body_as<NewOpening>();
  require(check_reason(asked.reason));
  const SiteId site = people::site_of_patient(tx, asked.patient_id);
  const StaffId staff = request.actor.staff_id.value();
  if (request.actor.may(Grant::read_chart, site))
    refuse("not_needed", "/patient_id", "your role opens this chart as it is");
  if (running_opening(tx, asked.patient_id, staff))
    throw Error(Code::conflict, "this chart is open to you already");
  http::note_patient(tx, request, asked.patient_id);
  return http::versioned(put_opening(tx, asked.patient_id, site, staff, asked.reason));
}

OpeningList openings_for(Tx& tx, const http::Actor& actor) {
  OpeningList list;
  for (OpeningRow& row : openings(tx)) {
    if (!actor.may(Grant::read_audit, row.opening.site_id)) continue;
    row.own = row.opening.staff_id == actor.staff_id;
    list.items.push_back(std::move(row));
  }
  return list;
}

Response list_openings(Tx& tx, const Request& request) {
  return http::ok(openings_for(tx, request.actor));
}

Response count_waiting(Tx& tx, const Request& request) {
  const auto rows = openings_for(tx, request.actor).items;
  const auto waiting = std::ranges::count_if(
      rows, [](const OpeningRow& row) { return !row.own && !row.opening.outcome; });
  return http::ok(ReviewsWaiting{static_cast<int>(waiting)});
}

Response review(Tx& tx, const Request& request) {
  const Opening opening = find_opening(tx, request.path<OpeningId>("opening"));
  const auto said = request.body_as<OpeningReview>();
  const StaffId staff = request.actor.staff_id.value();
  if (opening.staff_id == staff)
    throw Error(Code::forbidden, "somebody else reviews what you opened");
  request.require_match(opening.version);
  require(check_review(opening, said));
  http::note_patient(tx, request, opening.patient_id);
  return http::versioned(put_review(tx, opening, said, staff));
}

}  // namespace

void routes(http::Router& router) {
  router.post("/api/v1/break-glass", http::in_organization(Grant::read_chart), open_chart)
      .takes<NewOpening>()
      .gives<Opening>();
  router.get("/api/v1/break-glass", http::in_organization(Grant::read_audit), list_openings)
      .gives<OpeningList>();
  router.get("/api/v1/break-glass/waiting", http::to_oneself(), count_waiting)
      .gives<ReviewsWaiting>();
  router
      .post("/api/v1/break-glass/{opening}/review",
            http::at_site(Grant::read_audit, site_of_opening), review)
      .takes<OpeningReview>()
      .gives<Opening>();
}

}  // namespace stepwell::breakglass

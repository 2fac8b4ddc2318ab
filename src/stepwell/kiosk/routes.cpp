#include "stepwell/kiosk/routes.h"

#include "stepwell/access/throttle.h"
#include "stepwell/attendance/arrivals.h"
#include "stepwell/attendance/rules.h"
#include "stepwell/attendance/store.h"
#include "stepwell/http/problem.h"
#include "stepwell/kiosk/model.h"
#include "stepwell/people/store.h"

namespace stepwell::kiosk {
namespace {

using attendance::Source;
using db::Tx;
using http::Grant;
using http::Request;
using http::Response;

// The kiosk's own site. A device's token holds at one.
SiteId site_of_kiosk(const Request& request) {
  return request.actor.permissions.at(0).site_id.value();
}

Response read_kiosk(Tx& tx, const Request& request) {
  const auto site = people::find_site(tx, site_of_kiosk(request));
  return http::ok(
      KioskSite{.name = site.name, .crisis_line = site.crisis_line, .time_zone = site.time_zone});
}

// Keeps a guesser waiting: a wrong PIN counts against the device, and is kept though refused.
Response arrive(Tx& tx, const Request& request) {
  const auto asked = request.body_as<KioskPin>();
  const std::string device = request.actor.name();
  access::check_throttle(tx, device);
  const auto patient = people::find_by_pin(tx, site_of_kiosk(request), asked.pin);
  if (!patient) {
    access::count_failure(tx, device);
    return http::refused(Error(Code::not_found, "no one here has this PIN"));
  }
  access::clear_failures(tx, device);
  const auto made = attendance::arriving(tx, patient->id, patient->site_id, Source::kiosk);
  return http::ok(attendance::arrival_of(tx, *patient, made.held_on, attendance::let_in(tx, made)));
}

Response answer(Tx& tx, const Request& request) {
  const auto answers = request.body_as<attendance::Answers>();
  require(attendance::check_answers(answers));
  const auto known = attendance::check_in_of_today(tx, request.path<CheckInId>("check_in"));
  request.require_match(known.version);
  attendance::take_answers(tx, known, answers);
  return http::ok(attendance::farewell(tx, known.site_id, answers.safety));
}

// What was said first stays: a tablet may deliver late what staff have written down meanwhile.
Response leave(Tx& tx, const Request& request) {
  const auto said = request.body_as<attendance::Parting>();
  require(attendance::check_parting(said));
  const auto known = attendance::check_in_of_today(tx, request.path<CheckInId>("check_in"));
  attendance::let_out(tx, known.patient_id, known.site_id, Source::kiosk, said);
  return http::ok(attendance::farewell(tx, known.site_id, said.safety));
}

}  // namespace

void routes(http::Router& router) {
  const auto anybody = http::in_organization(Grant::kiosk);
  const auto arrived = http::at_site(Grant::kiosk, attendance::site_of_check_in);
  router.get("/api/v1/kiosk", anybody, read_kiosk).gives<KioskSite>();
  router.post("/api/v1/kiosk/arrivals", anybody, arrive)
      .takes<KioskPin>()
      .gives<attendance::Arrival>();
  router.put("/api/v1/kiosk/arrivals/{check_in}/answers", arrived, answer)
      .takes<attendance::Answers>()
      .gives<attendance::Farewell>();
  // PUT, and what was said first stays, so that a tablet may deliver twice.
  router.put("/api/v1/kiosk/arrivals/{check_in}/check-out", arrived, leave)
      .takes<attendance::Parting>()
      .gives<attendance::Farewell>();
}

}  // namespace stepwell::kiosk

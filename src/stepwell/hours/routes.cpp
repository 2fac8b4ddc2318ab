#include "stepwell/hours/routes.h"

#include "stepwell/hours/make_up_store.h"
#include "stepwell/hours/store.h"
#include "stepwell/people/store.h"

namespace stepwell::hours {
namespace {

http::Response read_hours(db::Tx& tx, const http::Request& request) {
  return http::ok(hours_at_risk(tx, request.query<SiteId>("site")));
}

http::Response read_make_ups(db::Tx& tx, const http::Request& request) {
  return http::ok(make_ups_of(tx, request.path<PatientId>("patient")));
}

http::Response book(db::Tx& tx, const http::Request& request) {
  const auto patient = request.path<PatientId>("patient");
  const auto asked = request.body_as<NewGuestSeat>();
  return http::versioned(book_guest(tx, patient, asked, request.actor.staff_id));
}

http::Response take_back(db::Tx& tx, const http::Request& request) {
  const auto known = find_guest_seat(tx, request.path<GuestSeatId>("guest_seat"));
  const auto said = request.body_as<GiveBack>();
  request.require_match(known.version);
  return http::versioned(give_back(tx, known, said));
}

}  // namespace

void routes(http::Router& router) {
  using http::at_site;
  using http::Grant;
  const auto of_patient = people::site_of_patient_in_path;
  router.get("/api/v1/hours-at-risk", at_site(Grant::read_today, http::site_in_query), read_hours)
      .gives<HoursAtRisk>();
  router
      .get("/api/v1/patients/{patient}/make-ups", at_site(Grant::read_today, of_patient),
           read_make_ups)
      .gives<MakeUps>();
  // Asked again after a lost reply, the seat they have is the answer.
  router.post("/api/v1/patients/{patient}/make-ups", at_site(Grant::check_in, of_patient), book)
      .takes<NewGuestSeat>()
      .gives<GuestSeat>();
  router
      .post("/api/v1/guest-seats/{guest_seat}/void", at_site(Grant::check_in, site_of_guest_seat),
            take_back)
      .takes<GiveBack>()
      .gives<GuestSeat>();
}

}  // namespace stepwell::hours

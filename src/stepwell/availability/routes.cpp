#include "stepwell/availability/routes.h"

#include "stepwell/availability/rules.h"
#include "stepwell/availability/store.h"
#include "stepwell/breakglass/store.h"
#include "stepwell/people/store.h"

namespace stepwell::availability {
namespace {

http::Response read_hours(db::Tx& tx, const http::Request& request) {
  return http::versioned(availability_of(tx, request.path<PatientId>("patient")));
}

http::Response say_hours(db::Tx& tx, const http::Request& request) {
  const auto said = request.body_as<SaidHours>();
  const auto known = availability_of(tx, request.path<PatientId>("patient"));
  request.require_match(known.version);
  require(check_hours(said));
  return http::versioned(put_hours(tx, known, said.hours, request.actor.staff_id.value()));
}

}  // namespace

void routes(http::Router& router) {
  using http::at_site;
  using http::Grant;
  const auto of_patient = people::site_of_patient_in_path;
  const std::string one = "/api/v1/patients/{patient}/availability";
  router.get(one, at_site(Grant::read_chart, of_patient, breakglass::open_until), read_hours)
      .gives<PatientAvailability>();
  router.put(one, at_site(Grant::write_chart, of_patient), say_hours)
      .takes<SaidHours>()
      .gives<PatientAvailability>();
}

}  // namespace stepwell::availability

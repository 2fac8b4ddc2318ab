#include "stepwell/absence/routes.h"

#include "stepwell/absence/rules.h"
#include "stepwell/absence/store.h"
#include "stepwell/people/store.h"
#include "stepwell/program/store.h"

namespace stepwell::absence {
namespace {

http::Response note(db::Tx& tx, const http::Request& request) {
  const auto patient = request.path<PatientId>("patient");
  const auto said = request.body_as<NewAbsence>();
  const SiteId site = people::site_of_patient(tx, patient);
  require(check_absence(said, program::today_at(tx, site)));
  return http::versioned(put_absence(tx, patient, said, request.actor.staff_id));
}

http::Response take_back(db::Tx& tx, const http::Request& request) {
  const auto known = find_absence(tx, request.path<AbsenceId>("absence"));
  const auto said = request.body_as<TakeBack>();
  request.require_match(known.version);
  require(check_take_back(known, said));
  return http::versioned(void_absence(tx, known, said.reason));
}

}  // namespace

void routes(http::Router& router) {
  using http::at_site;
  using http::Grant;
  router
      .post("/api/v1/patients/{patient}/absences",
            at_site(Grant::check_in, people::site_of_patient_in_path), note)
      .takes<NewAbsence>()
      .gives<Absence>();
  router
      .post("/api/v1/absences/{absence}/void", at_site(Grant::check_in, site_of_absence), take_back)
      .takes<TakeBack>()
      .gives<Absence>();
}

}  // namespace stepwell::absence

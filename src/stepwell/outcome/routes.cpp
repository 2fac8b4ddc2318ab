#include "stepwell/outcome/routes.h"

#include "stepwell/breakglass/store.h"
#include "stepwell/outcome/program.h"
#include "stepwell/outcome/rules.h"
#include "stepwell/outcome/store.h"
#include "stepwell/people/store.h"

namespace stepwell::outcome {
namespace {

http::Response read_outcomes(db::Tx& tx, const http::Request& request) {
  return http::ok(outcomes_of(tx, request.path<PatientId>("patient")));
}

http::Response answer_aid(db::Tx& tx, const http::Request& request) {
  const auto patient = request.path<PatientId>("patient");
  const auto said = request.body_as<NewAid>();
  const auto known = outcomes_of(tx, patient);
  require(check_aid(said, known.today, known.series, known.owners));
  put_aid(tx, known, said, request.actor.staff_id.value());
  return http::ok(outcomes_of(tx, patient));
}

http::Response read_figures(db::Tx& tx, const http::Request& request) {
  const Day from = request.query<Day>("from");
  const Day to = request.query<Day>("to");
  require(check_span(from, to));
  return http::ok(figures_at(tx, request.query<SiteId>("site"), from, to));
}

}  // namespace

void routes(http::Router& router) {
  using http::at_site;
  using http::Grant;
  const auto of_patient = people::site_of_patient_in_path;
  router
      .get("/api/v1/patients/{patient}/outcomes",
           at_site(Grant::read_notes, of_patient, breakglass::open_until), read_outcomes)
      .gives<PatientOutcomes>();
  router
      .post("/api/v1/patients/{patient}/decision-aids", at_site(Grant::write_notes, of_patient),
            answer_aid)
      .takes<NewAid>()
      .gives<PatientOutcomes>();
  router
      .get("/api/v1/program-outcomes", at_site(Grant::read_notes, http::site_in_query),
           read_figures)
      .asks<Day>("from")
      .asks<Day>("to")
      .gives<ProgramFigures>();
}

}  // namespace stepwell::outcome

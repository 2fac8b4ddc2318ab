#include "stepwell/careteam/routes.h"

#include "stepwell/breakglass/store.h"
#include "stepwell/careteam/rules.h"
#include "stepwell/careteam/store.h"
#include "stepwell/episode/store.h"
#include "stepwell/people/store.h"

namespace stepwell::careteam {
namespace {

http::Response read_team(db::Tx& tx, const http::Request& request) {
  return http::versioned(team_of(tx, request.path<PatientId>("patient")));
}

http::Response change_team(db::Tx& tx, const http::Request& request) {
  const auto patient = request.path<PatientId>("patient");
  const auto said = request.body_as<TeamChange>();
  const CareTeam known = team_of(tx, patient);
  const auto stay = episode::open_episode(tx, patient);
  request.require_match(known.version);
  require(check_change(said, stay, known.candidates, known.today));
  return http::versioned(put_change(tx, *stay, known.version, said, request.actor.staff_id));
}

}  // namespace

void routes(http::Router& router) {
  using http::at_site;
  using http::Grant;
  router
      .get("/api/v1/patients/{patient}/care-team",
           at_site(Grant::read_chart, people::site_of_patient_in_path, breakglass::open_until),
           read_team)
      .gives<CareTeam>();
  router
      .put("/api/v1/patients/{patient}/care-team",
           at_site(Grant::admit, people::site_of_patient_in_path), change_team)
      .takes<TeamChange>()
      .gives<CareTeam>();
}

}  // namespace stepwell::careteam

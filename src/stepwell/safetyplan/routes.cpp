#include "stepwell/safetyplan/routes.h"

#include "stepwell/breakglass/store.h"
#include "stepwell/people/store.h"
#include "stepwell/safetyplan/rules.h"
#include "stepwell/safetyplan/store.h"

namespace stepwell::safetyplan {
namespace {

http::Response read_plan(db::Tx& tx, const http::Request& request) {
  return http::versioned(plan_of(tx, request.path<PatientId>("patient")));
}

http::Response read_version(db::Tx& tx, const http::Request& request) {
  return http::ok(find_version(tx, request.path<PatientId>("patient"),
                               request.path<SafetyPlanId>("safety_plan")));
}

http::Response save(db::Tx& tx, const http::Request& request) {
  const auto said = request.body_as<NewSafetyPlan>();
  const auto known = plan_of(tx, request.path<PatientId>("patient"));
  request.require_match(known.version);
  require(check_plan(said, known.latest ? known.latest->lines : std::vector<SafetyLine>()));
  return http::versioned(
      put_version(tx, known, in_order(said.lines), request.actor.staff_id.value()));
}

http::Response void_version(db::Tx& tx, const http::Request& request) {
  const auto said = request.body_as<SafetyPlanVoid>();
  const auto patient = request.path<PatientId>("patient");
  const auto version = find_version(tx, patient, request.path<SafetyPlanId>("safety_plan")).version;
  const auto known = plan_of(tx, patient);
  request.require_match(known.version);
  require(check_void(version, said));
  return http::versioned(put_void(tx, known, version, said.reason, request.actor.staff_id.value()));
}

http::Response review(db::Tx& tx, const http::Request& request) {
  const auto known = plan_of(tx, request.path<PatientId>("patient"));
  request.require_match(known.version);
  require(check_review(known.latest));
  return http::versioned(put_review(tx, known, request.actor.staff_id.value()));
}

}  // namespace

void routes(http::Router& router) {
  using http::at_site;
  using http::Grant;
  const auto of_patient = people::site_of_patient_in_path;
  // Whoever opens a chart in an emergency needs this page of it first.
  const auto may_read = at_site(Grant::read_notes, of_patient, breakglass::open_until);
  const auto may_write = at_site(Grant::write_notes, of_patient);
  const std::string one = "/api/v1/patients/{patient}/safety-plan";
  router.get(one, may_read, read_plan).gives<PatientSafetyPlan>();
  router.put(one, may_write, save).takes<NewSafetyPlan>().gives<PatientSafetyPlan>();
  router.post(one + "/review", may_write, review).gives<PatientSafetyPlan>();
  const std::string version = one + "/versions/{safety_plan}";
  router.get(version, may_read, read_version).gives<SafetyPlan>();
  router.post(version + "/void", may_write, void_version)
      .takes<SafetyPlanVoid>()
      .gives<PatientSafetyPlan>();
}

}  // namespace stepwell::safetyplan

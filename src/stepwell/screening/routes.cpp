#include "stepwell/screening/routes.h"

#include "stepwell/people/store.h"
#include "stepwell/screening/rules.h"
#include "stepwell/screening/store.h"

namespace stepwell::screening {
namespace {

http::Response now_of(db::Tx& tx, const http::Request& request) {
  return http::versioned(screenings_of(tx, request.path<PatientId>("patient")));
}

http::Response read_one(db::Tx& tx, const http::Request& request) {
  return http::ok(find_screening(tx, request.path<PatientId>("patient"),
                                 request.path<ScreeningId>("screening")));
}

http::Response begin(db::Tx& tx, const http::Request& request) {
  put_screening(tx, request.path<PatientId>("patient"), request.body_as<BeginScreening>(),
                request.actor.staff_id.value());
  return now_of(tx, request);
}

// The person's open screening, as whoever asks has read it.
Screening open_one(db::Tx& tx, const http::Request& request) {
  auto found = screenings_of(tx, request.path<PatientId>("patient"));
  request.require_match(found.version);
  if (!found.latest || found.latest->entry.ended_at)
    throw Error(Code::conflict, "no screening of this person is open: begin one");
  if (found.latest->rules_gone)
    throw Error(Code::conflict, "this program no longer has the rules this screening began with");
  return std::move(*found.latest);
}

const placement::RuleSet& rules_of(const Screening& screening) {
  const auto& entry = screening.entry;
  return *rules_named(entry.rule_set_id, entry.rule_set_version, entry.rule_set_sha256);
}

http::Response answer(db::Tx& tx, const http::Request& request) {
  const auto said = request.body_as<NewFactAnswer>();
  const auto known = open_one(tx, request);
  require(check_answer(rules_of(known), said));
  put_answer(tx, known, said, request.actor.staff_id.value());
  return now_of(tx, request);
}

http::Response decide(db::Tx& tx, const http::Request& request) {
  const auto decided = request.body_as<Decide>();
  const auto known = open_one(tx, request);
  require(check_decision(rules_of(known), known.recommendation, decided));
  put_decision(tx, known, decided, request.actor.staff_id.value());
  return now_of(tx, request);
}

}  // namespace

void routes(http::Router& router) {
  using http::at_site;
  using http::Grant;
  const auto of_patient = people::site_of_patient_in_path;
  const auto may_read = at_site(Grant::read_referrals, of_patient);
  const auto may_decide = at_site(Grant::admit, of_patient);
  const std::string one = "/api/v1/patients/{patient}/screening";
  router.get(one, may_read, now_of).gives<PatientScreening>();
  router.get("/api/v1/patients/{patient}/screenings/{screening}", may_read, read_one)
      .gives<Screening>();
  router.post(one, may_decide, begin).takes<BeginScreening>().gives<PatientScreening>();
  router.post(one + "/answers", may_decide, answer)
      .takes<NewFactAnswer>()
      .gives<PatientScreening>();
  router.post(one + "/decision", may_decide, decide).takes<Decide>().gives<PatientScreening>();
}

}  // namespace stepwell::screening

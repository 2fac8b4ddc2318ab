#include "stepwell/plan/routes.h"

#include <fmt/format.h>

#include <algorithm>

#include "stepwell/diagnosis/rules.h"
#include "stepwell/diagnosis/store.h"
#include "stepwell/episode/store.h"
#include "stepwell/http/record.h"
#include "stepwell/people/store.h"
#include "stepwell/plan/duties.h"
#include "stepwell/plan/rules.h"
#include "stepwell/plan/store.h"
#include "stepwell/program/store.h"
#include "stepwell/roster/store.h"
#include "stepwell/task/rules.h"

namespace stepwell::plan {
namespace {

using db::Tx;
using http::Request;
using http::Response;

bool is_here(const episode::Episode& stay) {
  return stay.state == episode::State::admitted || stay.state == episode::State::on_hold;
}

// The stay that plans are about: the open one once it was admitted, else the latest that was.
std::optional<episode::Episode> planned_stay(Tx& tx, const PatientId& patient) {
  for (const auto& stay : episode::episodes_of(tx, patient))
    if (stay.program_id && stay.admitted_on) return stay;
  return {};
}

// What is wrong with the codes of a draft by the official list, where there is one.
std::vector<Finding> check_codes(Tx& tx, const PlanDraft& draft) {
  std::vector<Finding> findings;
  for (std::size_t place = 0; place < draft.problems.size(); ++place) {
    const std::string& code = draft.problems[place].code;
    if (diagnosis::is_code(code) && !diagnosis::may_be_signed(tx, code))
      findings.push_back({"unknown_code", fmt::format("/problems/{}/code", place),
                          "this code is not in this year's list, or only heads a group"});
  }
  return findings;
}

std::vector<Finding> what_is_missing(Tx& tx, const PlanDraft& draft, const Asks& asks, Day today) {
  auto findings = check_complete(draft, asks, today);
  std::ranges::move(check_codes(tx, draft), std::back_inserter(findings));
  return findings;
}

PlanOfCare whole(Tx& tx, const Plan& plan, const Asks& asks, Day today) {
  PlanOfCare care{.plan = plan,
                  .says = contents_of(tx, plan),
                  .signatures = signatures_of(tx, plan.id),
                  .missing = {}};
  if (plan.state == State::draft) care.missing = what_is_missing(tx, care.says, asks, today);
  return care;
}

Response answer(Tx& tx, const Plan& plan) {
  const Asks asks = asks_of(tx, episode::find_episode(tx, plan.episode_id));
  Response response = http::ok(whole(tx, plan, asks, program::today_at(tx, plan.site_id)));
  response.etag = http::etag_of(plan.version);
  return response;
}

// As answer(), after what moves the days of a plan.
Response answer_with_duties(Tx& tx, const Plan& plan) {
  keep_duties(tx, people::site_of_patient(tx, plan.patient_id));
  return answer(tx, plan);
}

// Also puts on record whose chart the request is about.
Plan plan_in_path(Tx& tx, const Request& request) {
  Plan found = find_plan(tx, request.path<PlanId>("plan"));
  http::note_patient(tx, request, found.patient_id);
  return found;
}

// As plan_in_path(), for a change of it.
Plan plan_to_change(Tx& tx, const Request& request) {
  Plan found = plan_in_path(tx, request);
  request.require_match(found.version);
  return found;
}

Response read_plans(Tx& tx, const Request& request) {
  const auto patient = request.path<PatientId>("patient");
  const Day today = program::today_at(tx, people::site_of_patient(tx, patient));
  PatientPlans plans{.patient_id = patient, .today = today};
  for (auto& one : program::colleagues(tx))
    plans.staff.push_back({one.staff_id, std::move(one.name)});
  if (const auto stay = planned_stay(tx, patient)) {
    plans.admitted = is_here(*stay);
    plans.asks = asks_of(tx, *stay);
    plans.versions = plans_of(tx, stay->id);
    for (const Plan& one : plans.versions) {
      if (one.state == State::in_force) plans.in_force = whole(tx, one, plans.asks, today);
      if (one.state == State::draft) plans.draft = whole(tx, one, plans.asks, today);
    }
  }
  return http::ok(plans);
}

Response read_plan(Tx& tx, const Request& request) { return answer(tx, plan_in_path(tx, request)); }

Response begin(Tx& tx, const Request& request) {
  const auto stay = planned_stay(tx, request.path<PatientId>("patient"));
  if (!stay || !is_here(*stay))
    refuse("not_admitted", "", "a plan is written for somebody who is admitted");
  for (const Plan& one : plans_of(tx, stay->id))
    if (one.state == State::draft)
      refuse("draft_exists", "", "there is a draft already: go on with it");
  return answer(tx, begin_draft(tx, *stay, plan_in_force(tx, stay->id), request.actor.staff_id));
}

Response write(Tx& tx, const Request& request) {
  const auto said = request.body_as<PlanDraft>();
  const Plan plan = plan_in_path(tx, request);
  require(check_is_draft(plan));
  request.require_match(plan.version);
  require(check_draft(said));
  return answer(tx, write_draft(tx, plan, said));
}

// The clock of the certification runs on from the plan before; without one it is due at once.
Day certify_by(Tx& tx, const Plan& draft, Day today) {
  const auto former = plan_in_force(tx, draft.episode_id);
  return former ? former->certify_by.value_or(today) : today;
}

void require_license(Tx& tx, const Request& request, Day today) {
  if (!task::is_licensed(people::credentials_of(tx, request.actor.staff_id.value()), today))
    throw Error(Code::forbidden, "only a licensed clinician can sign a plan");
}

Response sign(Tx& tx, const Request& request) {
  const auto said = request.body_as<SignPlan>();
  const Plan draft = plan_to_change(tx, request);
  const Day today = program::today_at(tx, draft.site_id);
  require_license(tx, request, today);
  const auto stay = episode::find_episode(tx, draft.episode_id);
  const Asks asks = asks_of(tx, stay);
  const PlanDraft says = contents_of(tx, draft);
  require(check_signing(draft, says, said, asks, today));
  require(check_codes(tx, says));
  const Day review_on{today.date + std::chrono::days(asks.plan_review_days)};
  const Plan signed_plan = put_in_force(tx, draft, today, draft.review_on.value_or(review_on),
                                        certify_by(tx, draft, today));
  put_signature(tx, draft.id,
                {.signer = Signer::clinician,
                 .name = said.name,
                 .signed_on = today,
                 .noted_at = tx.now,
                 .noted_by = request.actor.staff_id});
  if (stay.state == episode::State::admitted)
    roster::sit_on_kept(tx, stay, std::max(today, stay.admitted_on.value()));
  return answer_with_duties(tx, signed_plan);
}

void require_prescriber(Tx& tx, const Request& request, const SiteId& site) {
  if (!may_certify(people::roles_of(tx, request.actor.staff_id.value()), site))
    throw Error(Code::forbidden, "only a prescriber can certify a plan");
}

Response add_signature(Tx& tx, const Request& request) {
  const auto said = request.body_as<NewPlanSignature>();
  const Plan plan = plan_to_change(tx, request);
  const Day today = program::today_at(tx, plan.site_id);
  if (said.signer == Signer::prescriber) require_prescriber(tx, request, plan.site_id);
  require(check_signature(plan, said, today));
  const Day on = said.signed_on.value_or(today);
  put_signature(tx, plan.id,
                {.signer = said.signer,
                 .manner = said.manner,
                 .name = said.name.value_or(Private<std::string>()),
                 .reason = said.reason.value_or(Private<std::string>()),
                 .signed_on = on,
                 .noted_at = tx.now,
                 .noted_by = request.actor.staff_id});
  const Asks asks = asks_of(tx, episode::find_episode(tx, plan.episode_id));
  const Day certify_by = said.signer == Signer::prescriber ? certified_until(on, asks)
                                                           : plan.certify_by.value_or(today);
  return answer_with_duties(tx, certify(tx, plan, certify_by));
}

Response review_plan(Tx& tx, const Request& request) {
  const auto said = request.body_as<PlanReview>();
  const Plan plan = plan_to_change(tx, request);
  require(check_review(plan, said, program::today_at(tx, plan.site_id)));
  return answer_with_duties(tx, review(tx, plan, said.review_on));
}

Response take_back(Tx& tx, const Request& request) {
  const auto said = request.body_as<VoidPlan>();
  const Plan plan = plan_to_change(tx, request);
  require(check_void(plan, said));
  return answer_with_duties(tx,
                            void_plan(tx, plan, said.reason, program::today_at(tx, plan.site_id)));
}

}  // namespace

void routes(http::Router& router) {
  using http::at_site;
  using http::Grant;
  const auto of_patient = people::site_of_patient_in_path;
  const auto may_write = at_site(Grant::write_plan, site_of_plan);
  const std::string one = "/api/v1/plans/{plan}", all = "/api/v1/patients/{patient}/plans";
  router.get(all, at_site(Grant::read_notes, of_patient), read_plans).gives<PatientPlans>();
  router.post(all, at_site(Grant::write_plan, of_patient), begin).gives<PlanOfCare>();
  router.get(one, at_site(Grant::read_notes, site_of_plan), read_plan).gives<PlanOfCare>();
  router.put(one, may_write, write).takes<PlanDraft>().gives<PlanOfCare>();
  router.post(one + "/sign", may_write, sign).takes<SignPlan>().gives<PlanOfCare>();
  router.post(one + "/signatures", may_write, add_signature)
      .takes<NewPlanSignature>()
      .gives<PlanOfCare>();
  router.post(one + "/review", may_write, review_plan).takes<PlanReview>().gives<PlanOfCare>();
  router.post(one + "/void", may_write, take_back).takes<VoidPlan>().gives<PlanOfCare>();
}

}  // namespace stepwell::plan

#include "stepwell/outreach/routes.h"

#include "stepwell/absence/rules.h"
#include "stepwell/http/record.h"
#include "stepwell/outreach/rules.h"
#include "stepwell/outreach/store.h"
#include "stepwell/people/store.h"
#include "stepwell/program/store.h"
#include "stepwell/task/store.h"

namespace stepwell::outreach {
namespace {

using db::Tx;
using http::Request;
using http::Response;
using task::Ending;
using task::Task;

// Also puts on record whose chart the request is about.
Task outreach_in_path(Tx& tx, const Request& request) {
  const Task found = task::find_task(tx, request.path<TaskId>("task"));
  if (found.kind != task::Kind::outreach || !found.patient_id)
    throw Error(Code::not_found, "there is no such outreach");
  http::note_patient(tx, request, *found.patient_id);
  return found;
}

Response answer(Tx& tx, const Task& task) {
  Response response = http::ok(outreach_of(tx, task));
  response.etag = http::etag_of(task.version);
  return response;
}

Response read(Tx& tx, const Request& request) { return answer(tx, outreach_in_path(tx, request)); }

// Somebody picks up the phone: today's outreach, opened unless it is there.
Response reach_out(Tx& tx, const Request& request) {
  const auto patient = request.path<PatientId>("patient");
  const SiteId site = people::site_of_patient(tx, patient);
  const Day today = program::today_at(tx, site);
  task::open_outreach(tx, patient, site, today);
  return answer(tx, task::outreach_about(tx, patient, today).value());
}

Response log_attempt(Tx& tx, const Request& request) {
  const Task open = outreach_in_path(tx, request);
  const auto attempt = request.body_as<NewAttempt>();
  require(check_attempt(open, attempt, attempts_of(tx, open.id).size(), tx.now));
  put_attempt(tx, open, attempt, request.actor.staff_id);
  return answer(tx, task::find_task(tx, open.id));
}

// Carries out what was agreed, besides closing the task.
void carry_out(Tx& tx, const Task& open, const End& end, const Request& request) {
  const PatientId patient = open.patient_id.value();
  const Day today = program::today_at(tx, open.site_id);
  if (end.ended_as == Ending::excused) {
    const auto absence = absence_of(end, today);
    require(absence::check_absence(absence, today));
    excuse(tx, patient, absence, request.actor.staff_id);
  }
  if (end.ended_as == Ending::wants_to_leave) task::open_review(tx, patient, open.site_id, today);
}

Response end_outreach(Tx& tx, const Request& request) {
  const Task open = outreach_in_path(tx, request);
  const auto end = request.body_as<End>();
  request.require_match(open.version);
  require(check_end(open, end, attempts_of(tx, open.id)));
  const Task closed = task::close_task(tx, open, request.actor.staff_id,
                                       end.outcome.value_or(Private<std::string>()), end.ended_as);
  carry_out(tx, closed, end, request);
  return answer(tx, closed);
}

}  // namespace

void routes(http::Router& router) {
  using http::at_site;
  using http::Grant;
  const auto gate = at_site(Grant::work_tasks, task::site_of_task);
  router
      .post("/api/v1/patients/{patient}/outreach",
            at_site(Grant::work_tasks, people::site_of_patient_in_path), reach_out)
      .gives<Outreach>();
  router.get("/api/v1/outreach/{task}", gate, read).gives<Outreach>();
  router.post("/api/v1/outreach/{task}/attempts", gate, log_attempt)
      .takes<NewAttempt>()
      .gives<Outreach>();
  router.post("/api/v1/outreach/{task}/end", gate, end_outreach).takes<End>().gives<Outreach>();
}

}  // namespace stepwell::outreach

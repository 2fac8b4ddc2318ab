#include "stepwell/safety/routes.h"

#include "stepwell/people/store.h"
#include "stepwell/program/store.h"
#include "stepwell/safety/store.h"
#include "stepwell/task/rules.h"
#include "stepwell/task/store.h"

namespace stepwell::safety {
namespace {

using task::Task;

void require_license(db::Tx& tx, const StaffId& staff, const Task& task) {
  const Day today = program::today_at(tx, task.site_id);
  if (task.needs_license && !task::is_licensed(people::credentials_of(tx, staff), today))
    throw Error(Code::forbidden, "only a licensed clinician can close this");
}

void require_role(db::Tx& tx, const StaffId& staff, const Task& task) {
  if (task.kind == task::Kind::review &&
      !task::may_review(people::roles_of(tx, staff), task.site_id))
    throw Error(Code::forbidden, "a therapist or the director closes a review");
}

// Closes a task, and the alert that it answers.
http::Response close(db::Tx& tx, const http::Request& request) {
  const auto open = task::find_task(tx, request.path<TaskId>("task"));
  const auto said = request.body_as<task::Close>();
  const StaffId staff = request.actor.staff_id.value();
  require_license(tx, staff, open);
  require_role(tx, staff, open);
  request.require_match(open.version);
  require(task::check_close(open, said));
  if (open.alert_id) close_alert(tx, *open.alert_id);
  return http::versioned(task::close_task(tx, open, staff, said.outcome));
}

}  // namespace

void routes(http::Router& router) {
  router
      .post("/api/v1/tasks/{task}/close",
            http::at_site(http::Grant::work_tasks, task::site_of_task), close)
      .takes<task::Close>()
      .gives<Task>();
}

}  // namespace stepwell::safety

#include "stepwell/safety/routes.h"

#include "stepwell/people/store.h"
#include "stepwell/program/store.h"
#include "stepwell/safety/rules.h"
#include "stepwell/safety/store.h"

namespace stepwell::safety {
namespace {

void require_license(db::Tx& tx, const StaffId& staff, const Task& task) {
  const Day today = program::zone_of_site(tx, task.site_id).day_of(tx.now);
  if (task.needs_license && !is_licensed(people::credentials_of(tx, staff), today))
    throw Error(Code::forbidden, "only a licensed clinician can close this");
}

http::Response close(db::Tx& tx, const http::Request& request) {
  const auto task = find_task(tx, request.path<TaskId>("task"));
  const auto said = request.body_as<Close>();
  const StaffId staff = request.actor.staff_id.value();
  require_license(tx, staff, task);
  request.require_match(task.version);
  require(check_close(task, said));
  return http::versioned(close_task(tx, task, staff, said.outcome));
}

}  // namespace

void routes(http::Router& router) {
  router
      .post("/api/v1/tasks/{task}/close", http::at_site(http::Grant::work_tasks, site_of_task),
            close)
      .takes<Close>()
      .gives<Task>();
}

}  // namespace stepwell::safety

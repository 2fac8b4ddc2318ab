#pragma once

#include "stepwell/db/tx.h"
#include "stepwell/http/http.h"
#include "stepwell/safety/model.h"

namespace stepwell::safety {

// Raises an alert about `patient` and opens the task that answers it, due at `due_at`.
void raise(db::Tx& tx, const PatientId& patient, const SiteId& site, AlertKind kind,
           Instant due_at);

Task find_task(db::Tx& tx, const TaskId& id);  // throws `not_found`

// Closes `task` and the alert it answers. Returns it as stored.
Task close_task(db::Tx& tx, const Task& task, const StaffId& by,
                const Private<std::string>& outcome);

// Both with the most urgent first.
std::vector<Task> open_tasks_at(db::Tx& tx, const SiteId& site);
std::vector<Task> open_tasks_of(db::Tx& tx, const PatientId& patient);

std::vector<Alert> open_alerts_of(db::Tx& tx, const PatientId& patient);

// For gates: the site of {task} in the address.
SiteId site_of_task(db::Tx& tx, const http::Request& request);

}  // namespace stepwell::safety

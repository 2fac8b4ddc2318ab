#pragma once

#include "stepwell/db/tx.h"
#include "stepwell/http/http.h"
#include "stepwell/task/model.h"

namespace stepwell::task {

// Opens `task`, with an id of its own. Returns false, having stored nothing, where a second one may
// not be: an outreach to one person about one day, or an open review of one person.
bool open_task(db::Tx& tx, Task task);

// Opens the outreach to somebody who did not come on `day`, due before that day is over.
bool open_outreach(db::Tx& tx, const PatientId& patient, const SiteId& site, Day day);

// Opens a review of somebody, due by the end of the day after `day`.
bool open_review(db::Tx& tx, const PatientId& patient, const SiteId& site, Day day,
                 std::optional<int> no_shows = {}, std::optional<int> within_days = {});

Task find_task(db::Tx& tx, const TaskId& id);  // throws `not_found`

// Closes `task`, by nobody in particular when the program does. Returns it as stored.
Task close_task(db::Tx& tx, const Task& task, const std::optional<StaffId>& by,
                const Private<std::string>& outcome, std::optional<Ending> ended_as = {});

// Ends the outreach about `day`, if one is open: there is nobody to be called any more.
void end_outreach(db::Tx& tx, const PatientId& patient, Day day, Ending ended_as);

// Makes the person's open tasks tasks of `site`, where they are now.
void move_tasks(db::Tx& tx, const PatientId& patient, const SiteId& site);

// Closes the person's open task of a kind there is one of at a time, if there is one: what it asked
// for has come about, and `by` is who did it, where somebody did.
void settle(db::Tx& tx, const PatientId& patient, Kind kind, const std::optional<StaffId>& by = {});

// Returns whether a task of this kind about somebody was closed at `since` or later.
bool closed_since(db::Tx& tx, const PatientId& patient, Kind kind, Instant since);

// Makes `task` due at another time. Returns it as stored.
Task postpone(db::Tx& tx, const Task& task, Instant due_at);

std::optional<Task> outreach_about(db::Tx& tx, const PatientId& patient, Day day);

// Returns when the last review of somebody was closed; nothing before there was one.
std::optional<Instant> last_review(db::Tx& tx, const PatientId& patient);

// Both with the most urgent first; of those due at once, a safety check.
std::vector<Task> open_tasks_at(db::Tx& tx, const SiteId& site);
std::vector<Task> open_tasks_of(db::Tx& tx, const PatientId& patient);

// Returns the site's outreach tasks about `day`, open or over.
std::vector<Task> outreach_on(db::Tx& tx, const SiteId& site, Day day);

// For gates: the site of {task} in the address.
SiteId site_of_task(db::Tx& tx, const http::Request& request);

}  // namespace stepwell::task

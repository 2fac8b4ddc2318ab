#pragma once

#include "stepwell/db/tx.h"
#include "stepwell/outreach/model.h"

namespace stepwell::outreach {

// Stores an attempt to do `task`, made now. A next try moves when the task is due.
void put_attempt(db::Tx& tx, const task::Task& task, const NewAttempt& attempt,
                 const std::optional<StaffId>& by);

std::vector<Attempt> attempts_of(db::Tx& tx, const TaskId& task);  // the first first

Outreach outreach_of(db::Tx& tx, const task::Task& task);

// Excuses somebody by `absence` from now on: notes it, and turns the no-shows among today's marks
// into excuses.
void excuse(db::Tx& tx, const PatientId& patient, const absence::NewAbsence& absence,
            const std::optional<StaffId>& by);

// Returns who is missing at `site` at tx.now and has no outreach of the day yet.
std::vector<PatientId> to_be_called(db::Tx& tx, const SiteId& site);

// Opens an outreach to each of them. Done again, or by two servers at once, it opens no second one.
// Returns how many it opened.
int call_missing(db::Tx& tx, const SiteId& site);

}  // namespace stepwell::outreach

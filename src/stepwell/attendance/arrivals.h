#pragma once

#include "stepwell/attendance/model.h"
#include "stepwell/db/tx.h"
#include "stepwell/people/model.h"

// Coming and going: what happens when somebody arrives, answers or leaves, whichever door they
// take. Each tells the screens.
namespace stepwell::attendance {

// Copies the answers into a check-in that has none yet.
void answer(CheckIn& check_in, const Answers& answers, Instant now);

// Returns the check-in of somebody who came at `came`, on the day it was then.
CheckIn arriving(db::Tx& tx, const PatientId& patient, const SiteId& site, Source source,
                 Instant came);

// Stores an arrival, unless there is one of that day: then it returns false. Who is here needs no
// call any more.
bool let_in(db::Tx& tx, const CheckIn& made);

// A person whose safety answer was not "no" is seen before the clinic's day is over: raises an
// alert and opens its task. It makes no difference whether they said so when they came or left.
void raise_if_unsafe(db::Tx& tx, const PatientId& patient, const SiteId& site, Day held_on,
                     std::optional<YesNo> safety);

// Stores what was answered and raises what that calls for. An answer that is given again raises
// nothing new.
CheckIn take_answers(db::Tx& tx, const CheckIn& known, const Answers& answers);

// Stores what was said on leaving and raises what it calls for. Returns nothing, having stored
// nothing, when they have left already; another safety answer than before is raised all the same.
std::optional<CheckOut> let_out(db::Tx& tx, const PatientId& patient, const SiteId& site,
                                Source source, const Parting& said);

// Returns what somebody who is checked in is shown, on a tablet or their phone.
Arrival arrival_of(db::Tx& tx, const people::Patient& patient, Day today, bool just_arrived);

// Returns today's check-in. Throws `not_found` for one of another day: answers may wait where there
// is no network, and one of them may be a "yes", so they are taken all day.
CheckIn check_in_of_today(db::Tx& tx, const CheckInId& id);

// Returns what somebody is told after their answers.
Farewell farewell(db::Tx& tx, const SiteId& site, std::optional<YesNo> safety);

}  // namespace stepwell::attendance

#pragma once

#include "stepwell/attendance/rules.h"
#include "stepwell/db/tx.h"
#include "stepwell/http/http.h"

namespace stepwell::attendance {

// Stores a check-in. Returns nothing, having stored nothing, when the person already has one that
// day.
std::optional<CheckIn> put_check_in(db::Tx& tx, const CheckIn& check_in);

// Stores the answers of a check-in, whatever was answered before. Returns it as stored.
CheckIn put_answers(db::Tx& tx, const CheckIn& check_in, const Answers& answers);

CheckIn find_check_in(db::Tx& tx, const CheckInId& id);  // throws `not_found`
std::optional<CheckIn> check_in_on(db::Tx& tx, const PatientId& patient, Day day);

// Returns at most `most` check-ins, the newest first.
std::vector<CheckIn> check_ins_of(db::Tx& tx, const PatientId& patient, int most);

// Stores a check-out. Returns nothing, having stored nothing, when the person already has one that
// day.
std::optional<CheckOut> put_check_out(db::Tx& tx, const CheckOut& check_out);

std::optional<CheckOut> check_out_on(db::Tx& tx, const PatientId& patient, Day day);
std::vector<CheckOut> check_outs_of(db::Tx& tx, const PatientId& patient, int most);

// Stores `mark`, in place of an earlier one of this patient and session. Returns it as stored,
// with its new version.
Mark put_mark(db::Tx& tx, const Mark& mark);

std::optional<Mark> find_mark(db::Tx& tx, const SessionId& session, const PatientId& patient);

// Returns a person's marks from `from` until the day before `until`, in order.
std::vector<Mark> marks_between(db::Tx& tx, const PatientId& patient, Day from, Day until);

// Returns when the program somebody was last admitted to wants their absences looked at.
ReviewAfter review_after(db::Tx& tx, const PatientId& patient);

// Whether the person is on the session's roster on its day.
bool is_expected(db::Tx& tx, const SessionId& session, const PatientId& patient);

// Returns the doses of the weeks from `first` to `last`, in order, each against its own order: that
// of the plan in force when the week ends, else the program's minimum.
std::vector<WeekDose> week_doses(db::Tx& tx, const PatientId& patient, Week first, Week last);

// Returns a session's roll-call: everybody on its roster, by family name.
std::vector<RollCallRow> roll_call(db::Tx& tx, const schedule::SessionCard& session);

// For gates: the site of {check_in} in the address.
SiteId site_of_check_in(db::Tx& tx, const http::Request& request);

}  // namespace stepwell::attendance

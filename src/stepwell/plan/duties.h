#pragma once

#include <span>

#include "stepwell/db/tx.h"
#include "stepwell/plan/model.h"
#include "stepwell/task/model.h"

// Duties: what the days of a plan ask for, as tasks that come up and go by themselves: a first plan
// in time after admission, a review, a certification.
namespace stepwell::plan {

// The days of somebody's stay that something hangs on.
struct Clock {
  PatientId patient_id;
  Day admitted_on;
  int plan_days = 0;              // after admission the first plan is signed
  std::optional<Day> review_on;   // of the plan in force; none without one
  std::optional<Day> certify_by;  // likewise
};
BOOST_DESCRIBE_STRUCT(Clock, (), (patient_id, admitted_on, plan_days, review_on, certify_by))

struct Duty {
  task::Kind kind = task::Kind::plan_missing;
  Day due_on;
  bool operator==(const Duty&) const = default;
};

// Returns what `clock` asks for on `today`. A first plan is asked for from admission on, a review
// three days ahead and a certification seven, which are choices of ours.
std::vector<Duty> duties_of(const Clock& clock, Day today);

// Whether the open tasks of a site are not what its plans ask for.
bool duties_due(db::Tx& tx, const SiteId& site);

// Makes them so: opens what is missing, moves what has another day, closes what has come about.
// Done again, or by two servers at once, it opens no second one.
void keep_duties(db::Tx& tx, const SiteId& site);

}  // namespace stepwell::plan

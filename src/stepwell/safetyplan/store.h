#pragma once

#include "stepwell/db/tx.h"
#include "stepwell/safetyplan/model.h"

namespace stepwell::safetyplan {

// Returns a person's plan as it is now.
PatientSafetyPlan plan_of(db::Tx& tx, const PatientId& patient);

// Returns one of the person's versions. Throws `not_found` for what is none of theirs.
SafetyPlan find_version(db::Tx& tx, const PatientId& patient, const SafetyPlanId& id);

// Saves `lines`, in their order, as the version after `known`, and ends the task that asked for it.
// Returns the plan as it is then. Throws `stale` when somebody was quicker.
PatientSafetyPlan put_version(db::Tx& tx, const PatientSafetyPlan& known,
                              const std::vector<SafetyLine>& lines, const StaffId& by);

// Notes that the latest version of `known`, which has one, was gone through and stays as it is, and
// ends the task that asked for it. Returns the plan as it is then.
PatientSafetyPlan put_review(db::Tx& tx, const PatientSafetyPlan& known, const StaffId& by);

// Voids `version` of `known`. Where it was the plan, and a task that asked for one was closed
// since, the task is open again, due at once: the alert has no plan yet. Returns the plan as it is
// then.
PatientSafetyPlan put_void(db::Tx& tx, const PatientSafetyPlan& known,
                           const SafetyPlanVersion& version, const Private<std::string>& reason,
                           const StaffId& by);

}  // namespace stepwell::safetyplan

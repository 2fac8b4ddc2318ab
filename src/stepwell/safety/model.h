#pragma once

#include "stepwell/base/describe.h"
#include "stepwell/base/id.h"

// Safety: something was noticed that can't wait, and somebody has to do something about it.
//
// A positive safety answer raises an alert and opens a task in the request that stores the answer.
// That task is closed by a licensed clinician and by nobody else.
namespace stepwell::safety {

// Refusing to answer the safety question is never a "no": someone asks in person.
enum class AlertKind { unsafe_answer, safety_declined };
BOOST_DESCRIBE_ENUM(AlertKind, unsafe_answer, safety_declined)

struct Alert {
  AlertId id;
  PatientId patient_id;
  SiteId site_id;
  AlertKind kind = AlertKind::unsafe_answer;
  Instant raised_at;
  std::optional<Instant> closed_at;
  int version = 1;
};
BOOST_DESCRIBE_STRUCT(Alert, (), (id, patient_id, site_id, kind, raised_at, closed_at, version))

enum class TaskKind { safety_check };
BOOST_DESCRIBE_ENUM(TaskKind, safety_check)

struct Task {
  TaskId id;
  std::optional<PatientId> patient_id;
  SiteId site_id;
  std::optional<AlertId> alert_id;
  TaskKind kind = TaskKind::safety_check;
  bool needs_license = false;
  Instant due_at;
  std::optional<Instant> closed_at;
  std::optional<StaffId> closed_by;
  Private<std::string> outcome;
  int version = 1;
};
BOOST_DESCRIBE_STRUCT(Task, (),
                      (id, patient_id, site_id, alert_id, kind, needs_license, due_at, closed_at,
                       closed_by, outcome, version))

struct Close {
  Private<std::string> outcome;  // what was found and done; not empty
};
BOOST_DESCRIBE_STRUCT(Close, (), (outcome))

}  // namespace stepwell::safety

#pragma once

#include "stepwell/base/describe.h"
#include "stepwell/base/id.h"
#include "stepwell/measure/model.h"

// Safety: something was noticed about a person that can't wait.
//
// A positive safety answer raises an alert and opens a task in the request that stores the answer.
// That task is closed by a licensed clinician and by nobody else, and the alert with it. A second
// task asks for the person's safety plan; it ends by itself once that was saved or reviewed.
namespace stepwell::safety {

// Refusing to answer the safety question is never a "no": someone asks in person. Those of a
// measure are the same of a questionnaire. hospital_now: a screening found that somebody needs one
// before anything else.
enum class AlertKind {
  unsafe_answer,
  safety_declined,
  measure_answer,
  measure_declined,
  hospital_now
};
BOOST_DESCRIBE_ENUM(AlertKind, unsafe_answer, safety_declined, measure_answer, measure_declined,
                    hospital_now)

struct Alert {
  AlertId id;
  PatientId patient_id;
  SiteId site_id;
  AlertKind kind = AlertKind::unsafe_answer;
  std::optional<std::string> instrument;      // that raised it: "phq-9"
  std::optional<measure::Severity> severity;  // as the instrument has it
  Instant raised_at;
  std::optional<Instant> closed_at;
  int version = 1;
};
BOOST_DESCRIBE_STRUCT(Alert, (),
                      (id, patient_id, site_id, kind, instrument, severity, raised_at, closed_at,
                       version))

// What was noticed. `safety_plan`: it calls for the person's safety plan, as most does; a
// withdrawal that needs a doctor does not.
struct Noticed {
  AlertKind kind = AlertKind::unsafe_answer;
  std::optional<std::string> instrument;
  std::optional<measure::Severity> severity;
  bool safety_plan = true;
};

}  // namespace stepwell::safety

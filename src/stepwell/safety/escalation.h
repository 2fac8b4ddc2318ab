#pragma once

#include "stepwell/db/tx.h"
#include "stepwell/outbox/rules.h"
#include "stepwell/people/model.h"
#include "stepwell/safety/model.h"

// Escalation: an alert that stays open is told to more people, step by step, until somebody with a
// licence has seen the person and closed its task.
namespace stepwell::limits {
inline constexpr std::chrono::minutes alert_first{15};  // then the person's own clinicians are told
inline constexpr std::chrono::minutes alert_second{60};  // then every clinician of the site
}  // namespace stepwell::limits

namespace stepwell::safety {

enum class EscalationStep {
  quarter_hour,  // those on the care team who may practise; without any, as in the next
  hour,          // therapists, prescribers and nurses of the site
  leaving        // the time by which the person was to be seen is over: the director
};
BOOST_DESCRIBE_ENUM(EscalationStep, quarter_hour, hour, leaving)

// An alert that nobody has answered, and when its task is due.
struct OpenAlert {
  AlertId id;
  PatientId patient_id;
  SiteId site_id;
  Instant raised_at;
  Instant due_at;
};
BOOST_DESCRIBE_STRUCT(OpenAlert, (), (id, patient_id, site_id, raised_at, due_at))

// Returns the steps that an alert has come to by `now`.
std::vector<EscalationStep> steps_reached(const OpenAlert& alert, Instant now);

// Returns whether a role is told in a step.
bool is_told(people::Role role, EscalationStep step);

// Whether any open alert has come to a step that nobody was told of.
bool escalation_due(db::Tx& tx);

// Tells whoever is to be told by now, each person once for a step, and puts it on record. The
// message says that an alert is open, and not whose.
void escalate(db::Tx& tx);

// Returns what the message says; nothing once the alert was answered. `pages` is where staff reach
// this server.
std::optional<outbox::Letter> alert_letter(db::Tx& tx, const AlertId& alert,
                                           const std::string& pages);

}  // namespace stepwell::safety

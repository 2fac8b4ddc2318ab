#include "stepwell/audit/traits.h"

namespace stepwell::audit {

Kind kind_of(std::string_view action) {
  if (action.starts_with(denied_mark)) return Kind::denied;
  if (action.starts_with(break_glass_mark)) return Kind::break_glass;
  if (action.starts_with("GET ")) return Kind::looked;
  if (action.starts_with("POST /api/v1/break-glass")) return Kind::break_glass;
  if (action == "POST /api/v1/session" || action.starts_with("POST /api/v1/session/end"))
    return Kind::signed_in;
  return Kind::changed;
}

std::string_view route_of(std::string_view action) {
  for (const std::string_view mark : {denied_mark, break_glass_mark})
    if (action.starts_with(mark)) action.remove_prefix(mark.size());
  return action;
}

Traits traits_of(const db::Event& event) {
  Traits traits{
      .actor = event.actor, .kind = kind_of(event.action), .recorded_at = event.recorded_at};
  if (!event.patient.empty()) traits.patient_id = event.patient;
  return traits;
}

}  // namespace stepwell::audit

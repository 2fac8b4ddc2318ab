#pragma once

#include "stepwell/db/tx.h"

namespace stepwell::audit {

// What an event is about, as far as it is looked for.
enum class Kind {
  looked,       // somebody read what names a patient
  changed,      // somebody did something
  denied,       // somebody tried, and was refused
  signed_in,    // or out
  break_glass,  // a chart was opened without a role at its site: asked for, read or reviewed
};
BOOST_DESCRIBE_ENUM(Kind, looked, changed, denied, signed_in, break_glass)

// What stands before the route in the action of an event that is no ordinary one.
inline constexpr std::string_view denied_mark = "denied ";
inline constexpr std::string_view break_glass_mark = "break-glass ";

// Returns the kind of an event by its action: "denied GET /api/v1/today".
Kind kind_of(std::string_view action);

// Returns `action` without such a mark: "GET /api/v1/today".
std::string_view route_of(std::string_view action);

// What an event is found by. It stands beside the event in columns of its own, and verify holds it
// against what was hashed.
struct Traits {
  std::string actor;
  Kind kind = Kind::changed;
  std::optional<std::string> patient_id;
  Instant recorded_at;

  bool operator==(const Traits&) const = default;
};
BOOST_DESCRIBE_STRUCT(Traits, (), (actor, kind, patient_id, recorded_at))

Traits traits_of(const db::Event& event);

}  // namespace stepwell::audit

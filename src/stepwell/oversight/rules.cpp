#include "stepwell/oversight/rules.h"

#include <fmt/core.h>

namespace stepwell::oversight {
namespace {

// Returns `text` as a field. What may start a formula:
// https://owasp.org/www-community/attacks/CSV_Injection
std::string field(std::string text) {
  if (!text.empty() && std::string_view("=+-@\t\r").find(text.front()) != std::string_view::npos)
    text.insert(0, 1, '\'');
  if (text.find_first_of(",\"\r\n") == std::string::npos) return text;
  std::string quoted = "\"";
  for (const char c : text) quoted.append(c == '"' ? 2 : 1, c);
  return quoted + '"';
}

}  // namespace

AuditActor actor_of(std::string_view text) {
  const auto slash = text.find('/');
  const std::string_view kind = text.substr(0, slash);
  const auto known = from_word<ActorKind>(kind);
  if (slash == text.npos || !known || *known >= ActorKind::program)
    return {.kind = text == "nobody" ? ActorKind::nobody : ActorKind::program};
  return {.kind = *known, .id = std::string(text.substr(slash + 1))};
}

std::string csv_header() {
  return "number,recorded_at,kind,who,who_name,who_id,what,patient_name,patient_id\r\n";
}

std::string csv_of(const AuditLine& line) {
  return fmt::format("{},{},{},{},{},{},{},{},{}\r\n", line.number, line.recorded_at.text(),
                     to_word(line.kind), to_word(line.who.kind), field(line.who.name),
                     line.who.id.value_or(""), field(line.what),
                     line.patient_name ? field(line.patient_name->reveal()) : "",
                     line.patient_id ? line.patient_id->text() : "");
}

bool is_over(CheckState state) {
  return state != CheckState::waiting && state != CheckState::running &&
         state != CheckState::cancelling;
}

}  // namespace stepwell::oversight

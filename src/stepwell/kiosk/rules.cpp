#include "stepwell/kiosk/rules.h"

#include <fmt/core.h>

#include <algorithm>
#include <set>

namespace stepwell::kiosk {

bool is_arriving_time(std::span<const schedule::SessionCard> sessions, Instant now,
                      const KioskSetting& setting) {
  using std::chrono::minutes;
  return std::ranges::any_of(sessions, [&](const schedule::SessionCard& session) {
    return session.state == schedule::State::scheduled &&
           now.time >= session.starts_at.time - minutes(setting.opens_minutes) &&
           now.time < session.starts_at.time + minutes(setting.closes_minutes);
  });
}

bool are_distinct(std::span<const KioskChoice> choices) {
  std::set<std::string> seen;
  for (const KioskChoice& choice : choices) seen.insert(choice.initials.reveal());
  return seen.size() == choices.size();
}

std::vector<Finding> check_pin(const KioskPin& typed) {
  const int ago = typed.seconds_ago.value_or(0);
  if (0 <= ago && ago <= limits::kiosk_late_seconds) return {};
  return {{"out_of_range", "/seconds_ago", "a PIN waits 12 hours at most"}};
}

std::vector<Finding> check_setting(const NewKioskSetting& said) {
  std::vector<Finding> findings;
  const auto check = [&](int minutes, const char* field) {
    if (minutes >= 0 && minutes <= limits::kiosk_minutes_most) return;
    findings.push_back({"minutes_out_of_range", field,
                        fmt::format("this is 0 to {} minutes", limits::kiosk_minutes_most)});
  };
  check(said.opens_minutes, "/opens_minutes");
  check(said.closes_minutes, "/closes_minutes");
  return findings;
}

}  // namespace stepwell::kiosk

#include "stepwell/phone/rules.h"

#include <fmt/core.h>

#include <algorithm>

#include "stepwell/base/limits.h"

namespace stepwell::phone {

bool is_born(Day birth_date, int year, int day) {
  const std::chrono::year_month_day born(birth_date.date);
  return static_cast<int>(born.year()) == year &&
         static_cast<unsigned>(born.day()) == static_cast<unsigned>(day);
}

std::optional<Finding> closed_because(const access::Link& link,
                                      std::span<const schedule::SessionCard> sessions, Day today,
                                      Instant now, int opens_minutes, const Zone& zone) {
  if (link.valid_on && *link.valid_on != today)
    return Finding{"another_day", "", "this link is for another day"};
  std::optional<Instant> first, last;
  for (const auto& session : sessions) {
    if (session.state == schedule::State::cancelled) continue;
    first = first ? std::min(*first, session.starts_at) : session.starts_at;
    last = last ? std::max(*last, session.ends_at) : session.ends_at;
  }
  if (!first) return Finding{"nothing_today", "", "nothing takes place for you today"};
  const Instant opens{first->time - std::chrono::minutes(opens_minutes)};
  if (now < opens)
    return Finding{
        "too_early", "",
        fmt::format("check-in opens at {}", TimeOfDay{zone.minute_of_day(opens)}.text())};
  if (now >= *last) return Finding{"too_late", "", "today's sessions are over"};
  return std::nullopt;
}

std::vector<Finding> check_link(const NewPhoneLink& asked, Day today, bool has_birth_date,
                                bool is_admitted) {
  std::vector<Finding> findings;
  if (!is_admitted)
    findings.push_back({"not_admitted", "", "only who is in the program checks in by phone"});
  if (!has_birth_date)
    findings.push_back({"no_birth_date", "", "write down their date of birth first"});
  if (asked.valid_on && *asked.valid_on < today)
    findings.push_back({"in_the_past", "/valid_on", "this day is over"});
  if (asked.valid_on && asked.valid_on->date - today.date > limits::phone_link_life)
    findings.push_back({"too_far_ahead", "/valid_on", "a link is for a day within 180 days"});
  return findings;
}

std::vector<Finding> check_phone_key(std::string_view key) {
  if (!key.empty() && key.size() <= limits::phone_key_bytes) return {};
  return {{"missing", "/phone_key", "a phone says what it calls itself"}};
}

std::vector<Finding> check_setting(const NewPhoneSetting& said) {
  if (said.opens_minutes >= 0 && said.opens_minutes <= limits::phone_opens_most) return {};
  return {{"opens_out_of_range", "/opens_minutes",
           fmt::format("check-in opens 0 to {} minutes before", limits::phone_opens_most)}};
}

outbox::Letter link_letter(people::Language language, const std::string& link) {
  const bool spanish = language == people::Language::es;
  return {spanish ? "Su enlace" : "Your link",
          Private((spanish ? "Su enlace personal de Stepwell, solo para usted. Abra: "
                           : "Your personal Stepwell link, for you alone. Open: ") +
                  link)};
}

}  // namespace stepwell::phone

#include "stepwell/outbox/rules.h"

#include <fmt/core.h>

#include <algorithm>

#include "stepwell/base/limits.h"

namespace stepwell::outbox {
namespace {

constexpr std::size_t phone_digits_least = 7;
constexpr std::size_t phone_digits_most = 15;

bool is_digit(char c) { return c >= '0' && c <= '9'; }

// RFC 5322's atext and dots for the local part; letters, digits, dots and dashes for the domain,
// as well as what other scripts need (RFC 6531).
bool is_local(char c) {
  constexpr std::string_view others = "!#$%&'*+-/=?^_`{|}~.";
  const auto byte = static_cast<unsigned char>(c);
  return byte >= 0x80 || is_digit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
         others.find(c) != others.npos;
}

bool is_domain(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return byte >= 0x80 || is_digit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
         c == '-' || c == '.';
}

}  // namespace

Instant next_try(Instant now, int attempts) {
  const auto doubled = limits::notice_again * (1LL << std::clamp(attempts - 1, 0, 20));
  return {now.time + std::min<std::chrono::microseconds>(doubled, limits::notice_longest)};
}

bool is_final(Failure failure, int attempts) {
  return failure == Failure::recipient_refused || failure == Failure::nowhere ||
         attempts >= limits::notice_tries;
}

bool is_of_the_way(Failure failure) {
  return failure == Failure::unreachable || failure == Failure::insecure ||
         failure == Failure::sign_in_refused || failure == Failure::too_slow ||
         failure == Failure::broken_off;
}

Instant due_at(Kind kind, Instant now) {
  return gathers(kind) ? Instant{now.time + limits::notice_gather} : now;
}

bool gathers(Kind kind) { return kind == Kind::schedule_changed; }

bool is_email(std::string_view text) {
  const auto at = text.find('@');
  if (at == text.npos || at == 0 || text.size() > limits::mail_address_bytes) return false;
  const auto local = text.substr(0, at), domain = text.substr(at + 1);
  return !domain.empty() && domain.front() != '.' && domain.front() != '-' &&
         domain.back() != '.' && std::ranges::all_of(local, is_local) &&
         std::ranges::all_of(domain, is_domain);
}

std::optional<std::string> phone_number_of(std::string_view text) {
  constexpr std::string_view between = " -().";
  std::string digits;
  for (const char c : text) {
    if (is_digit(c))
      digits += c;
    else if (between.find(c) == between.npos && !(c == '+' && digits.empty()))
      return std::nullopt;
  }
  if (digits.size() < phone_digits_least || digits.size() > phone_digits_most) return std::nullopt;
  return text.find('+') == text.npos ? digits : '+' + digits;
}

std::vector<Finding> check_staff_contact(const NewStaffContact& said) {
  std::vector<Finding> findings;
  if (!said.email.reveal().empty() && !is_email(said.email.reveal()))
    findings.push_back({"not_an_email", "/email", "this is no e-mail address"});
  if (!said.phone.reveal().empty() && !phone_number_of(said.phone.reveal()))
    findings.push_back({"not_a_phone", "/phone", "this is no phone number"});
  return findings;
}

Letter schedule_letter(people::Language language, const std::string& link) {
  const bool spanish = language == people::Language::es;
  std::string text =
      spanish ? "Su horario en Stepwell ha cambiado." : "Your schedule at Stepwell changed.";
  if (!link.empty()) text += (spanish ? " Abra: " : " Open: ") + link;
  return {spanish ? "Su horario ha cambiado" : "Your schedule changed", Private(text)};
}

}  // namespace stepwell::outbox

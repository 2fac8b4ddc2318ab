#include "stepwell/people/rules.h"

#include <fmt/core.h>

#include <cctype>

#include "stepwell/base/limits.h"

namespace stepwell::people {
namespace {

constexpr std::string_view crockford = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
constexpr std::size_t record_number_digits = 8;

std::string with_dash(std::string_view digits) {
  return fmt::format("{}-{}", digits.substr(0, 4), digits.substr(4));
}

// Returns the digit that `c` stands for, or 0 when for none.
char digit_of(char c) {
  const char upper = static_cast<char>(std::toupper(static_cast<unsigned char>(c)));
  if (upper == 'O') return '0';
  if (upper == 'I' || upper == 'L') return '1';
  return crockford.find(upper) == crockford.npos ? '\0' : upper;
}

template <class T>
T value_or_empty(const std::optional<T>& value) {
  return value.value_or(T());
}

bool has_text(const Private<std::string>& text) {
  return text.reveal().find_first_not_of(' ') != std::string::npos;
}

void check_length(std::vector<Finding>& findings, const char* field, std::string_view text,
                  std::size_t longest) {
  if (text.size() > longest) findings.push_back({"too_long", field, "this is too long"});
}

}  // namespace

Private<std::string> display_name(const Patient& patient) {
  return display_name(patient.given_name, patient.family_name, patient.preferred_name);
}

Private<std::string> display_name(const Private<std::string>& given,
                                  const Private<std::string>& family,
                                  const Private<std::string>& preferred) {
  const std::string& first = preferred.reveal().empty() ? given.reveal() : preferred.reveal();
  const std::string& last = family.reveal();
  if (first.empty() || last.empty()) return Private(first + last);
  return Private(fmt::format("{} {}", first, last));
}

std::string initials_of(std::string_view name) {
  const auto letter = [&](std::size_t at) {
    std::size_t length = 1;
    while (at + length < name.size() && (name[at + length] & 0xc0) == 0x80) ++length;
    return std::string(name.substr(at, length)) + ".";
  };
  if (name.empty()) return {};
  const auto last = name.rfind(' ');
  return last == name.npos ? letter(0) : letter(0) + " " + letter(last + 1);
}

std::vector<Finding> check_details(const PatientDetails& details, Day today) {
  std::vector<Finding> findings;
  if (!has_text(details.given_name) && !has_text(details.family_name))
    findings.push_back({"missing", "/family_name", "a patient needs a name"});
  if (details.birth_date && details.birth_date->reveal() > today)
    findings.push_back({"in_the_future", "/birth_date", "a date of birth can't be in the future"});
  const auto names = {std::pair("/given_name", details.given_name),
                      std::pair("/family_name", details.family_name),
                      std::pair("/preferred_name", value_or_empty(details.preferred_name))};
  for (const auto& [field, name] : names)
    check_length(findings, field, name.reveal(), limits::person_name_bytes);
  check_length(findings, "/pronouns", value_or_empty(details.pronouns), limits::contact_line_bytes);
  const auto lines = {std::pair("/phone", details.phone), std::pair("/email", details.email),
                      std::pair("/address", details.address)};
  for (const auto& [field, line] : lines)
    check_length(findings, field, value_or_empty(line).reveal(), limits::contact_line_bytes);
  return findings;
}

std::vector<Finding> check_contact(const ContactDetails& details) {
  std::vector<Finding> findings;
  if (!has_text(details.name)) findings.push_back({"missing", "/name", "a contact needs a name"});
  check_length(findings, "/relationship", details.relationship, limits::person_name_bytes);
  check_length(findings, "/name", details.name.reveal(), limits::person_name_bytes);
  check_length(findings, "/phone", details.phone.reveal(), limits::contact_line_bytes);
  return findings;
}

Patient with_details(Patient patient, const PatientDetails& details) {
  patient.given_name = details.given_name;
  patient.family_name = details.family_name;
  patient.preferred_name = value_or_empty(details.preferred_name);
  patient.pronouns = value_or_empty(details.pronouns);
  patient.birth_date = details.birth_date;
  patient.sex = details.sex.value_or(Sex::unknown);
  patient.language = details.language.value_or(Language::en);
  patient.phone = value_or_empty(details.phone);
  patient.email = value_or_empty(details.email);
  patient.address = value_or_empty(details.address);
  return patient;
}

// From the id's last 40 bits, which are random: 40 bits are 8 digits.
std::string record_number_of(const PatientId& id) {
  std::uint64_t bits = 0;
  for (std::size_t i = 11; i < id.uuid.size(); ++i) bits = bits << 8 | id.uuid[i];
  std::string digits(record_number_digits, '0');
  for (auto digit = digits.rbegin(); digit != digits.rend(); ++digit, bits >>= 5)
    *digit = crockford[bits & 31];
  return with_dash(digits);
}

std::optional<std::string> read_record_number(std::string_view typed) {
  std::string digits;
  for (const char c : typed) {
    if (c == '-' || c == ' ') continue;
    const char digit = digit_of(c);
    if (!digit || digits.size() == record_number_digits) return std::nullopt;
    digits += digit;
  }
  if (digits.size() != record_number_digits) return std::nullopt;
  return with_dash(digits);
}

}  // namespace stepwell::people

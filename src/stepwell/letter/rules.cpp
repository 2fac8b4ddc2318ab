#include "stepwell/letter/rules.h"

#include <algorithm>
#include <map>

#include "stepwell/attendance/rules.h"
#include "stepwell/base/reason.h"
#include "stepwell/letter/limits.h"

namespace stepwell::letter {
namespace {

void check_lines(std::vector<Finding>& findings, const char* field, const std::string& text) {
  const auto lines = static_cast<std::size_t>(std::ranges::count(text, '\n')) + 1;
  if (lines > limits::letterhead_lines)
    findings.push_back({"too_many_lines", field, "an address has at most five lines"});
  if (text.size() > limits::contact_line_bytes)
    findings.push_back({"too_long", field, "this is too long"});
}

void check_words(std::vector<Finding>& findings, const char* field, const std::string& text) {
  if (is_blank(text)) findings.push_back({"missing", field, "this is needed"});
  if (text.size() > limits::person_name_bytes || text.find('\n') != text.npos)
    findings.push_back({"too_long", field, "this is one line of at most 200 bytes"});
}

int days_from(Day from, Day until) { return static_cast<int>((until.date - from.date).count()); }

}  // namespace

std::vector<Finding> check_letterhead(const LetterheadWords& words) {
  std::vector<Finding> findings;
  check_words(findings, "/name", words.name);
  check_lines(findings, "/lines", words.lines);
  return findings;
}

std::vector<Finding> check_release(const NewRelease& release, Day today) {
  const Private<std::string> nothing;
  std::vector<Finding> findings;
  check_words(findings, "/recipient", release.recipient.reveal());
  check_lines(findings, "/recipient_lines", release.recipient_lines.value_or(nothing).reveal());
  const std::string words = release.purpose_words.value_or(nothing).reveal();
  if (release.purpose == Purpose::other || !words.empty())
    check_words(findings, "/purpose_words", words);
  check_words(findings, "/signed_by", release.signed_by.reveal());
  if (release.signed_on > today)
    findings.push_back({"in_the_future", "/signed_on", "nobody has signed on a day to come"});
  if (release.expires_on < release.signed_on)
    findings.push_back({"ends_before_it_begins", "/expires_on", "it ends before it was signed"});
  else if (release.expires_on < today)
    findings.push_back({"release_expired", "/expires_on", "this consent holds no more"});
  if (days_from(release.signed_on, release.expires_on) > limits::release_days)
    findings.push_back({"release_too_long", "/expires_on", "a consent holds two years at most"});
  if (!release.revocation_told)
    findings.push_back({"revocation_not_told", "/revocation_told",
                        "the form must say that the consent can be revoked, and how"});
  return findings;
}

std::vector<Finding> check_letter(const NewLetter& letter, Day today) {
  std::vector<Finding> findings;
  if (letter.until_on < letter.from_on)
    findings.push_back({"ends_before_it_begins", "/until_on", "the last day is before the first"});
  if (letter.until_on > today)
    findings.push_back({"in_the_future", "/until_on", "nobody has attended on a day to come"});
  if (days_from(letter.from_on, letter.until_on) >= limits::letter_days)
    findings.push_back({"letter_too_long", "/until_on", "a letter tells of a year at most"});
  return findings;
}

bool is_open(const Release& release, Day today) {
  return !release.revoked_on && release.signed_on <= today && today <= release.expires_on;
}

void require_consent(const Release& release, Day today) {
  if (is_open(release, today)) return;
  Error error(Code::forbidden, "no consent that was signed allows this letter today");
  error.findings.push_back({"consent_required", "/release_id", error.what()});
  throw error;
}

std::vector<AttendedDay> attended_days(std::span<const attendance::Mark> marks) {
  std::map<Day, int> minutes;
  for (const auto& mark : marks)
    if (!attendance::is_absent(mark.presence) && mark.minutes > 0)
      minutes[mark.held_on] += mark.minutes;
  std::vector<AttendedDay> days;
  for (const auto& [day, sum] : minutes) days.push_back({day, sum});
  return days;
}

}  // namespace stepwell::letter

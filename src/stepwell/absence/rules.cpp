#include "stepwell/absence/rules.h"

#include "stepwell/base/limits.h"
#include "stepwell/base/reason.h"

namespace stepwell::absence {

std::vector<Finding> check_reason(Reason kind, const Private<std::string>& words,
                                  const std::string& at) {
  std::vector<Finding> findings;
  if (kind == Reason::other && is_blank(words))
    findings.push_back({"reason_in_words", at, "another reason is said in words"});
  check_words(findings, words, at);
  return findings;
}

std::vector<Finding> check_absence(const NewAbsence& absence, Day today) {
  auto findings =
      check_reason(absence.reason_kind, absence.reason.value_or(Private<std::string>()));
  const auto days = (absence.until_on.date - absence.from_on.date).count();
  if (absence.from_on < today)
    findings.push_back({"in_the_past", "/from_on", "an absence begins today or later"});
  if (days < 0)
    findings.push_back({"ends_before_it_begins", "/until_on", "the last day is before the first"});
  if (days >= limits::absence_days)
    findings.push_back({"absence_too_long", "/until_on", "an absence lasts at most 92 days"});
  return findings;
}

std::vector<Finding> check_take_back(const Absence& absence, const TakeBack& said) {
  std::vector<Finding> findings;
  if (absence.voided_at) findings.push_back({"already_voided", "", "this was taken back already"});
  if (is_blank(said.reason)) findings.push_back({"missing", "/reason", "say why"});
  return findings;
}

}  // namespace stepwell::absence

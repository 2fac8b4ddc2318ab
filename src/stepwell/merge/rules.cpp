#include "stepwell/merge/rules.h"

#include <algorithm>

#include "stepwell/base/fold.h"
#include "stepwell/base/json.h"
#include "stepwell/base/reason.h"

namespace stepwell::merge {
namespace {

std::vector<std::string> words_of(const people::Patient& patient) {
  auto words = fold_words(patient.given_name.reveal() + " " + patient.family_name.reveal());
  std::ranges::sort(words);
  return words;
}

bool shares_a_word(const std::vector<std::string>& one, const std::vector<std::string>& other) {
  return std::ranges::any_of(
      one, [&](const std::string& word) { return std::ranges::binary_search(other, word); });
}

std::string digits_of(const Private<std::string>& phone) {
  std::string digits;
  for (const char c : phone.reveal())
    if (c >= '0' && c <= '9') digits += c;
  return digits;
}

bool same_phone(const people::Patient& one, const people::Patient& other) {
  constexpr std::size_t fewest = 7;
  const std::string digits = digits_of(one.phone);
  return digits.size() >= fewest && digits == digits_of(other.phone);
}

}  // namespace

std::vector<Why> why_alike(const people::Patient& one, const people::Patient& other,
                           bool numbers_shared) {
  const auto words = words_of(one), other_words = words_of(other);
  const bool same_name = !words.empty() && words == other_words;
  const bool similar = same_name || shares_a_word(words, other_words);
  const bool born = one.birth_date && other.birth_date;
  const bool born_alike = born && *one.birth_date == *other.birth_date;
  const bool phone = same_phone(one, other);
  const bool enough = numbers_shared || (similar && (born_alike || phone)) || (same_name && !born);
  if (!enough) return {};
  std::vector<Why> why;
  if (numbers_shared) why.push_back(Why::same_number);
  if (similar) why.push_back(same_name ? Why::same_name : Why::similar_name);
  if (born_alike) why.push_back(Why::same_birth_date);
  if (phone) why.push_back(Why::same_phone);
  return why;
}

std::vector<Finding> check_merge(const NewMerge& merge, const Standing& standing) {
  std::vector<Finding> findings;
  if (standing.same_record)
    findings.push_back({"same_record", "/merged_id", "this is the same record"});
  if (standing.both_have_open_stays)
    findings.push_back({"two_open_stays", "/merged_id",
                        "both have a stay that is open; end or take back one of them first"});
  need_words(findings, merge.reason, "say why");
  return findings;
}

std::vector<Finding> check_undo(const UndoMerge& said) {
  std::vector<Finding> findings;
  need_words(findings, said.reason, "say why");
  return findings;
}

people::PatientDetails details_of(const people::Patient& p) {
  return {p.given_name, p.family_name, p.preferred_name, p.pronouns, p.birth_date,
          p.sex,        p.language,    p.phone,          p.email,    p.address};
}

people::PatientDetails merged_details(const people::Patient& survivor,
                                      const people::Patient& merged,
                                      std::span<const Field> fields) {
  people::PatientDetails details = details_of(survivor);
  people::PatientDetails other = details_of(merged);
  for_each_field(details, [&](std::string_view name, auto& into) {
    const auto chosen = from_word<Field>(name);
    if (!chosen || std::ranges::count(fields, *chosen) == 0) return;
    for_each_field(other, [&](std::string_view other_name, auto& from) {
      if constexpr (std::is_same_v<decltype(into), decltype(from)>)
        if (other_name == name) into = from;
    });
  });
  return details;
}

people::PatientDetails undone_details(const people::PatientDetails& now,
                                      const people::PatientDetails& before,
                                      const people::PatientDetails& after) {
  people::PatientDetails details = now;
  for_each_field(details, [&](std::string_view name, auto& into) {
    const auto value_in = [&](const people::PatientDetails& other) {
      std::remove_reference_t<decltype(into)> found{};
      for_each_field(other, [&](std::string_view other_name, const auto& from) {
        if constexpr (std::is_same_v<std::remove_cvref_t<decltype(into)>,
                                     std::remove_cvref_t<decltype(from)>>)
          if (other_name == name) found = from;
      });
      return found;
    };
    if (into == value_in(after)) into = value_in(before);
  });
  return details;
}

}  // namespace stepwell::merge

#include "stepwell/breakglass/rules.h"

#include <algorithm>

#include "stepwell/base/limits.h"

namespace stepwell::breakglass {
namespace {

// Counts characters that say something: not bytes, and no blanks.
std::size_t letters(std::string_view text) {
  return static_cast<std::size_t>(std::ranges::count_if(
      text, [](char c) { return (c & 0xC0) != 0x80 && static_cast<unsigned char>(c) > ' '; }));
}

}  // namespace

std::vector<Finding> check_reason(const Private<std::string>& reason) {
  const std::string& text = reason.reveal();
  if (text.size() > limits::break_glass_bytes)
    return {{"too_long", "/reason", "a reason has 2,000 bytes at most"}};
  if (letters(text) < limits::break_glass_reason)
    return {{"too_short", "/reason", "say why, in ten characters at least"}};
  return {};
}

std::vector<Finding> check_review(const Opening& opening, const OpeningReview& review) {
  std::vector<Finding> findings;
  if (opening.outcome) findings.push_back({"already_reviewed", "", "this was reviewed already"});
  if (letters(review.words.reveal()) == 0)
    findings.push_back({"missing", "/words", "say what was found"});
  if (review.words.reveal().size() > limits::break_glass_bytes)
    findings.push_back({"too_long", "/words", "a review has 2,000 bytes at most"});
  return findings;
}

bool is_open(const Opening& opening, Instant now) {
  return opening.opened_at <= now && now < opening.expires_at;
}

}  // namespace stepwell::breakglass

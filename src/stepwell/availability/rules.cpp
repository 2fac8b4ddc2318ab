#include "stepwell/availability/rules.h"

#include <fmt/format.h>

#include <algorithm>
#include <tuple>

namespace stepwell::availability {
namespace {

bool meet(const FreeHours& one, const FreeHours& other) {
  return one.weekday == other.weekday && one.way == other.way && one.from_hour < other.until_hour &&
         other.from_hour < one.until_hour;
}

bool meets_earlier(const std::vector<FreeHours>& all, std::size_t i) {
  return std::any_of(all.begin(), all.begin() + static_cast<std::ptrdiff_t>(i),
                     [&](const FreeHours& before) { return meet(before, all[i]); });
}

void check_one(std::vector<Finding>& findings, const FreeHours& one, const std::string& at) {
  if (one.weekday < 1 || one.weekday > 7)
    findings.push_back({"bad_weekday", at + "/weekday", "a weekday is 1, Monday, to 7, Sunday"});
  if (one.from_hour < 0 || one.from_hour > 23)
    findings.push_back({"bad_hour", at + "/from_hour", "an hour begins at 0 to 23"});
  if (one.until_hour > 24) findings.push_back({"bad_hour", at + "/until_hour", "a day ends at 24"});
  if (one.until_hour <= one.from_hour)
    findings.push_back(
        {"ends_before_start", at + "/until_hour", "the time ends after it starts, that day"});
}

}  // namespace

std::vector<Finding> check_hours(const SaidHours& said) {
  if (said.hours.size() > limits::availability_hours)
    return {{"too_many_hours", "/hours",
             fmt::format("a week has at most {} stretches", limits::availability_hours)}};
  std::vector<Finding> findings;
  for (std::size_t i = 0; i < said.hours.size(); ++i) {
    const std::string at = fmt::format("/hours/{}", i);
    check_one(findings, said.hours[i], at);
    if (meets_earlier(said.hours, i))
      findings.push_back(
          {"hours_overlap", at + "/from_hour", "this is within other hours of that day"});
  }
  return findings;
}

std::vector<FreeHours> joined(std::vector<FreeHours> hours) {
  std::sort(hours.begin(), hours.end(), [](const FreeHours& one, const FreeHours& other) {
    return std::tie(one.way, one.weekday, one.from_hour) <
           std::tie(other.way, other.weekday, other.from_hour);
  });
  std::vector<FreeHours> whole;
  for (const FreeHours& one : hours) {
    const bool touches = !whole.empty() && whole.back().way == one.way &&
                         whole.back().weekday == one.weekday &&
                         whole.back().until_hour >= one.from_hour;
    if (touches)
      whole.back().until_hour = std::max(whole.back().until_hour, one.until_hour);
    else
      whole.push_back(one);
  }
  return whole;
}

bool can_come(std::span<const FreeHours> hours, int weekday, int starts, int minutes) {
  if (hours.empty()) return true;
  const auto whole = joined({hours.begin(), hours.end()});
  return std::any_of(whole.begin(), whole.end(), [&](const FreeHours& one) {
    return one.way == Way::in_person && one.weekday == weekday && one.from_hour * 60 <= starts &&
           starts + minutes <= one.until_hour * 60;
  });
}

}  // namespace stepwell::availability

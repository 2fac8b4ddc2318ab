#include "stepwell/staff/availability.h"

#include <fmt/format.h>

#include <algorithm>

#include "stepwell/base/limits.h"

namespace stepwell::staff {
namespace {

bool meet(const WorkHours& one, const WorkHours& other) {
  return one.weekday == other.weekday && one.starts < other.ends && other.starts < one.ends;
}

bool meet(const Away& one, const Away& other) {
  return one.from_on <= other.until_on && other.from_on <= one.until_on;
}

// Returns whether the one at `i` meets one before it.
template <class T>
bool meets_earlier(const std::vector<T>& all, std::size_t i) {
  return std::any_of(all.begin(), all.begin() + static_cast<std::ptrdiff_t>(i),
                     [&](const T& before) { return meet(before, all[i]); });
}

void check_hours(std::vector<Finding>& findings, const std::vector<WorkHours>& hours) {
  if (hours.size() > limits::staff_hours)
    return findings.push_back(
        {"too_many_hours", "/hours",
         fmt::format("a week has at most {} stretches of work", limits::staff_hours)});
  for (std::size_t i = 0; i < hours.size(); ++i) {
    if (hours[i].weekday < 1 || hours[i].weekday > 7)
      findings.push_back({"bad_weekday", fmt::format("/hours/{}/weekday", i),
                          "a weekday is 1, Monday, to 7, Sunday"});
    if (hours[i].ends <= hours[i].starts)
      findings.push_back({"ends_before_start", fmt::format("/hours/{}/ends", i),
                          "work ends after it starts, on the same day"});
    if (meets_earlier(hours, i))
      findings.push_back({"hours_overlap", fmt::format("/hours/{}/starts", i),
                          "this is within other hours of that day"});
  }
}

void check_away(std::vector<Finding>& findings, const std::vector<Away>& away) {
  if (away.size() > limits::staff_away)
    return findings.push_back(
        {"too_many_away", "/away",
         fmt::format("at most {} times away are kept of anybody", limits::staff_away)});
  for (std::size_t i = 0; i < away.size(); ++i) {
    if (away[i].until_on < away[i].from_on)
      findings.push_back({"ends_before_start", fmt::format("/away/{}/until_on", i),
                          "the last day away is not before the first"});
    if (meets_earlier(away, i))
      findings.push_back(
          {"away_overlap", fmt::format("/away/{}/from_on", i), "these days are away already"});
  }
}

}  // namespace

std::vector<Finding> check_availability(const AvailabilityDetails& said) {
  std::vector<Finding> findings;
  check_hours(findings, said.hours);
  check_away(findings, said.away);
  return findings;
}

std::optional<Away> away_on(std::span<const Away> away, Day day) {
  for (const Away& one : away)
    if (one.from_on <= day && day <= one.until_on) return one;
  return std::nullopt;
}

std::string away_text(std::string_view name, const Away& away) {
  return fmt::format("{} is away until {}", name, away.until_on.text());
}

bool outside_hours(std::span<const WorkHours> hours, Day day, TimeOfDay starts, int minutes) {
  if (hours.empty()) return false;
  const auto weekday = static_cast<int>(std::chrono::weekday(day.date).iso_encoding());
  std::vector<WorkHours> that_day;
  std::ranges::copy_if(hours, std::back_inserter(that_day),
                       [&](const WorkHours& one) { return one.weekday == weekday; });
  std::ranges::sort(that_day, {}, &WorkHours::starts);
  int covered = starts.minute;
  for (const WorkHours& one : that_day)
    if (one.starts.minute <= covered) covered = std::max(covered, one.ends.minute);
  return covered < starts.minute + minutes;
}

}  // namespace stepwell::staff

#include "stepwell/appointment/rules.h"

#include <fmt/format.h>

#include <algorithm>

#include "stepwell/base/limits.h"

namespace stepwell::appointment {
namespace {

using program::Modality;

bool is_for_one(Modality modality) {
  return modality == Modality::individual || modality == Modality::family_therapy ||
         modality == Modality::medication || modality == Modality::case_management;
}

}  // namespace

std::vector<Finding> check_appointment(const NewAppointment& asked,
                                       const std::optional<episode::Episode>& stay) {
  std::vector<Finding> findings;
  const auto note = [&](const char* code, const char* field, std::string text) {
    findings.push_back({code, field, std::move(text)});
  };
  if (!stay || stay->state != episode::State::admitted)
    note("not_admitted", "", "only who is admitted has appointments");
  else if (stay->admitted_on && asked.first_on < *stay->admitted_on)
    note("before_admission", "/first_on", "this is before the day of admission");
  if (asked.title.find_first_not_of(' ') == std::string::npos)
    note("title_missing", "/title", "say what it is, as in: Individual");
  if (asked.title.size() > limits::appointment_title_bytes)
    note("too_long", "/title", "a title has at most 60 letters");
  if (!is_for_one(asked.modality)) note("not_for_one", "/modality", "this is what groups do");
  if (asked.staff_ids.empty()) note("staff_missing", "/staff_ids", "say whom it is with");
  if (asked.every_weeks < 1 || asked.every_weeks > 2)
    note("out_of_range", "/every_weeks", "every week, or every two weeks");
  if (asked.times < 1 || asked.times > limits::appointment_times)
    note("out_of_range", "/times", fmt::format("from 1 to {} times", limits::appointment_times));
  return findings;
}

std::vector<Day> days_of(const NewAppointment& asked) {
  std::vector<Day> days;
  for (int i = 0; i < asked.times; ++i)
    days.push_back({asked.first_on.date + std::chrono::weeks(i * asked.every_weeks)});
  return days;
}

std::vector<schedule::SessionCard> meanwhile(std::span<const schedule::SessionCard> sessions,
                                             Instant starts_at, int minutes) {
  const Instant ends_at{starts_at.time + std::chrono::minutes(minutes)};
  std::vector<schedule::SessionCard> found;
  std::ranges::copy_if(sessions, std::back_inserter(found), [&](const auto& session) {
    return session.state == schedule::State::scheduled && session.starts_at < ends_at &&
           starts_at < session.ends_at;
  });
  return found;
}

std::string free_name(const std::string& wanted, std::span<const std::string> used) {
  std::string name = wanted;
  for (int i = 2; std::ranges::count(used, name) > 0; ++i) name = fmt::format("{} {}", wanted, i);
  return name;
}

}  // namespace stepwell::appointment

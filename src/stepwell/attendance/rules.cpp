#include "stepwell/attendance/rules.h"

#include <algorithm>
#include <set>

namespace stepwell::attendance {
namespace {

bool is_marked(std::span<const Mark> marks, const SessionId& session) {
  return std::ranges::any_of(marks, [&](const Mark& mark) { return mark.session_id == session; });
}

void check_scale(std::vector<Finding>& findings, std::optional<double> value, double most,
                 const std::string& field) {
  if (!value || (*value >= 0 && *value <= most)) return;
  findings.push_back({"out_of_range", field,
                      "this must be between 0 and " + std::to_string(static_cast<int>(most))});
}

}  // namespace

WeekDose week_dose(std::span<const Mark> marks, std::span<const Expected> expected, Week week,
                   const WeekOrder& order) {
  WeekDose dose{.week = week.monday};
  std::set<Day> days, days_to_come;
  for (const Mark& mark : marks) {
    if (!week.contains(mark.held_on) || mark.minutes == 0) continue;
    dose.minutes += mark.minutes;
    days.insert(mark.held_on);
  }
  for (const Expected& session : expected) {
    if (!week.contains(session.held_on) || is_marked(marks, session.session_id)) continue;
    dose.minutes_scheduled += session.minutes;
    if (!days.contains(session.held_on)) days_to_come.insert(session.held_on);
  }
  dose.days = static_cast<int>(days.size());
  dose.days_scheduled = static_cast<int>(days_to_come.size());
  dose.minutes_ordered = order.minutes;
  dose.days_ordered = order.days;
  dose.minutes_short = std::max(0, order.minutes - dose.minutes - dose.minutes_scheduled);
  dose.days_short = std::max(0, order.days - dose.days - dose.days_scheduled);
  return dose;
}

std::vector<Finding> check_roll_call(const RollCall& call, int session_minutes, bool begun) {
  std::vector<Finding> findings;
  if (!begun && call.presence != Presence::excused)
    findings.push_back({"not_begun", "/presence", "the session has not begun"});
  const bool absent = call.presence == Presence::excused || call.presence == Presence::no_show;
  if (call.minutes < 0 || call.minutes > session_minutes)
    findings.push_back({"minutes_out_of_range", "/minutes", "minutes must fit inside the session"});
  if (absent && call.minutes != 0)
    findings.push_back({"absent_with_minutes", "/minutes", "an absent patient has no minutes"});
  if (!absent && call.minutes == 0)
    findings.push_back(
        {"present_without_minutes", "/minutes", "someone who was there has at least one minute"});
  if (call.presence == Presence::present && call.minutes > 0 && call.minutes < session_minutes)
    findings.push_back(
        {"present_in_part", "/presence", "fewer minutes than the session: say late or left early"});
  if (call.reason && !absent)
    findings.push_back({"reason_without_absence", "/reason", "only an absence has a reason"});
  return findings;
}

std::vector<Finding> check_answers(const Answers& answers, const std::string& at) {
  std::vector<Finding> findings;
  check_scale(findings, answers.mood, 10, at + "/mood");
  check_scale(findings, answers.craving, 10, at + "/craving");
  check_scale(findings, answers.sleep_hours, 24, at + "/sleep_hours");
  return findings;
}

bool is_unsafe(const Answers& answers) { return answers.safety && *answers.safety != YesNo::no; }

}  // namespace stepwell::attendance

#include "stepwell/attendance/rules.h"

#include <algorithm>
#include <map>
#include <set>

#include "stepwell/absence/rules.h"
#include "stepwell/base/limits.h"

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

WeekOrder order_beside(const WeekOrder& order, std::span<const Expected> expected,
                       std::span<const Expected> held, Week week) {
  int open = 0, off = 0;
  std::set<Day> open_days, all_days;
  for (const Expected& session : expected)
    if (week.contains(session.held_on)) {
      open += session.minutes;
      open_days.insert(session.held_on);
      all_days.insert(session.held_on);
    }
  for (const Expected& session : held)
    if (week.contains(session.held_on)) {
      off += session.minutes;
      all_days.insert(session.held_on);
    }
  if (off == 0) return order;
  return {
      .minutes = order.minutes * open / (open + off),
      .days = order.days * static_cast<int>(open_days.size()) / static_cast<int>(all_days.size())};
}

std::vector<Finding> check_roll_call(const RollCall& call, int session_minutes, bool begun) {
  std::vector<Finding> findings;
  if (!begun && call.presence != Presence::excused)
    findings.push_back({"not_begun", "/presence", "the session has not begun"});
  const bool absent = is_absent(call.presence);
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
  if ((call.reason || call.reason_kind) && !absent)
    findings.push_back({"reason_without_absence", "/reason", "only an absence has a reason"});
  if (absent)
    for (auto& finding : absence::check_reason(call.reason_kind.value_or(absence::Reason::unknown),
                                               call.reason.value_or(Private<std::string>())))
      findings.push_back(std::move(finding));
  return findings;
}

std::vector<Finding> check_answers(const Answers& answers, const std::string& at) {
  std::vector<Finding> findings;
  check_scale(findings, answers.mood, 10, at + "/mood");
  check_scale(findings, answers.craving, 10, at + "/craving");
  check_scale(findings, answers.sleep_hours, 24, at + "/sleep_hours");
  return findings;
}

std::vector<Finding> check_parting(const Parting& parting, const std::string& at) {
  std::vector<Finding> findings;
  const bool in_words = parting.own_skill && !parting.own_skill->reveal().empty();
  if (in_words && parting.skill != Skill::other)
    findings.push_back({"skill_in_words", at + "/own_skill", "only another skill has words"});
  for (const auto& [words, field] : {std::pair(&parting.own_skill, "/own_skill"),
                                     std::pair(&parting.evening_plan, "/evening_plan")})
    if (*words && (*words)->reveal().size() > limits::words_bytes)
      findings.push_back({"too_long", at + field, "this has at most 500 bytes"});
  return findings;
}

bool is_unsafe(std::optional<YesNo> safety) { return safety && *safety != YesNo::no; }

bool is_absent(Presence presence) {
  return presence == Presence::excused || presence == Presence::no_show;
}

Stage stage_of(std::span<const schedule::SessionCard> sessions, bool just_arrived, bool left,
               Instant now) {
  if (left) return Stage::left;
  if (just_arrived) return Stage::arriving;
  std::optional<Instant> end;
  for (const auto& session : sessions)
    if (session.state == schedule::State::scheduled) end = std::max(end, {session.ends_at});
  return end && now.time + leaving_before >= end->time ? Stage::leaving : Stage::here;
}

int no_show_days(std::span<const Mark> marks, Day last, int within_days,
                 std::optional<Day> reviewed_on) {
  const Day before{last.date - std::chrono::days(within_days)};
  std::map<Day, bool> missed;  // each day with a no-show, until minutes on it say otherwise
  for (const Mark& mark : marks) {
    if (mark.held_on <= before || mark.held_on > last) continue;
    if (reviewed_on && mark.held_on <= *reviewed_on) continue;
    if (mark.presence == Presence::no_show) missed.emplace(mark.held_on, true);
    if (mark.minutes > 0) missed[mark.held_on] = false;
  }
  return static_cast<int>(
      std::ranges::count_if(missed, [](const auto& day) { return day.second; }));
}

}  // namespace stepwell::attendance

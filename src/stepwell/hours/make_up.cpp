#include "stepwell/hours/make_up.h"

#include <algorithm>
#include <tuple>

#include "stepwell/base/limits.h"
#include "stepwell/base/reason.h"
#include "stepwell/hours/chance.h"

namespace stepwell::hours {
namespace {

const std::string at_session = "/session_id";

std::vector<attendance::Expected> coming_of(const PersonWeek& known) {
  std::vector<attendance::Expected> coming = known.expected;
  std::erase_if(coming, [&](const attendance::Expected& session) {
    return std::count(known.away.begin(), known.away.end(), session.held_on) > 0;
  });
  return coming;
}

bool is_there(const PersonWeek& known, Day day) {
  const auto coming = coming_of(known);
  return std::any_of(known.marks.begin(), known.marks.end(),
                     [&](const auto& mark) { return mark.held_on == day && mark.minutes > 0; }) ||
         std::any_of(coming.begin(), coming.end(),
                     [&](const auto& session) { return session.held_on == day; });
}

bool has_mark(const PersonWeek& known, const SessionId& session) {
  return std::any_of(known.marks.begin(), known.marks.end(),
                     [&](const auto& mark) { return mark.session_id == session; });
}

PersonWeek with(PersonWeek known, const Opening& opening) {
  known.expected.push_back({opening.session_id, opening.held_on, opening.minutes});
  return known;
}

// About the session itself, whoever asks.
void check_session(const Opening& opening, Week week, Instant now, std::vector<Finding>& findings) {
  if (opening.starts_at <= now)
    findings.push_back({"begun", at_session, "this session has begun or is over"});
  if (opening.closed)
    findings.push_back({"closed", at_session, "nothing takes place there that day: it is closed"});
  else if (opening.state == schedule::State::cancelled)
    findings.push_back({"cancelled", at_session, "this session was called off"});
  if (!week.contains(opening.held_on))
    findings.push_back(
        {"other_week", at_session, "this session is not in the week that is to be mended"});
  if (opening.times_that_day > 1)
    findings.push_back({"meets_twice", at_session,
                        "this group meets more than once that day; a guest seat is for the day"});
  if (!opening.led)
    findings.push_back(
        {"no_leader", at_session, "who leads this session is away or may not lead it"});
}

// About the two together.
void check_fit(const Opening& opening, const Asking& asking, std::vector<Finding>& findings) {
  if (opening.patient_id)
    findings.push_back({"appointment", at_session, "this is an appointment and has no other seat"});
  if (opening.site_id != asking.site_id)
    findings.push_back({"other_site", at_session, "this session is at another site"});
  else if (opening.program_id != asking.program_id)
    findings.push_back({"other_program", at_session, "this session is of another program"});
  const bool in_it =
      std::any_of(asking.schedule.begin(), asking.schedule.end(),
                  [&](const schedule::SessionCard& card) { return card.id == opening.session_id; });
  const bool busy =
      std::any_of(asking.schedule.begin(), asking.schedule.end(), [&](const auto& card) {
        return card.state == schedule::State::scheduled && card.id != opening.session_id &&
               card.starts_at < opening.ends_at && opening.starts_at < card.ends_at;
      });
  if (in_it)
    findings.push_back(
        {"already_in", at_session, "this person is expected in this session already"});
  if (busy)
    findings.push_back(
        {"double_booked", at_session, "this person is in another session at that time"});
  const auto& away = asking.known.away;
  if (std::count(away.begin(), away.end(), opening.held_on) > 0)
    findings.push_back({"away", at_session, "an absence of this person covers that day"});
}

// About the most that a week may hold.
void check_most(const Opening& opening, const Asking& asking, std::vector<Finding>& findings) {
  const auto dose = outlook(asking.known, asking.week).dose;
  if (asking.minutes_max > 0 &&
      dose.minutes + dose.minutes_scheduled + opening.minutes > asking.minutes_max)
    findings.push_back(
        {"over_minutes", at_session, "this would be more hours than a week may have"});
  if (asking.days_max > 0 && !is_there(asking.known, opening.held_on) &&
      dose.days + dose.days_scheduled >= asking.days_max)
    findings.push_back({"over_days", at_session, "this would be more days than a week may have"});
}

}  // namespace

int seats_free(const Opening& opening) {
  const int in_room = opening.room_capacity - opening.leading - opening.members;
  return std::max(0, std::min({opening.seats, opening.capacity - opening.members, in_room}));
}

std::vector<Finding> check_make_up(const Opening& opening, const Asking& asking, Instant now) {
  std::vector<Finding> findings;
  if (!asking.admitted)
    findings.push_back(
        {"not_admitted", "", "only who is admitted, and not on hold, may be a guest"});
  if (asking.waits)
    findings.push_back({"plan_first", "",
                        "this program seats people in groups once their plan of care is signed"});
  check_session(opening, asking.week, now, findings);
  check_fit(opening, asking, findings);
  check_most(opening, asking, findings);
  return findings;
}

std::optional<double> chance_of(const PersonWeek& known, Week week, std::optional<double> comes) {
  if (!comes) return std::nullopt;
  return chance_to_reach(known.order, known.marks, coming_of(known), week, *comes);
}

std::vector<MakeUp> make_ups(std::span<const Opening> openings, const Asking& asking, Instant now) {
  const auto before = chance_of(asking.known, asking.week, asking.comes);
  if (!outlook(asking.known, asking.week).is_short() && before.value_or(1) >= at_risk_below)
    return {};
  std::vector<MakeUp> found;
  for (const Opening& opening : openings) {
    if (seats_free(opening) == 0 || has_mark(asking.known, opening.session_id) ||
        !check_make_up(opening, asking, now).empty())
      continue;
    const PersonWeek then = with(asking.known, opening);
    found.push_back({.session_id = opening.session_id,
                     .group_name = opening.group_name,
                     .track_name = opening.track_name,
                     .room_name = opening.room_name,
                     .held_on = opening.held_on,
                     .starts_at = opening.starts_at,
                     .ends_at = opening.ends_at,
                     .minutes = opening.minutes,
                     .seats_free = seats_free(opening),
                     .own_track = opening.track_id == asking.track_id,
                     .new_day = !is_there(asking.known, opening.held_on),
                     .dose = outlook(then, asking.week).dose,
                     .chance = chance_of(then, asking.week, asking.comes)});
  }
  std::sort(found.begin(), found.end(), [](const MakeUp& a, const MakeUp& b) {
    const auto key = [](const MakeUp& one) {
      return std::tuple(-one.chance.value_or(0), one.dose.minutes_short, one.dose.days_short,
                        one.new_day, !one.own_track, one.starts_at.time, one.session_id);
    };
    return key(a) < key(b);
  });
  return found;
}

std::vector<Finding> check_give_back(const GuestSeat& seat, const GiveBack& said, bool begun) {
  std::vector<Finding> findings;
  if (seat.voided_at) findings.push_back({"already_voided", "", "this was taken back already"});
  if (begun)
    findings.push_back({"begun", "", "this session has begun: the roll call says who came"});
  if (is_blank(said.reason)) findings.push_back({"missing", "/reason", "say why"});
  return findings;
}

}  // namespace stepwell::hours

#include "stepwell/demo/history.h"

#include <algorithm>

#include "stepwell/attendance/rules.h"
#include "stepwell/attendance/store.h"
#include "stepwell/program/store.h"
#include "stepwell/safety/store.h"
#include "stepwell/schedule/store.h"

namespace stepwell::demo {
namespace {

using attendance::CheckIn;
using attendance::Mark;
using attendance::Presence;
using schedule::SessionCard;
using std::chrono::days;
using std::chrono::minutes;

// Cuts a person's sessions, in order, into days.
std::vector<std::vector<SessionCard>> by_day(const std::vector<SessionCard>& sessions) {
  std::vector<std::vector<SessionCard>> cut;
  for (const SessionCard& session : sessions) {
    if (session.state == schedule::State::cancelled) continue;
    if (cut.empty() || cut.back().front().held_on != session.held_on) cut.emplace_back();
    cut.back().push_back(session);
  }
  return cut;
}

}  // namespace

struct History::DayPlan {
  const Person& person;
  const episode::Episode& episode;
  std::vector<SessionCard> sessions;
  int weeks_in = 0;  // since admission
  bool today = false;
  Presence presence = Presence::present;  // or excused, or no_show
};

void History::live(const Person& person, const episode::Episode& episode, bool absent_today) {
  const Day today = program::zone_of_site(tx_, site_).day_of(tx_.now);
  const Day last = episode.ended_on.value_or(today);
  const auto plan = by_day(schedule::sessions_of_patient(
      tx_, episode.patient_id, *episode.admitted_on, {last.date + days(1)}));
  for (std::size_t i = 0; i < plan.size(); ++i) {
    const Day day = plan[i].front().held_on;
    DayPlan one{person, episode, plan[i],
                static_cast<int>((day.date - episode.admitted_on->date).count() / 7), day == today};
    const bool stays_away = person.story == Story::three_no_shows && i + 4 >= plan.size();
    const bool comes = one.today ? !absent_today : dice_.chance(person.attendance);
    if (stays_away)
      one.presence = Presence::no_show;
    else if (!comes)
      one.presence = !one.today && dice_.chance(0.45) ? Presence::excused : Presence::no_show;
    live_day(one);
  }
}

void History::live_day(const DayPlan& plan) {
  if (plan.presence == Presence::present) arrive(plan);
  mark(plan);
}

int History::mood(const DayPlan& plan) {
  int base = 5;
  if (plan.person.story == Story::improving) base = 2 + plan.weeks_in;
  if (plan.person.story == Story::worsening) base = 6 - plan.weeks_in;
  if (plan.person.story == Story::not_improving) base = 3;
  return std::clamp(base + dice_.between(-1, 1), 0, 10);
}

void History::arrive(const DayPlan& plan) {
  const Instant arrived{plan.sessions.front().starts_at.time - minutes(dice_.between(2, 14))};
  if (arrived > tx_.now) return;
  CheckIn made{.id = tx_.ids->next<CheckInId>(arrived),
               .patient_id = plan.episode.patient_id,
               .site_id = site_,
               .held_on = plan.sessions.front().held_on,
               .arrived_at = arrived,
               .source = dice_.chance(0.8) ? attendance::Source::kiosk : attendance::Source::staff};
  const bool unsafe = plan.today && plan.person.story == Story::worsening;
  if (!plan.today || unsafe || dice_.chance(0.85)) {
    made.mood = unsafe ? 1 : mood(plan);
    made.craving = dice_.between(0, 6);
    made.sleep_hours = dice_.between(8, 18) / 2.0;
    made.medication_taken =
        dice_.chance(0.8) ? attendance::Medication::taken : attendance::Medication::none_prescribed;
    made.substance_use = dice_.chance(0.06) ? attendance::YesNo::yes : attendance::YesNo::no;
    made.safety = unsafe ? attendance::YesNo::yes : attendance::YesNo::no;
    made.answered_at = Instant{arrived.time + std::chrono::seconds(dice_.between(25, 90))};
  }
  attendance::put_check_in(tx_, made);
  if (!unsafe) return;
  const Zone zone = program::zone_of_site(tx_, site_);
  const AsOf then(tx_, *made.answered_at);
  safety::raise(tx_, made.patient_id, site_, safety::AlertKind::unsafe_answer,
                zone.instant_of({made.held_on.date + days(1)}, 0).at);
}

// Yesterday's marks are all there; of today's, only those of sessions that ended a while ago.
void History::mark(const DayPlan& plan) {
  for (std::size_t i = 0; i < plan.sessions.size(); ++i) {
    const SessionCard& session = plan.sessions[i];
    if (session.ends_at.time + minutes(30) > tx_.now.time) return;
    if (plan.presence == Presence::present) {
      mark_present(plan, i);
    } else {
      const char* reason = plan.presence == Presence::excused ? "Medical appointment" : "";
      attendance::put_mark(tx_, {.session_id = session.id,
                                 .patient_id = plan.episode.patient_id,
                                 .held_on = session.held_on,
                                 .presence = plan.presence,
                                 .reason = Private<std::string>(reason)});
    }
  }
}

void History::mark_present(const DayPlan& plan, std::size_t at) {
  const SessionCard& session = plan.sessions[at];
  Mark mark{.session_id = session.id,
            .patient_id = plan.episode.patient_id,
            .held_on = session.held_on,
            .presence = Presence::present,
            .minutes = session.minutes};
  if (at == 0 && dice_.chance(0.07)) {
    mark.presence = Presence::late;
    mark.minutes -= dice_.between(5, 20);
  } else if (at + 1 == plan.sessions.size() && dice_.chance(0.04)) {
    mark.presence = Presence::left_early;
    mark.minutes -= dice_.between(5, 20);
  }
  attendance::put_mark(tx_, mark);
}

}  // namespace stepwell::demo

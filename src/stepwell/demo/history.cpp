#include "stepwell/demo/history.h"

#include <algorithm>

#include "stepwell/absence/store.h"
#include "stepwell/attendance/no_show.h"
#include "stepwell/attendance/rules.h"
#include "stepwell/attendance/store.h"
#include "stepwell/demo/notes.h"
#include "stepwell/outreach/store.h"
#include "stepwell/people/store.h"
#include "stepwell/program/store.h"
#include "stepwell/safety/store.h"
#include "stepwell/schedule/store.h"
#include "stepwell/task/store.h"

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
  bool stays_away = false;                // for good, by all one can tell
};

History::History(db::Tx& tx, SiteId site, Dice& dice) : tx_(tx), site_(site), dice_(dice) {
  const auto everybody = people::all_staff(tx);
  caller_ = std::ranges::find(everybody, "Dell", &people::Staff::family_name)->id;
  reviewer_ = std::ranges::find(everybody, "Brook", &people::Staff::family_name)->id;
}

void History::live(const Person& person, const episode::Episode& episode, Today begins) {
  const Day today = program::zone_of_site(tx_, site_).day_of(tx_.now);
  const Day last = episode.ended_on.value_or(today);
  const auto plan = by_day(schedule::sessions_of_patient(
      tx_, episode.patient_id, *episode.admitted_on, {last.date + days(1)}));
  for (std::size_t i = 0; i < plan.size(); ++i) {
    const Day day = plan[i].front().held_on;
    DayPlan one{person, episode, plan[i],
                static_cast<int>((day.date - episode.admitted_on->date).count() / 7), day == today};
    one.stays_away = person.story == Story::three_no_shows && i + 4 >= plan.size();
    const bool comes = one.today ? begins == Today::comes : dice_.chance(person.attendance);
    if (one.stays_away)
      one.presence = Presence::no_show;
    else if (!comes && one.today)
      one.presence = begins == Today::called_in ? Presence::excused : Presence::no_show;
    else if (!comes)
      one.presence = dice_.chance(0.45) ? Presence::excused : Presence::no_show;
    live_day(one);
  }
}

void History::live_day(const DayPlan& plan) {
  if (plan.presence == Presence::present) arrive(plan);
  if (plan.today && plan.presence == Presence::excused) {
    const Day day = plan.sessions.front().held_on;
    const AsOf then(tx_, {tx_.now.time - minutes(80)});
    absence::put_absence(tx_, plan.episode.patient_id,
                         {day,
                          {day.date + days(1)},
                          absence::Reason::ill,
                          Private<std::string>("Fever, called at the front desk")},
                         caller_);
  }
  mark(plan);
  if (plan.presence == Presence::present) leave(plan);
  if (plan.presence == Presence::no_show) reach_out(plan);
}

void History::leave(const DayPlan& plan) {
  using attendance::Skill;
  constexpr Skill skills[] = {Skill::breathing, Skill::grounding, Skill::call_someone,
                              Skill::meeting,   Skill::movement,  Skill::rest};
  constexpr const char* evenings[] = {
      "Dinner with my sister, then sleep", "The eight o'clock meeting, then home",
      "A walk with the dog and an early night", "Homework with the kids", ""};
  const Instant left{plan.sessions.back().ends_at.time + minutes(dice_.between(1, 8))};
  if (left > tx_.now || !dice_.chance(0.8)) return;
  attendance::CheckOut made{
      .id = tx_.ids->next<CheckOutId>(left),
      .patient_id = plan.episode.patient_id,
      .site_id = site_,
      .held_on = plan.sessions.front().held_on,
      .left_at = left,
      .source = dice_.chance(0.7) ? attendance::Source::kiosk : attendance::Source::staff,
      .how_it_went = static_cast<attendance::Went>(std::clamp(mood(plan) / 2, 0, 4)),
      .skill = skills[dice_.below(std::size(skills))],
      .safety = attendance::YesNo::no};
  const std::string evening = evenings[dice_.below(std::size(evenings))];
  if (!evening.empty()) made.evening_plan = Private(evening);
  attendance::put_check_out(tx_, made);
}

void History::try_to_reach(const task::Task& outreach, Instant at,
                           const outreach::NewAttempt& attempt) {
  const AsOf then(tx_, at);
  outreach::put_attempt(tx_, outreach, attempt, caller_);
}

// Who did not come was called within the hour; a review was held the next day. Who stays away for
// good is called in vain, and their review waits.
void History::reach_out(const DayPlan& plan) {
  const auto& patient = plan.episode.patient_id;
  const auto outreach = task::outreach_about(tx_, patient, plan.sessions.front().held_on);
  if (!outreach || outreach->closed_at || plan.today) return;
  const Instant now = tx_.now;
  const Instant begun = plan.sessions.front().starts_at;
  using outreach::How;
  try_to_reach(*outreach, {begun.time + minutes(dice_.between(20, 50))}, {How::call});
  const bool reached = !plan.stays_away && dice_.chance(0.6);
  const auto agreed = Private<std::string>("Overslept; a reminder the evening before would help");
  const Instant again{begun.time + minutes(dice_.between(80, 160))};
  try_to_reach(*outreach, again,
               reached ? outreach::NewAttempt{How::call, true, agreed}
                       : outreach::NewAttempt{How::voicemail});
  const AsOf then(tx_, {again.time + minutes(2)});
  task::close_task(tx_, *outreach, caller_, {},
                   reached ? task::Ending::coming_next_time : task::Ending::not_reached);
  if (plan.stays_away) return;
  for (const auto& open : task::open_tasks_of(tx_, patient)) {
    const Instant next_day{open.due_at.time - std::chrono::hours(10)};
    if (open.kind != task::Kind::review || next_day > now) continue;
    const AsOf reviewed(tx_, next_day);
    task::close_task(tx_, open, reviewer_,
                     Private<std::string>("Transport was the obstacle. A ride is arranged."));
  }
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

// Why people were excused, mostly.
struct Excuse {
  absence::Reason kind;
  const char* words;
};
constexpr Excuse excuses[] = {{absence::Reason::ill, ""},
                              {absence::Reason::work, "Shift changed"},
                              {absence::Reason::court, "Hearing"},
                              {absence::Reason::childcare, ""},
                              {absence::Reason::other, "Medical appointment"}};

// Yesterday's marks are all there; of today's, only those of sessions that ended a while ago.
void History::mark(const DayPlan& plan) {
  const bool excused = plan.presence == Presence::excused;
  const Excuse excuse = excuses[plan.today ? 0 : dice_.below(std::size(excuses))];
  const auto kind = excused ? excuse.kind : absence::Reason::unknown;
  const char* reason = excused ? excuse.words : "";
  for (std::size_t i = 0; i < plan.sessions.size(); ++i) {
    const SessionCard& session = plan.sessions[i];
    if (session.ends_at.time + minutes(30) > tx_.now.time) return;
    if (plan.presence == Presence::present) {
      mark_present(plan, i);
    } else {
      const AsOf then(tx_, session.ends_at);
      const Mark absent = attendance::put_mark(tx_, {.session_id = session.id,
                                                     .patient_id = plan.episode.patient_id,
                                                     .held_on = session.held_on,
                                                     .presence = plan.presence,
                                                     .reason_kind = kind,
                                                     .reason = Private<std::string>(reason)});
      attendance::follow_up(tx_, site_, absent);
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
  const bool written = session.ends_at.time + std::chrono::hours(18) < tx_.now.time;
  if (written) write_note(tx_, session, mark);  // last evening's are still to be written
}

}  // namespace stepwell::demo

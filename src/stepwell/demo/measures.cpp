#include "stepwell/demo/measures.h"

#include <algorithm>
#include <array>
#include <string>

#include "stepwell/administration/rules.h"
#include "stepwell/administration/store.h"
#include "stepwell/demo/history.h"
#include "stepwell/measure/compiled.h"
#include "stepwell/program/store.h"
#include "stepwell/safety/store.h"
#include "stepwell/task/store.h"

namespace stepwell::demo {
namespace {

using administration::ItemAnswer;
using administration::Occasion;
using administration::Reply;
using std::chrono::days;

// How somebody does: a PHQ-9 at the start, and by how much a week changes it. The numbers are made
// up; that most get better, some stay and a few get worse is all they are to show.
struct Course {
  int begins;
  double a_week;
};

constexpr Course steady[] = {{16, -1.2}, {14, -1.6}, {18, -0.1}, {12, -1.0}, {20, -1.9}, {15, 0.1},
                             {13, -0.8}, {17, -2.1}, {11, 0.7},  {19, -0.9}, {14, -1.3}, {16, 0.2}};

Course course_of(std::size_t track, int seat, Story story) {
  switch (story) {
    case Story::improving:
      return {21, -2.1};
    case Story::not_improving:
      return {17, 0.0};
    case Story::worsening:
      return {13, 2.2};
    default:
      return steady[(track * 5 + static_cast<std::size_t>(seat)) % std::size(steady)];
  }
}

// The days of a stay on which something is asked: weekly in the first 28 days, then every 14.
std::vector<int> fortnightly_days(int until) {
  std::vector<int> all;
  for (int day = 0; day < until; day += day < 28 ? 7 : 14) all.push_back(day);
  return all;
}

std::vector<int> days_every(int step, int until) {
  std::vector<int> all;
  for (int day = 0; day < until; day += step) all.push_back(day);
  return all;
}

// The days up to the last of a stay that is over; of one that goes on, some are behind.
std::vector<int> days_asked(std::vector<int> all, int lasted, bool over, int seat) {
  if (over) all.push_back(lasted);
  const bool behind = !over && seat % 4 == 1 && all.size() > 1 && all.back() + 4 >= lasted;
  if (behind) all.pop_back();
  return all;
}

// One giving to come: who, on which day of the stay.
struct Giving {
  const episode::Episode& stay;
  int day;
  int seat;
};

Instant moment_of(db::Tx& tx, const Giving& giving, int minute) {
  const Day on{giving.stay.admitted_on.value().date + days(giving.day)};
  return program::zone_of_site(tx, giving.stay.site_id)
      .instant_of(on, minute + giving.seat * 2 + giving.day % 5)
      .at;
}

// The last day of a stay that is over is asked about, too.
bool is_last_day(const Giving& giving) {
  return giving.stay.ended_on &&
         giving.stay.admitted_on.value().date + days(giving.day) == giving.stay.ended_on->date;
}

Occasion occasion_on(const Giving& giving) {
  if (giving.day == 0) return Occasion::admission;
  return is_last_day(giving) ? Occasion::discharge : Occasion::interval;
}

std::optional<StaffId> named(db::Tx& tx, const char* username) {
  const auto staff = program::colleagues(tx);
  return std::ranges::find(staff, username, &program::Colleague::username)->staff_id;
}

void give(db::Tx& tx, const Giving& giving, const char* instrument,
          const std::vector<ItemAnswer>& answers, bool by_staff = false) {
  const Instant at = moment_of(tx, giving, by_staff ? 12 * 60 : 8 * 60 + 45);
  if (at > tx.now) return;
  const AsOf then(tx, at);
  administration::NewAdministration what;
  what.instrument = instrument;
  what.answered_by =
      by_staff ? administration::AnsweredBy::staff : administration::AnsweredBy::patient;
  what.held_on = Day{giving.stay.admitted_on.value().date + days(giving.day)};
  const auto by = by_staff ? named(tx, "therapist") : std::nullopt;
  const auto source = by_staff ? administration::Source::interview : administration::Source::kiosk;
  const auto begun =
      administration::begin_in_stay(tx, giving.stay, occasion_on(giving), what, source, by);
  administration::answer_all(tx, begun, answers);
  administration::finish(tx, begun, by);
}

ItemAnswer said(const std::string& item, int value, int milliseconds) {
  return {item, {Reply::value, value, milliseconds}};
}

// Spreads `total` over `items` items of `least` to `most`, a little more on those that come round.
std::vector<ItemAnswer> spread(int total, int items, int least, int most, const Giving& giving) {
  std::vector<ItemAnswer> answers;
  const int over = std::clamp(total - items * least, 0, items * (most - least));
  for (int i = 0; i < items; ++i) {
    const int turn = (i * 3 + giving.seat) % items;
    const int value = least + over / items + (turn < over % items ? 1 : 0);
    answers.push_back(said(std::to_string(i + 1), value, 2'300 + 410 * turn));
  }
  return answers;
}

int wobble(const Giving& giving) { return (giving.seat * 7 + giving.day) % 3 - 1; }

int score_on(const Course& course, const Giving& giving, int most) {
  const double now = course.begins + course.a_week * giving.day / 7.0;
  return std::clamp(static_cast<int>(now) + wobble(giving), 1, most);
}

void give_phq9(db::Tx& tx, const Course& course, const Giving& giving, bool unsafe) {
  const int total = score_on(course, giving, 24);
  auto answers = spread(total, 8, 0, 3, giving);
  answers.push_back(said("9", unsafe ? 1 : 0, 4'100));
  answers.push_back(said("10", total >= 15 ? 2 : total >= 8 ? 1 : 0, 2'900));
  give(tx, giving, "phq-9", answers);
}

// The Brief Addiction Monitor: use falls as mood lifts, cravings with it, and meetings grow.
void give_bam(db::Tx& tx, const Course& course, const Giving& giving) {
  const int load = std::clamp(score_on(course, giving, 24) / 5, 0, 4);
  const int week = giving.day / 7;
  const int used = load >= 3 ? 1 : 0;
  std::vector<ItemAnswer> answers{
      said("1", 2, 2'800),    said("2", load, 3'100),
      said("3", load, 3'600), said("4", used + (week == 0 ? 1 : 0), 2'700),
      said("5", used, 2'500), said("6", week == 0 ? 1 : 0, 2'400)};
  if (week == 0) {
    answers.push_back(said("7A", 1, 1'900));
    for (const char* other : {"7B", "7C", "7D", "7E", "7F", "7G"})
      answers.push_back(said(other, 0, 1'200));
  }
  answers.insert(
      answers.end(),
      {said("8", load, 3'300), said("9", 4 - load, 2'900),
       said("10", std::min(4, 1 + week / 2), 2'600), said("11", load / 2, 3'000),
       said("12", 2, 2'700), said("13", std::min(4, 1 + week), 3'400), said("14", 4, 2'100),
       said("15", load / 2, 2'800), said("16", 3, 2'500), said("17", 4 - load, 2'200)});
  give(tx, giving, "bam-iop", answers);
}

// The screener at intake: no thoughts, no behaviour.
void give_screener(db::Tx& tx, const Giving& giving) {
  give(tx, giving, "cssrs-screener",
       {said("1", 0, 4'000), said("2", 0, 3'800), said("6", 0, 4'400)}, true);
}

// What was seen to at once: the alert of two days ago is answered, the screener still to be asked.
void answer_alert(db::Tx& tx, const PatientId& patient, Instant at) {
  const AsOf then(tx, at);
  const auto by = named(tx, "therapist");
  for (const auto& one : task::open_tasks_of(tx, patient)) {
    if (one.kind != task::Kind::safety_check || !one.alert_id) continue;
    safety::close_alert(tx, *one.alert_id);
    task::close_task(tx, one, by,
                     Private<std::string>("Seen before group: passive thoughts, no plan. The "
                                          "screener is to be asked at the next visit."));
  }
  task::settle(tx, patient, task::Kind::safety_plan, by);
}

bool is_traumatized(std::size_t track, int seat) { return track != 2 && seat % 3 == 2; }

}  // namespace

void ask_for_measures(db::Tx& tx, const ProgramId& program) {
  const auto known = administration::protocol_of(tx, program);
  if (known.version > 0) return;
  std::vector<administration::ProtocolLine> lines;
  for (const auto& proposed : administration::practice().proposed) {
    if (proposed.line.on_paper) continue;
    lines.push_back(proposed.line);
    if (proposed.line.instrument == "phq-9") lines.back().diagnoses.clear();  // here: everyone
  }
  administration::put_protocol(tx, known, lines, {});
}

void give_measures(db::Tx& tx, const episode::Episode& stay, std::size_t track, int seat,
                   Story story) {
  const Day today = program::today_at(tx, stay.site_id);
  const Day until = stay.ended_on ? std::min(*stay.ended_on, today) : today;
  const int lasted = static_cast<int>((until.date - stay.admitted_on.value().date).count());
  const Course course = course_of(track, seat, story);
  const bool over = stay.ended_on.has_value();
  give_screener(tx, {stay, 0, seat});
  if (over) give_screener(tx, {stay, lasted, seat});
  const bool is_story = story != Story::steady;  // who is never behind
  const int turn = is_story ? 0 : seat;
  const auto mood_days = days_asked(fortnightly_days(lasted), lasted, over, turn);
  for (const int day : mood_days) {
    const Giving giving{stay, day, seat};
    const bool unsafe = story == Story::worsening && day == mood_days.back();
    give_phq9(tx, course, giving, unsafe);
    if (track != 2 && !is_traumatized(track, seat))
      give(tx, giving, "gad-7", spread(score_on(course, giving, 21) * 4 / 5, 7, 0, 3, giving));
    if (unsafe)
      answer_alert(tx, stay.patient_id,
                   {moment_of(tx, giving, 8 * 60 + 45).time + std::chrono::minutes(12)});
  }
  for (const int day : days_asked(days_every(7, lasted), lasted, over, turn)) {
    const Giving giving{stay, day, seat};
    if (is_traumatized(track, seat))
      give(tx, giving, "pcl-5-weekly", spread(score_on(course, giving, 24) * 3, 20, 0, 4, giving));
    if (track != 0) give_bam(tx, course, giving);
  }
}

}  // namespace stepwell::demo

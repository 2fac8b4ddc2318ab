#include <algorithm>

#include "stepwell/administration/rules.h"
#include "stepwell/base/limits.h"
#include "stepwell/diagnosis/rules.h"
#include "stepwell/episode/rules.h"
#include "stepwell/measure/definition.h"

namespace stepwell::administration {
namespace {

Day after(Day day, int days) { return {day.date + std::chrono::days(days)}; }

const Given* given_of(std::span<const Given> given, std::string_view instrument) {
  for (const Given& one : given)
    if (one.instrument == instrument) return &one;
  return nullptr;
}

// What one line makes due, and since when; nothing where it makes nothing due.
struct Call {
  Occasion occasion;
  Day since;
};

// The days between two, at this point of the stay; none where there is no interval.
std::optional<int> interval_at(const ProtocolLine& line, Day admitted_on, Day from) {
  const bool early = line.first_days && from < after(admitted_on, *line.first_days);
  return early && line.first_every_days ? line.first_every_days : line.every_days;
}

std::optional<Call> call_in_stay(const ProtocolLine& line, Day admitted_on,
                                 std::optional<Day> last_on) {
  if (last_on && *last_on < after(admitted_on, -limits::baseline_days)) last_on.reset();
  if (!last_on && line.at_admission) return Call{Occasion::admission, admitted_on};
  // What was given before the first day is the first day's.
  const Day from = std::max(last_on.value_or(admitted_on), admitted_on);
  const auto days = interval_at(line, admitted_on, from);
  if (!days) return {};
  return Call{Occasion::interval, after(from, *days)};
}

std::optional<Call> call_after_stay(const ProtocolLine& line, Day ended_on,
                                    std::optional<Day> last_on) {
  if (!line.at_discharge || (last_on && *last_on >= after(ended_on, -limits::farewell_days)))
    return {};
  return Call{Occasion::discharge, ended_on};
}

bool asks_at_discharge(const Stay& stay, Day today) {
  return stay.state == episode::State::discharged && stay.ended_on && stay.end_reason &&
         *stay.end_reason != episode::EndReason::other &&  // who died is among these
         today <= after(*stay.ended_on, limits::discharge_days);
}

std::optional<Call> call_of(const ProtocolLine& line, const Stay& stay, Day today,
                            std::optional<Day> last_on) {
  if (stay.state == episode::State::admitted && stay.admitted_on)
    return call_in_stay(line, *stay.admitted_on, last_on);
  if (asks_at_discharge(stay, today)) return call_after_stay(line, *stay.ended_on, last_on);
  return {};
}

// Returns the day of an answer that asked for it, where nobody has given it since.
std::optional<Day> asked_on(const AskedNext& next, std::span<const Given> given) {
  const Given* answer = given_of(given, next.instrument);
  std::optional<Day> day;
  for (const Given& one : given) {
    const bool asks = std::ranges::find(next.after, one.instrument) != next.after.end();
    if (!asks || !one.raised_at || !one.raised_on) continue;
    if (!answer || !answer->last_at || *answer->last_at < *one.raised_at)
      day = day ? std::min(*day, *one.raised_on) : *one.raised_on;
  }
  return day;
}

Due due_from(const ProtocolLine& line, const Call& call, const Given* given) {
  return {.instrument = line.instrument,
          .title = measure::instrument(line.instrument).title,
          .occasion = call.occasion,
          .due_on = call.since,
          .answered_by = line.answered_by,
          .on_paper = line.on_paper,
          .begun_id = given ? given->begun_id : std::nullopt};
}

std::optional<Due> due_for_safety(const Stay& stay, std::span<const Given> given) {
  const AskedNext& next = practice().asked_next;
  const auto day = asked_on(next, given);
  if (!day || !episode::is_open(stay.state)) return {};
  ProtocolLine line;
  line.instrument = next.instrument;
  line.answered_by = AnsweredBy::staff;
  return due_from(line, {Occasion::safety, *day}, given_of(given, next.instrument));
}

}  // namespace

bool is_for(const ProtocolLine& line, std::span<const std::string> diagnoses) {
  if (line.diagnoses.empty()) return true;
  return std::ranges::any_of(diagnoses, [&](const std::string& code) {
    const std::string dotted = diagnosis::with_dot(code);
    return std::ranges::any_of(line.diagnoses, [&](const std::string& beginning) {
      return dotted.starts_with(diagnosis::with_dot(beginning));
    });
  });
}

std::vector<Due> due_on(Day today, const Stay& stay, std::span<const ProtocolLine> protocol,
                        std::span<const std::string> diagnoses, std::span<const Given> given) {
  std::vector<Due> due;
  // What cannot wait comes first, and is not asked a second time below.
  if (auto first = due_for_safety(stay, given)) due.push_back(std::move(*first));
  for (const ProtocolLine& line : protocol) {
    if (!is_for(line, diagnoses)) continue;
    if (std::ranges::find(due, line.instrument, &Due::instrument) != due.end()) continue;
    const Given* known = given_of(given, line.instrument);
    const auto call = call_of(line, stay, today, known ? known->last_on : std::nullopt);
    if (call && call->since <= today) due.push_back(due_from(line, *call, known));
  }
  std::ranges::stable_sort(due, [](const Due& a, const Due& b) {
    const bool first = a.occasion == Occasion::safety, second = b.occasion == Occasion::safety;
    return first != second ? first : a.due_on < b.due_on;
  });
  return due;
}

}  // namespace stepwell::administration

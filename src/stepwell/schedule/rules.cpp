#include "stepwell/schedule/rules.h"

#include <algorithm>

#include "stepwell/base/limits.h"

namespace stepwell::schedule {
namespace {

constexpr int five = 5;
constexpr int day_minutes = 24 * 60;

using Five = std::chrono::duration<std::int64_t, std::ratio<300>>;

}  // namespace

FiveMinutes five_minutes(Instant starts_at, Instant ends_at) {
  return {std::chrono::floor<Five>(starts_at.time.time_since_epoch()).count(),
          std::chrono::ceil<Five>(ends_at.time.time_since_epoch()).count()};
}

std::vector<Occurrence> occurrences(std::span<const program::TemplateSlot> slots, const Zone& zone,
                                    Day from, Day until) {
  std::vector<Occurrence> found;
  for (Day day = from; day < until; day.date += std::chrono::days(1)) {
    const auto weekday = static_cast<int>(std::chrono::weekday(day.date).iso_encoding());
    for (const program::TemplateSlot& slot : slots) {
      if (slot.weekday != weekday || day < slot.from_on) continue;
      if (slot.until_on && day > *slot.until_on) continue;
      const auto starts = zone.instant_of(day, slot.starts_at_minute);
      found.push_back({slot, day, starts.at, starts.shown == Shown::skipped});
    }
  }
  return found;
}

std::vector<Finding> check_new_session(const NewSession& asked, const Zone& zone, int capacity,
                                       int places) {
  std::vector<Finding> findings;
  const auto note = [&](const char* code, const char* field, const char* text) {
    findings.push_back({code, field, text});
  };
  if (asked.minutes < five || asked.minutes > day_minutes || asked.minutes % five != 0)
    note("minutes_off_grid", "/minutes", "a session lasts a multiple of five minutes");
  else if (asked.starts.minute + asked.minutes > day_minutes)
    note("past_midnight", "/minutes", "a session ends on the day it starts");
  if (asked.starts.minute % five != 0)
    note("starts_off_grid", "/starts", "a session starts at a multiple of five minutes");
  else if (zone.instant_of(asked.held_on, asked.starts.minute).shown == Shown::skipped)
    note("time_skipped", "/starts", "the clocks skip this time on that day");
  if (capacity > places)
    note("room_too_small", "/room_id", "the group has more places than this room");
  if (asked.staff_ids && asked.staff_ids->size() > limits::session_staff)
    note("too_many_staff", "/staff_ids", "a session has at most ten who lead it");
  return findings;
}

std::optional<std::int64_t> next_free(const std::set<std::int64_t>& taken, std::int64_t first,
                                      std::int64_t count, std::int64_t end) {
  while (first + count <= end) {
    const auto in_the_way = taken.lower_bound(first);
    if (in_the_way == taken.end() || *in_the_way >= first + count) return first;
    first = *in_the_way + 1;
  }
  return std::nullopt;
}

Instant start_of(std::int64_t five_minutes) {
  return {std::chrono::sys_time<std::chrono::microseconds>(Five(five_minutes))};
}

}  // namespace stepwell::schedule

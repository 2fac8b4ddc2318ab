#include "stepwell/schedule/rules.h"

namespace stepwell::schedule {
namespace {

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

}  // namespace stepwell::schedule

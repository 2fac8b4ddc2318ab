#include "stepwell/base/zone.h"

#include <date/tz.h>
#include <fmt/format.h>

#include "stepwell/base/error.h"

namespace stepwell {
namespace {

using namespace std::chrono;

local_time<microseconds> wall(const date::time_zone& zone, Instant at) {
  return local_time<microseconds>(zone.to_local(at.time).time_since_epoch());
}

bool digit(char c) { return c >= '0' && c <= '9'; }

}  // namespace

std::string TimeOfDay::text() const { return fmt::format("{:02}:{:02}", minute / 60, minute % 60); }

std::optional<TimeOfDay> TimeOfDay::parse(std::string_view text) {
  if (text.size() != 5 || text[2] != ':') return std::nullopt;
  for (const std::size_t at : {0u, 1u, 3u, 4u})
    if (!digit(text[at])) return std::nullopt;
  const int hour = (text[0] - '0') * 10 + (text[1] - '0');
  const int minute = (text[3] - '0') * 10 + (text[4] - '0');
  if (hour > 23 || minute > 59) return std::nullopt;
  return TimeOfDay{hour * 60 + minute};
}

Zone::Zone() : zone_(date::locate_zone("Etc/UTC")) {}

std::string Zone::text() const { return zone_->name(); }

std::optional<Zone> Zone::parse(std::string_view name) {
  try {
    return Zone(date::locate_zone(name));
  } catch (const std::runtime_error&) {  // its only way of saying no
    return std::nullopt;
  }
}

Day Zone::day_of(Instant at) const {
  return {sys_days(floor<days>(wall(*zone_, at)).time_since_epoch())};
}

int Zone::minute_of_day(Instant at) const {
  const auto local = wall(*zone_, at);
  return static_cast<int>(floor<minutes>(local - floor<days>(local)).count());
}

WallTime Zone::instant_of(Day day, int minute) const {
  const auto local = day.date.time_since_epoch() + minutes(minute);
  const auto info = zone_->get_info(date::local_seconds(local));
  if (info.result == date::local_info::nonexistent) return {{info.first.end}, Shown::skipped};
  const auto at = sys_time<microseconds>(local - info.first.offset);
  const bool twice = info.result == date::local_info::ambiguous;
  return {{at}, twice ? Shown::twice : Shown::once};
}

Zone zone_named(std::string_view name) {
  const auto zone = Zone::parse(name);
  check(zone.has_value(), "a site's time zone is not on this machine's list");
  return *zone;
}

}  // namespace stepwell

#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "stepwell/base/time.h"

namespace date {
class time_zone;
}

namespace stepwell {

// What a wall clock shows, without a day: "09:00".
struct TimeOfDay {
  static constexpr const char* format = "hh:mm";
  int minute = 0;  // 540 at 09:00

  auto operator<=>(const TimeOfDay&) const = default;
  std::string text() const;
  static std::optional<TimeOfDay> parse(std::string_view text);  // strictly that form; to 23:59
};

// How often a wall clock shows a time: twice in the hour that is put back in autumn, never in the
// one that is skipped in spring.
enum class Shown { once, skipped, twice };

// A wall time as a moment. What was skipped is the first moment after the gap; what is shown twice,
// the first of the two.
struct WallTime {
  Instant at;
  Shown shown = Shown::once;
};

// A place's clock by its IANA name, "America/New_York": between days and minutes on the wall and
// moments in UTC. Follows the machine's time zone database. Any thread.
class Zone {
 public:
  static constexpr const char* format = "time-zone";

  Zone();  // UTC

  std::string text() const;
  static std::optional<Zone> parse(std::string_view name);  // nothing for a name not on the list

  Day day_of(Instant at) const;
  int minute_of_day(Instant at) const;  // what the wall clock shows: 540 at 09:00

  // Returns when the wall clock shows `minute` of `day`; 1440 is the next day's midnight.
  WallTime instant_of(Day day, int minute) const;

  bool operator==(const Zone&) const = default;

 private:
  explicit Zone(const date::time_zone* zone) : zone_(zone) {}

  const date::time_zone* zone_;  // lives as long as the program
};

// Returns the zone a site's record names. Throws `internal` for a name that was never checked.
Zone zone_named(std::string_view name);

}  // namespace stepwell

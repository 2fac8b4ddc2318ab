#pragma once

#include "stepwell/base/error.h"
#include "stepwell/db/tx.h"
#include "stepwell/statistics/share.h"

// Show rate: of those who were expected, how many came.
//
// A person counts once for each track and day: they came when they were there for a minute of it.
namespace stepwell::attendance {

struct Turnout {
  int scheduled = 0;  // people expected, each day anew
  int came = 0;
  int excused = 0;
  int no_show = 0;
  int unmarked = 0;                          // nobody has said yet; not in the rate
  std::optional<statistics::Share> showing;  // who came, of those marked; none when nobody was
};
BOOST_DESCRIBE_STRUCT(Turnout, (), (scheduled, came, excused, no_show, unmarked, showing))

struct DayTurnout {
  Day held_on;
  Turnout turnout;
};
BOOST_DESCRIBE_STRUCT(DayTurnout, (), (held_on, turnout))

struct TrackTurnout {
  TrackId track_id;
  std::string track_name;
  Turnout turnout;
  std::vector<DayTurnout> days;
};
BOOST_DESCRIBE_STRUCT(TrackTurnout, (), (track_id, track_name, turnout, days))

struct ShowRate {
  SiteId site_id;
  Day from;
  Day to;
  Turnout turnout;
  std::vector<DayTurnout> days;
  std::vector<TrackTurnout> tracks;  // by name
};
BOOST_DESCRIBE_STRUCT(ShowRate, (), (site_id, from, to, turnout, days, tracks))

// What one track's day came to.
struct TrackDay {
  TrackId track_id;
  std::string track_name;
  Day held_on;
  int scheduled = 0;
  int came = 0;
  int excused = 0;
  int no_show = 0;
};
BOOST_DESCRIBE_STRUCT(TrackDay, (),
                      (track_id, track_name, held_on, scheduled, came, excused, no_show))

// Adds the tracks' days up: by track, by day, and in all. `days` come track by track.
ShowRate add_up(const SiteId& site, Day from, Day to, const std::vector<TrackDay>& days);

// Returns what is wrong with a span of days.
std::vector<Finding> check_span(Day from, Day to);

ShowRate show_rate(db::Tx& tx, const SiteId& site, Day from, Day to);  // both days included

}  // namespace stepwell::attendance

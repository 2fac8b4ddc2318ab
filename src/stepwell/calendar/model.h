#pragma once

#include "stepwell/access/links.h"

// Calendar: one's own times, in the calendar one uses anyway.
//
// A calendar reads them by a secret address of its own. A colleague's say which group and where; a
// patient's say only that there is an appointment, because others see people's calendars.
namespace stepwell::calendar {

struct CalendarLink {
  std::optional<access::Link> link;  // none: no calendar reads these times
};
BOOST_DESCRIBE_STRUCT(CalendarLink, (), (link))

// What stands in a calendar.
struct Appointment {
  std::string uid;  // the same for good, wherever it is moved
  Instant starts_at;
  Instant ends_at;
  int version = 1;
  bool cancelled = false;
  std::string summary;
  std::string location;
};

// A session as a calendar shows it.
struct Meeting {
  SessionId id;
  Instant starts_at;
  Instant ends_at;
  int version = 1;
  bool cancelled = false;
  std::string group_name;
  std::string room_name;
  std::string site_name;
};
BOOST_DESCRIBE_STRUCT(Meeting, (),
                      (id, starts_at, ends_at, version, cancelled, group_name, room_name,
                       site_name))

}  // namespace stepwell::calendar

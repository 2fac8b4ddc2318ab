#include <libical/ical.h>

#include <memory>

#include "stepwell/base/error.h"
#include "stepwell/calendar/rules.h"

// iCalendar through libical, which escapes, folds and orders as RFC 5545 says.
namespace stepwell::calendar {
namespace {

using Component = std::unique_ptr<icalcomponent, decltype(&icalcomponent_free)>;

// What others should take us for.
constexpr const char* who_made_it = "-//Stepwell//Calendar//EN";

icaltimetype utc(Instant at) {
  const auto seconds = std::chrono::floor<std::chrono::seconds>(at.time.time_since_epoch());
  return icaltime_from_timet_with_zone(static_cast<time_t>(seconds.count()), 0,
                                       icaltimezone_get_utc_timezone());
}

// The component takes over what is added to it.
icalcomponent* event_of(const Appointment& appointment, Instant now) {
  icalcomponent* event = icalcomponent_new_vevent();
  const auto add = [&](icalproperty* property) { icalcomponent_add_property(event, property); };
  add(icalproperty_new_uid(appointment.uid.c_str()));
  add(icalproperty_new_dtstamp(utc(now)));
  add(icalproperty_new_dtstart(utc(appointment.starts_at)));
  add(icalproperty_new_dtend(utc(appointment.ends_at)));
  add(icalproperty_new_sequence(appointment.version - 1));
  add(icalproperty_new_status(appointment.cancelled ? ICAL_STATUS_CANCELLED
                                                    : ICAL_STATUS_CONFIRMED));
  add(icalproperty_new_summary(appointment.summary.c_str()));
  add(icalproperty_new_location(appointment.location.c_str()));
  return event;
}

}  // namespace

std::string calendar_text(std::span<const Appointment> appointments, Instant now) {
  const Component calendar(icalcomponent_new(ICAL_VCALENDAR_COMPONENT), icalcomponent_free);
  icalcomponent_add_property(calendar.get(), icalproperty_new_version("2.0"));
  icalcomponent_add_property(calendar.get(), icalproperty_new_prodid(who_made_it));
  icalcomponent_add_property(calendar.get(), icalproperty_new_method(ICAL_METHOD_PUBLISH));
  for (const Appointment& appointment : appointments)
    icalcomponent_add_component(calendar.get(), event_of(appointment, now));
  const std::unique_ptr<char, decltype(&icalmemory_free_buffer)> text(
      icalcomponent_as_ical_string_r(calendar.get()),
      [](void* buffer) { icalmemory_free_buffer(buffer); });
  check(text != nullptr, "libical wrote nothing");
  return text.get();
}

}  // namespace stepwell::calendar

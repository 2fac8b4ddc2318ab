#pragma once

#include "stepwell/attendance/model.h"

// Kiosk: a tablet at the door where people check themselves in and out.
//
// It knows nobody until somebody shows who they are, and then one person: their first name and
// today's groups. It never shows a list of names. Who has no PIN says when they were born; that is
// less of a secret, so it opens only for who is awaited just now, and only to come in.
namespace stepwell::limits {
inline constexpr int kiosk_minutes = 60;                 // on either side, unless set
inline constexpr int kiosk_minutes_most = 240;           // more is no arriving
inline constexpr int kiosk_late_seconds = 12 * 60 * 60;  // a PIN waits no longer: a clinic's day
inline constexpr std::chrono::minutes kiosk_choice_life{2};  // the page is cleared in half a minute
}  // namespace stepwell::limits

namespace stepwell::kiosk {

// Where a kiosk stands: all it knows before anybody has come.
struct KioskSite {
  std::string name;
  std::string crisis_line;
  std::string time_zone;
  bool by_birth_date = true;
};
BOOST_DESCRIBE_STRUCT(KioskSite, (), (name, crisis_line, time_zone, by_birth_date))

struct KioskPin {
  Private<std::string> pin;
  std::optional<int> seconds_ago;  // it was typed, where a tablet without a network had to wait
};
BOOST_DESCRIBE_STRUCT(KioskPin, (), (pin, seconds_ago))

struct KioskBirthDate {
  Private<Day> birth_date;
};
BOOST_DESCRIBE_STRUCT(KioskBirthDate, (), (birth_date))

// One of several who were born on the same day, as they know themselves and nobody else does.
struct KioskChoice {
  Private<std::string> initials;  // "A. H."
  Private<std::string> token;     // good once, on this tablet, for two minutes
};
BOOST_DESCRIBE_STRUCT(KioskChoice, (), (initials, token))

// What a date of birth leads to: one person has arrived, or several may choose. Neither: two have
// the same initials, and the desk looks.
struct KioskFinds {
  std::optional<attendance::Arrival> arrival;
  std::vector<KioskChoice> choices;  // by initials
};
BOOST_DESCRIBE_STRUCT(KioskFinds, (), (arrival, choices))

struct KioskChosen {
  Private<std::string> token;
};
BOOST_DESCRIBE_STRUCT(KioskChosen, (), (token))

// Whether a site asks who has no PIN for their date of birth, and when: from so many minutes before
// one of their sessions begins to so many after.
struct KioskSetting {
  bool by_birth_date = true;
  int opens_minutes = limits::kiosk_minutes;
  int closes_minutes = limits::kiosk_minutes;
  int version = 0;  // 0 as long as nobody has said
};
BOOST_DESCRIBE_STRUCT(KioskSetting, (), (by_birth_date, opens_minutes, closes_minutes, version))

struct NewKioskSetting {
  bool by_birth_date = true;
  int opens_minutes = limits::kiosk_minutes;
  int closes_minutes = limits::kiosk_minutes;
};
BOOST_DESCRIBE_STRUCT(NewKioskSetting, (), (by_birth_date, opens_minutes, closes_minutes))

}  // namespace stepwell::kiosk

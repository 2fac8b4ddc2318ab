#pragma once

#include "stepwell/access/links.h"
#include "stepwell/attendance/model.h"
#include "stepwell/base/limits.h"

// Phone: somebody arrives by their own telephone, through a link of their own.
//
// The desk makes the link, for one day or until the stay ends. It shows nothing before the person
// has said when they were born, opens on one telephone alone, and only while they are expected.
namespace stepwell::phone {

struct PhoneLinks {
  std::vector<access::Link> items;  // those in force, the newest first
  bool can_send = false;            // they allow a way to be told, and gave an address for it
  bool has_birth_date = false;      // without one there is nothing to ask
};
BOOST_DESCRIBE_STRUCT(PhoneLinks, (), (items, can_send, has_birth_date))

struct NewPhoneLink {
  std::optional<Day> valid_on;  // none: until the stay ends
  bool send = false;            // to them, in the ways they allow
};
BOOST_DESCRIBE_STRUCT(NewPhoneLink, (), (valid_on, send))

// What the page knows before anybody has said who they are.
struct Door {
  std::string language;     // "en", "es"
  std::string crisis_line;  // of the site
  std::string time_zone;
};
BOOST_DESCRIBE_STRUCT(Door, (), (language, crisis_line, time_zone))

// What somebody says of themselves: the year and the day of the month, not the whole date, so that
// no telephone keeps that among what it fills in.
struct WhoComes {
  Private<int> born_year;
  Private<int> born_day;           // of the month, 1 to 31
  Private<std::string> phone_key;  // what this telephone calls itself
};
BOOST_DESCRIBE_STRUCT(WhoComes, (), (born_year, born_day, phone_key))

// How long before their first session somebody may check in at a site.
struct PhoneSetting {
  int opens_minutes = limits::phone_opens_minutes;
  int version = 0;  // 0 as long as nobody has said
};
BOOST_DESCRIBE_STRUCT(PhoneSetting, (), (opens_minutes, version))

struct NewPhoneSetting {
  int opens_minutes = limits::phone_opens_minutes;
};
BOOST_DESCRIBE_STRUCT(NewPhoneSetting, (), (opens_minutes))

}  // namespace stepwell::phone

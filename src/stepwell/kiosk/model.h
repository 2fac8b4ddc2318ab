#pragma once

#include "stepwell/attendance/model.h"

// Kiosk: a tablet at the door where people check themselves in and out.
//
// It knows nobody until somebody shows who they are, and then one person: their first name and
// today's groups. It never shows a list of names.
namespace stepwell::kiosk {

// Where a kiosk stands: all it knows before anybody has come.
struct KioskSite {
  std::string name;
  std::string crisis_line;
  std::string time_zone;
};
BOOST_DESCRIBE_STRUCT(KioskSite, (), (name, crisis_line, time_zone))

struct KioskPin {
  Private<std::string> pin;
};
BOOST_DESCRIBE_STRUCT(KioskPin, (), (pin))

}  // namespace stepwell::kiosk

#pragma once

#include "stepwell/base/describe.h"
#include "stepwell/base/id.h"
#include "stepwell/base/zone.h"

// Availability: when somebody can come to the program in a usual week, beside work, school,
// children and the way there, and when they could join from home.
//
// What was said never changes: who asks them again notes it anew, and the latest counts. While
// nothing was said, nobody is kept from any hour.
namespace stepwell {
using AvailabilityId = Id<struct AvailabilityKind>;
}

namespace stepwell::limits {
inline constexpr std::size_t availability_hours = 42;  // stretches: three a day, in both ways
}

namespace stepwell::availability {

enum class Way { in_person, telehealth };
BOOST_DESCRIBE_ENUM(Way, in_person, telehealth)

// Whole hours of one weekday on the site's wall clock: from 9 until 13 is four hours.
struct FreeHours {
  int weekday = 1;     // 1 Monday ... 7 Sunday
  int from_hour = 0;   // 0 to 23
  int until_hour = 0;  // 1 to 24
  Way way = Way::in_person;

  bool operator==(const FreeHours&) const = default;
};
BOOST_DESCRIBE_STRUCT(FreeHours, (), (weekday, from_hour, until_hour, way))

// What a person said last.
struct PatientAvailability {
  PatientId patient_id;
  std::vector<FreeHours> hours;  // by way, weekday and hour; none: nothing was said
  std::optional<Day> said_on;    // on the site's calendar
  std::string noted_by_name;     // "Dana Whitfield"
  int version = 0;               // how often something was said
};
BOOST_DESCRIBE_STRUCT(PatientAvailability, (), (patient_id, hours, said_on, noted_by_name, version))

struct SaidHours {
  std::vector<FreeHours> hours;
};
BOOST_DESCRIBE_STRUCT(SaidHours, (), (hours))

}  // namespace stepwell::availability

#pragma once

#include "stepwell/base/describe.h"
#include "stepwell/base/id.h"

// Absence: somebody has said that they will not come, and until when.
//
// On a day that an absence covers, nobody is missed and nobody is called.
namespace stepwell::absence {

enum class Reason {
  ill,
  work,
  transport,
  childcare,
  court,
  hospital,
  vacation,
  unknown,
  other  // in words, then
};
BOOST_DESCRIBE_ENUM(Reason, ill, work, transport, childcare, court, hospital, vacation, unknown,
                    other)

struct NewAbsence {
  Day from_on;
  Day until_on;  // the last day they stay away
  Reason reason_kind = Reason::unknown;
  std::optional<Private<std::string>> reason;  // in words
};
BOOST_DESCRIBE_STRUCT(NewAbsence, (), (from_on, until_on, reason_kind, reason))

struct Absence {
  AbsenceId id;
  PatientId patient_id;
  SiteId site_id;
  Day from_on;
  Day until_on;
  Reason reason_kind = Reason::unknown;
  Private<std::string> reason;
  Instant noted_at;
  std::optional<StaffId> noted_by;
  std::optional<Instant> voided_at;
  Private<std::string> void_reason;
  int version = 1;

  bool covers(Day day) const { return !voided_at && from_on <= day && day <= until_on; }
};
BOOST_DESCRIBE_STRUCT(Absence, (),
                      (id, patient_id, site_id, from_on, until_on, reason_kind, reason, noted_at,
                       noted_by, voided_at, void_reason, version))

// Takes an absence back: a mistake, or they come after all.
struct TakeBack {
  Private<std::string> reason;
};
BOOST_DESCRIBE_STRUCT(TakeBack, (), (reason))

}  // namespace stepwell::absence

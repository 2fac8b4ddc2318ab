#pragma once

#include "stepwell/base/describe.h"
#include "stepwell/base/id.h"
#include "stepwell/task/model.h"

// Safety plan: what a person does when it gets harder to stay safe, in their own words and in six
// parts, from what they can do alone to whom they call.
//
// It is made with them, and gone through again whenever an alert was raised. A version never
// changes: what is saved is the next one, and a review that changed nothing is noted beside it. One
// entered by mistake, in the wrong chart, is voided: then the one before is the plan again.
//
// The practice is that of Stanley and Brown, "Safety planning intervention: a brief intervention to
// mitigate suicide risk", Cognitive and Behavioral Practice 19 (2012), 256-264. The parts are named
// in words of ours; their form and its wording are not used here.
namespace stepwell {
using SafetyPlanId = Id<struct SafetyPlanKind>;
}

// It is read by somebody who can hardly read: short lines, and one printed page in all.
namespace stepwell::limits {
inline constexpr std::size_t safety_plan_lines = 6;  // of one part: no more is looked through
inline constexpr std::size_t safety_plan_line_bytes = 100;  // read at a glance
inline constexpr std::size_t safety_plan_phone_bytes = 40;  // a number and its extension
inline constexpr std::int64_t safety_plans_shown = 100;     // versions; one for each alert of years
}  // namespace stepwell::limits

namespace stepwell::safetyplan {

enum class SafetyPart {
  warning_signs,  // how they notice it
  alone,          // what they can do by themselves
  company,        // people and places that take their mind off it
  people,         // whom they can ask for help
  professionals,  // whom they can call: a name and a number
  surroundings    // what makes the place they are in safer
};
BOOST_DESCRIBE_ENUM(SafetyPart, warning_signs, alone, company, people, professionals, surroundings)

struct SafetyLine {
  SafetyPart part = SafetyPart::warning_signs;
  Private<std::string> words;
  Private<std::string> phone;  // of people and professionals; else empty
  bool operator==(const SafetyLine&) const = default;
};
BOOST_DESCRIBE_STRUCT(SafetyLine, (), (part, words, phone))

// Who saved a version, and when; and who took it back, where it was entered by mistake.
struct SafetyPlanVersion {
  SafetyPlanId id;
  Instant saved_at;
  StaffId saved_by;
  std::string saved_by_name;  // "Dana Whitfield"
  std::optional<Instant> voided_at;
  std::optional<std::string> voided_by_name;
  std::optional<Private<std::string>> void_reason;
};
BOOST_DESCRIBE_STRUCT(SafetyPlanVersion, (),
                      (id, saved_at, saved_by, saved_by_name, voided_at, voided_by_name,
                       void_reason))

// Gone through, and unchanged.
struct SafetyPlanReview {
  Instant reviewed_at;
  StaffId reviewed_by;
  std::string reviewed_by_name;
};
BOOST_DESCRIBE_STRUCT(SafetyPlanReview, (), (reviewed_at, reviewed_by, reviewed_by_name))

// A version with all it says.
struct SafetyPlan {
  SafetyPlanVersion version;
  std::vector<SafetyLine> lines;          // by part, each part in the person's order
  std::vector<SafetyPlanReview> reviews;  // the latest first
};
BOOST_DESCRIBE_STRUCT(SafetyPlan, (), (version, lines, reviews))

struct NewSafetyPlan {
  std::vector<SafetyLine> lines;
};
BOOST_DESCRIBE_STRUCT(NewSafetyPlan, (), (lines))

struct SafetyPlanVoid {
  Private<std::string> reason;
};
BOOST_DESCRIBE_STRUCT(SafetyPlanVoid, (), (reason))

// What there is of one person.
struct PatientSafetyPlan {
  PatientId patient_id;
  std::string site_name;                    // of the clinic that prints it
  std::string crisis_line;                  // of the site; always part of the plan
  std::string time_zone;                    // of the site
  std::optional<SafetyPlan> latest;         // that was not voided
  std::vector<SafetyPlanVersion> versions;  // the latest first, with those that were
  std::optional<task::Task> asked;          // an alert asks for it to be made or reviewed
  int version = 0;                          // how many versions there are, and were voided
};
BOOST_DESCRIBE_STRUCT(PatientSafetyPlan, (),
                      (patient_id, site_name, crisis_line, time_zone, latest, versions, asked,
                       version))

}  // namespace stepwell::safetyplan

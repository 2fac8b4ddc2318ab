#pragma once

#include "stepwell/base/error.h"
#include "stepwell/program/file.h"

namespace stepwell::program {

// Somebody a file may name as a facilitator.
struct Colleague {
  StaffId staff_id;
  std::string name;      // "Dana Whitfield"
  std::string username;  // empty for who has no account
};
BOOST_DESCRIBE_STRUCT(Colleague, (), (staff_id, name, username))

// A weekly meeting that is in force and not in the file: it keeps its room and its people.
struct Meeting {
  std::string group;  // "Process Group"
  std::string field;  // its place in the file; empty when it is not in it
  std::string room;
  std::vector<StaffId> people;
  int weekday = 1;
  int starts_at_minute = 0;
  int minutes = 0;
};

// What a file is checked against: what the site already has.
struct Surroundings {
  std::vector<Colleague> staff;
  std::vector<Meeting> meetings;
};

// The dose that makes a level of care, and who says so. What is left out is not limited.
struct LevelDose {
  LevelOfCare level_of_care = LevelOfCare::iop;
  std::optional<double> hours_min;
  std::optional<double> hours_max;
  std::optional<int> days_min;
  std::optional<int> days_max;
  std::string source;
};
BOOST_DESCRIBE_STRUCT(LevelDose, (),
                      (level_of_care, hours_min, hours_max, days_min, days_max, source))

// Returns data/levels-of-care.json, as it was when the program was built.
std::string_view levels_of_care_text();
const std::vector<LevelDose>& levels_of_care();

// Returns everything that keeps `file` from being put into force, in the order of the file.
std::vector<Finding> check_file(const ProgramFile& file, const Surroundings& around);

// Returns what is allowed and yet unusual: a dose outside what its level of care means, a group
// without a facilitator.
std::vector<Finding> advise(const ProgramFile& file, std::span<const LevelDose> levels);

// Returns who is meant by a user name or a full name; nothing when that is nobody, or several.
std::optional<StaffId> find_colleague(std::span<const Colleague> staff, std::string_view name);

// What a person of the track could attend in a week: of what is held at the same time, one counts.
struct WeekOffered {
  int minutes = 0;
  int days = 0;

  bool operator==(const WeekOffered&) const = default;
};
WeekOffered week_offered(const FileTrack& track);

}  // namespace stepwell::program

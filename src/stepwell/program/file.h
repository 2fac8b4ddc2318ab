#pragma once

#include "stepwell/base/schema.h"
#include "stepwell/base/zone.h"
#include "stepwell/program/model.h"
#include "stepwell/staff/file.h"

// The file a site's programs are set up from, as docs/program-file.md tells it. Its JSON Schema,
// data/programs/program.schema.json, is made from these records.
namespace stepwell::program {

struct FileSite {
  std::string name;
  Zone time_zone;
  std::optional<std::string> crisis_line;  // "988" when left out
};
BOOST_DESCRIBE_STRUCT(FileSite, (), (name, time_zone, crisis_line))

// `was` is the name a thing had until now: it is renamed, where there is none of its new name.
struct FileRoom {
  std::string name;
  int capacity = 0;
  std::optional<std::vector<Feature>> features{};
  std::optional<std::string> was{};
};
BOOST_DESCRIBE_STRUCT(FileRoom, (), (name, capacity, features, was))

// What is asked of a person in a week.
struct FileWeek {
  double hours_min = 0;
  double hours_max = 0;
  int days_min = 0;
  int days_max = 0;
};
BOOST_DESCRIBE_STRUCT(FileWeek, (), (hours_min, hours_max, days_min, days_max))

// One line of a group's weekly template, on the site's wall clock.
struct FileMeeting {
  Weekday weekday = Weekday::monday;
  TimeOfDay starts;
  int minutes = 0;
};
BOOST_DESCRIBE_STRUCT(FileMeeting, (), (weekday, starts, minutes))

struct FileGroup {
  std::string name;
  Modality modality = Modality::process_group;
  std::string room;                       // by its name
  std::optional<int> capacity;            // 12 when left out
  std::optional<int> minimum;             // 3 when left out
  std::vector<std::string> facilitators;  // by user name, or by full name: "Dana Whitfield"
  std::vector<FileMeeting> meets;
  std::optional<people::CredentialLevel>
      credential_needed{};  // of its facilitators; none when left out
  std::optional<std::string> was{};
};
BOOST_DESCRIBE_STRUCT(FileGroup, (),
                      (name, modality, room, capacity, minimum, facilitators, meets,
                       credential_needed, was))

struct FileTrack {
  std::string name;
  std::vector<FileGroup> groups;
  std::optional<std::string> was{};
};
BOOST_DESCRIBE_STRUCT(FileTrack, (), (name, groups, was))

// How many days missed without excuse, within how many, a person looks at.
struct FileReview {
  int no_shows = 0;
  int within_days = 0;
};
BOOST_DESCRIBE_STRUCT(FileReview, (), (no_shows, within_days))

// The days that a program's plans of care go by.
struct FilePlan {
  int first_within_days = 0;  // of admission
  int review_every_days = 0;
  int certify_every_days = 0;         // by a prescriber
  std::optional<bool> before_groups;  // signed before anybody sits in a group; no when left out
};
BOOST_DESCRIBE_STRUCT(FilePlan, (),
                      (first_within_days, review_every_days, certify_every_days, before_groups))

struct FileProgram {
  std::string name;
  LevelOfCare level_of_care = LevelOfCare::iop;
  FileWeek week;
  std::optional<FileReview> review;  // 3 within 14 days when left out
  std::optional<FilePlan> plan;      // 7, 30 and 60 days when left out
  std::vector<FileTrack> tracks;
  std::optional<std::string> was{};
};
BOOST_DESCRIBE_STRUCT(FileProgram, (), (name, level_of_care, week, review, plan, tracks, was))

struct ProgramFile {
  FileSite site;
  std::vector<FileRoom> rooms;
  std::vector<FileProgram> programs;
  std::optional<std::vector<staff::FileStaff>> staff{};  // left out, they stay as they are
};
BOOST_DESCRIBE_STRUCT(ProgramFile, (), (site, rooms, programs, staff))

// Returns the group as the file describes it, with what it leaves out filled in; ids are not.
Group group_of(const FileGroup& group);

// Returns a number of hours as minutes, to the nearest: 9.5 is 570.
int minutes_of(double hours);

// Returns the JSON Schema of a program file.
json::object program_file_schema();

// Returns the texts of data/programs/three-track-iop.json and small-evening-iop.json, as they were
// when the program was built.
std::string_view three_track_iop();
std::string_view small_evening_iop();

// Reads a program file within its limits. Throws `invalid` with everything that does not fit.
ProgramFile read_program_file(std::string_view text);

}  // namespace stepwell::program

#pragma once

#include "stepwell/base/describe.h"
#include "stepwell/base/id.h"
#include "stepwell/people/model.h"

// Program: what a site offers. A program has tracks, a track has groups, and each group meets by a
// weekly template in the site's wall-clock time.
namespace stepwell::program {

enum class LevelOfCare { withdrawal_management, inpatient, php, iop, outpatient, support };
BOOST_DESCRIBE_ENUM(LevelOfCare, withdrawal_management, inpatient, php, iop, outpatient, support)

enum class Modality {
  process_group,
  cbt_skills,
  dbt_skills,
  psychoeducation,
  relapse_prevention,
  individual,
  family_therapy,
  family_education,
  medication,
  case_management,
  support_group,
  mindfulness,
  art,
  music,
  outdoor,
  nutrition_exercise
};
BOOST_DESCRIBE_ENUM(Modality, process_group, cbt_skills, dbt_skills, psychoeducation,
                    relapse_prevention, individual, family_therapy, family_education, medication,
                    case_management, support_group, mindfulness, art, music, outdoor,
                    nutrition_exercise)

// What a room can be used for, beside sitting in it.
enum class Feature { telehealth, wheelchair_access, art, music, movement };
BOOST_DESCRIBE_ENUM(Feature, telehealth, wheelchair_access, art, music, movement)

struct RoomFeature {
  RoomId room_id;
  Feature feature = Feature::telehealth;
};
BOOST_DESCRIBE_STRUCT(RoomFeature, (), (room_id, feature))

struct Room {
  RoomId id;
  SiteId site_id;
  std::string name;
  int capacity = 0;
  int version = 1;

  bool operator==(const Room&) const = default;
};
BOOST_DESCRIBE_STRUCT(Room, (), (id, site_id, name, capacity, version))

// The weekly dose the level of care asks for.
struct Program {
  ProgramId id;
  SiteId site_id;
  std::string name;
  LevelOfCare level_of_care = LevelOfCare::iop;
  int minutes_min = 0;  // a week
  int minutes_max = 0;
  int days_min = 0;
  int days_max = 0;
  int review_no_shows = 3;          // so many days missed without excuse,
  int review_days = 14;             // of so many in a row, are looked at by a person
  int plan_days = 7;                // after admission the first plan of care is signed
  int plan_review_days = 30;        // between two reviews of a plan
  int certify_days = 60;            // between two certifications: 42 CFR 424.24, as of 2024
  bool plan_before_groups = false;  // nobody sits in a group before their plan is signed
  int version = 1;

  bool operator==(const Program&) const = default;
};
BOOST_DESCRIBE_STRUCT(Program, (),
                      (id, site_id, name, level_of_care, minutes_min, minutes_max, days_min,
                       days_max, review_no_shows, review_days, plan_days, plan_review_days,
                       certify_days, plan_before_groups, version))

struct Track {
  TrackId id;
  ProgramId program_id;
  std::string name;
  int version = 1;

  bool operator==(const Track&) const = default;
};
BOOST_DESCRIBE_STRUCT(Track, (), (id, program_id, name, version))

struct Group {
  GroupId id;
  TrackId track_id;
  RoomId room_id;
  std::string name;
  Modality modality = Modality::process_group;
  int capacity = 12;  // usual maximum; domain.md, section 5, lists what payers allow
  int minimum = 3;    // fewer than this and it should not run
  std::optional<people::CredentialLevel> credential_needed{};  // the least, of those who lead it
  std::optional<PatientId> patient_id{};  // whose alone it is: an appointment, with one seat
  int version = 1;

  bool operator==(const Group&) const = default;
};
BOOST_DESCRIBE_STRUCT(Group, (),
                      (id, track_id, room_id, name, modality, capacity, minimum, credential_needed,
                       patient_id, version))

// One of those who lead a group.
struct Facilitator {
  GroupId group_id;
  StaffId staff_id;
  std::string name;  // "Dana Whitfield"
};
BOOST_DESCRIBE_STRUCT(Facilitator, (), (group_id, staff_id, name))

struct TemplateSlot {
  SlotId id;
  GroupId group_id;
  int weekday = 1;           // 1 Monday ... 7 Sunday
  int starts_at_minute = 0;  // of the wall clock's day: 540 is 09:00
  int minutes = 0;
  Day from_on;
  std::optional<Day> until_on;  // the last day it may meet

  bool operator==(const TemplateSlot&) const = default;
};
BOOST_DESCRIBE_STRUCT(TemplateSlot, (),
                      (id, group_id, weekday, starts_at_minute, minutes, from_on, until_on))

// How many of a group's seats are taken.
struct SeatsTaken {
  GroupId group_id;
  int taken = 0;
};
BOOST_DESCRIBE_STRUCT(SeatsTaken, (), (group_id, taken))

// A group as somebody who looks for a place needs it.
struct GroupOffer {
  Group group;
  ProgramId program_id;
  std::string track_name;
  std::string room_name;
  int taken = 0;  // seats, today, by who sits there or soon will
  std::vector<Facilitator> facilitators;
  std::vector<TemplateSlot> slots;  // that it meets by, now or later
};
BOOST_DESCRIBE_STRUCT(GroupOffer, (),
                      (group, program_id, track_name, room_name, taken, facilitators, slots))

// What a site offers.
struct Offer {
  std::vector<Program> programs;
  std::vector<Track> tracks;
  std::vector<Room> rooms;
  std::vector<GroupOffer> groups;
};
BOOST_DESCRIBE_STRUCT(Offer, (), (programs, tracks, rooms, groups))

}  // namespace stepwell::program

#pragma once

#include "stepwell/base/describe.h"
#include "stepwell/base/id.h"

// Roster: who is in which group. A group has as many numbered seats as it has places; to join is to
// take one, and there is no thirteenth.
namespace stepwell::roster {

struct Membership {
  MembershipId id;
  GroupId group_id;
  EpisodeId episode_id;
  PatientId patient_id;
  Day joined_on;               // the first day it counts
  std::optional<Day> left_on;  // the first day it no longer does
  int version = 1;
};
BOOST_DESCRIBE_STRUCT(Membership, (),
                      (id, group_id, episode_id, patient_id, joined_on, left_on, version))

struct Join {
  EpisodeId episode_id;
  Day joined_on;
};
BOOST_DESCRIBE_STRUCT(Join, (), (episode_id, joined_on))

struct Leave {
  Day left_on;
};
BOOST_DESCRIBE_STRUCT(Leave, (), (left_on))

// A group's roster on a day.
struct Place {
  MembershipId membership_id;
  int version = 1;
  PatientId patient_id;
  Private<std::string> name;
  Day joined_on;
};
BOOST_DESCRIBE_STRUCT(Place, (), (membership_id, version, patient_id, name, joined_on))

struct Roster {
  GroupId group_id;
  Day day;
  int capacity = 0;
  int taken = 0;  // seats, by who sits there that day, soon will, or for whom one is kept
  std::vector<Place> items;
};
BOOST_DESCRIBE_STRUCT(Roster, (), (group_id, day, capacity, taken, items))

}  // namespace stepwell::roster

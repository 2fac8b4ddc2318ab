#pragma once

#include "stepwell/base/zone.h"
#include "stepwell/people/model.h"

// Staff: who works here, what they may do and where, what lets them lead a group, and how they
// sign in.
//
// Somebody can always change the set-up: the last person who may is never shut out.
namespace stepwell::staff {

// How somebody signs in.
struct WayIn {
  StaffId staff_id;
  std::string username;
  bool disabled = false;
  bool has_password = false;  // not before they have taken up their invitation
  bool second_factor = false;
  std::optional<Instant> invited_until;  // while an invitation is open
};
BOOST_DESCRIBE_STRUCT(WayIn, (),
                      (staff_id, username, disabled, has_password, second_factor, invited_until))

// Somebody who works here, as the set-up shows them.
struct StaffCard {
  StaffId id;
  std::string given_name;
  std::string family_name;
  bool active = true;
  std::vector<people::RoleAt> roles;
  std::vector<people::Credential> credentials;  // latest expiry first
  std::optional<WayIn> way_in;
  std::vector<std::string> leads;  // groups, by name
  int sessions_to_come = 0;        // of groups, that they lead
  int appointments_to_come = 0;    // that somebody has with them
  bool in_reach = false;           // whoever asks may change this person
  int version = 1;
};
BOOST_DESCRIBE_STRUCT(StaffCard, (),
                      (id, given_name, family_name, active, roles, credentials, way_in, leads,
                       sessions_to_come, appointments_to_come, in_reach, version))

struct StaffCards {
  std::vector<StaffCard> items;  // by family name
};
BOOST_DESCRIBE_STRUCT(StaffCards, (), (items))

// What is said when somebody begins here, or changes their work.
struct StaffDetails {
  std::string given_name;
  std::string family_name;
  std::vector<people::RoleAt> roles;
};
BOOST_DESCRIBE_STRUCT(StaffDetails, (), (given_name, family_name, roles))

struct CredentialDetails {
  std::string kind;  // "LCSW"
  people::CredentialLevel level = people::CredentialLevel::trainee;
  std::string number;
  std::string state;
  Day expires_on;  // the last day it holds
};
BOOST_DESCRIBE_STRUCT(CredentialDetails, (), (kind, level, number, state, expires_on))

// One stretch of a usual week, on the wall clock of wherever they work.
struct WorkHours {
  int weekday = 1;  // 1 Monday ... 7 Sunday
  TimeOfDay starts;
  TimeOfDay ends;

  bool operator==(const WorkHours&) const = default;
};
BOOST_DESCRIBE_STRUCT(WorkHours, (), (weekday, starts, ends))

enum class AwayReason { vacation, sick, training, leave, other };
BOOST_DESCRIBE_ENUM(AwayReason, vacation, sick, training, leave, other)

// Whole days on which somebody is not there.
struct Away {
  Day from_on;
  Day until_on;  // the last one
  AwayReason reason = AwayReason::vacation;

  bool operator==(const Away&) const = default;
};
BOOST_DESCRIBE_STRUCT(Away, (), (from_on, until_on, reason))

// When somebody is there: a usual week, and the days they are not.
struct Availability {
  std::vector<WorkHours> hours;  // by weekday and start; none: nobody has said
  std::vector<Away> away;        // the first first
  int version = 1;               // the staff card's
};
BOOST_DESCRIBE_STRUCT(Availability, (), (hours, away, version))

struct AvailabilityDetails {
  std::vector<WorkHours> hours;
  std::vector<Away> away;
};
BOOST_DESCRIBE_STRUCT(AvailabilityDetails, (), (hours, away))

struct Invite {
  std::string username;
  std::optional<bool> send;  // a link to them as well, where they are told things
};
BOOST_DESCRIBE_STRUCT(Invite, (), (username, send))

// The only time the token is shown. Whoever holds it chooses the password, once.
struct Invitation {
  std::string username;
  Private<std::string> token;
  Instant expires_at;
};
BOOST_DESCRIBE_STRUCT(Invitation, (), (username, token, expires_at))

struct Acceptance {
  Private<std::string> token;
  Private<std::string> password;
};
BOOST_DESCRIBE_STRUCT(Acceptance, (), (token, password))

// Who may sign in now.
struct Accepted {
  std::string username;
};
BOOST_DESCRIBE_STRUCT(Accepted, (), (username))

}  // namespace stepwell::staff

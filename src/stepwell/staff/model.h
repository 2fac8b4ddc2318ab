#pragma once

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

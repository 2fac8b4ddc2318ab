#pragma once

#include "stepwell/people/model.h"

// Access: how somebody shows who they are, and what that lets them do.
//
// A person signs in with a password and, once they have set it up, a code from their phone. A
// kiosk holds a token of its own that can do nothing but check people in. Both end the moment they
// are revoked: every request looks its credential up again.
namespace stepwell::access {

// What the sign-in page says before anybody is known: nothing, unless everything here is made up.
struct Welcome {
  bool demo = false;
  std::vector<std::string> usernames;
  std::string password;  // of all of them
};
BOOST_DESCRIBE_STRUCT(Welcome, (), (demo, usernames, password))

struct SignIn {
  std::string username;
  Private<std::string> password;
  std::optional<Private<std::string>> code;  // six digits, where a second factor is set up
  std::optional<std::string> organization;   // its short name, where the server holds several
};
BOOST_DESCRIBE_STRUCT(SignIn, (), (username, password, code, organization))

// Who is signed in, for the page's frame and its menu.
struct Me {
  StaffId staff_id;
  std::string given_name;
  std::string family_name;
  std::string username;
  OrganizationId organization_id;
  std::string organization_name;
  std::vector<people::RoleAt> roles;
  std::vector<people::Site> sites;  // where at least one role is held
  std::vector<std::string> grants;  // by name, at one site at least
  Instant expires_at;               // of this signing-in
  bool second_factor = false;
  bool demo = false;  // the data is made up
};
BOOST_DESCRIBE_STRUCT(Me, (),
                      (staff_id, given_name, family_name, username, organization_id,
                       organization_name, roles, sites, grants, expires_at, second_factor, demo))

struct NewPassword {
  Private<std::string> current;
  Private<std::string> password;
};
BOOST_DESCRIBE_STRUCT(NewPassword, (), (current, password))

// A secret to put into an authenticator app. It counts once a code made with it was sent back.
struct SecondFactor {
  Private<std::string> secret;  // base32
  Private<std::string> uri;     // otpauth://totp/...
};
BOOST_DESCRIBE_STRUCT(SecondFactor, (), (secret, uri))

struct SecondFactorCode {
  Private<std::string> secret;
  Private<std::string> code;
};
BOOST_DESCRIBE_STRUCT(SecondFactorCode, (), (secret, code))

struct Device {
  DeviceId id;
  SiteId site_id;
  std::string name;  // "Front desk tablet"
  Instant created_at;
  std::optional<Instant> revoked_at;
  std::optional<Instant> seen_at{};  // to the minute; none before it was first switched on
  int version = 1;
};
BOOST_DESCRIBE_STRUCT(Device, (), (id, site_id, name, created_at, revoked_at, seen_at, version))

struct DeviceList {
  std::vector<Device> items;
};
BOOST_DESCRIBE_STRUCT(DeviceList, (), (items))

struct NewDevice {
  SiteId site_id;
  std::string name;
};
BOOST_DESCRIBE_STRUCT(NewDevice, (), (site_id, name))

// The only time the token is shown. It goes into the kiosk's browser and nowhere else.
struct EnrolledDevice {
  Device device;
  Private<std::string> token;
};
BOOST_DESCRIBE_STRUCT(EnrolledDevice, (), (device, token))

}  // namespace stepwell::access

#include "stepwell/access/store.h"

#include <algorithm>

#include "stepwell/access/links.h"
#include "stepwell/access/policy.h"
#include "stepwell/base/limits.h"
#include "stepwell/people/store.h"

namespace stepwell::access {
namespace {

// One row for each role; one row without a role for somebody who holds none.
struct SignedIn {
  StaffId staff_id;
  Instant seen_at;
  int rest_minutes = 0;
  std::optional<people::Role> role;
  std::optional<SiteId> site_id;
};
BOOST_DESCRIBE_STRUCT(SignedIn, (), (staff_id, seen_at, rest_minutes, role, site_id))

struct Frame {
  std::string given_name;
  std::string family_name;
  std::string username;
  std::string organization_name;
  Instant expires_at;
  bool second_factor = false;
  bool demo = false;
};
BOOST_DESCRIBE_STRUCT(Frame, (),
                      (given_name, family_name, username, organization_name, expires_at,
                       second_factor, demo))

struct Demo {
  OrganizationId id;
  std::string demo_password;
};
BOOST_DESCRIBE_STRUCT(Demo, (), (id, demo_password))

struct Enrolled {
  DeviceId id;
  SiteId site_id;
  std::optional<Instant> seen_at;
};
BOOST_DESCRIBE_STRUCT(Enrolled, (), (id, site_id, seen_at))

constexpr db::Sql signed_in_by_token{R"(
  SELECT s.staff_id, s.seen_at, o.rest_minutes, r.role, r.site_id
  FROM sign_in s
  JOIN organization o ON o.id = s.organization_id
  JOIN account a ON a.organization_id = s.organization_id AND a.staff_id = s.staff_id
  LEFT JOIN staff_role r ON r.organization_id = s.organization_id AND r.staff_id = s.staff_id
  WHERE s.organization_id = $1 AND s.token_hash = $2 AND s.expires_at > $3
    AND s.ended_at IS NULL AND a.disabled = 0)"};
constexpr db::Sql note_seen{
    "UPDATE sign_in SET seen_at = $1 WHERE organization_id = $2 AND token_hash = $3"};
constexpr db::Sql enrolled_by_token{R"(
  SELECT id, site_id, seen_at FROM device
  WHERE organization_id = $1 AND token_hash = $2 AND revoked_at IS NULL)"};
constexpr db::Sql note_device_seen{
    "UPDATE device SET seen_at = $1 WHERE organization_id = $2 AND id = $3"};

constexpr db::Sql upsert_account{R"(
  INSERT INTO account (organization_id, staff_id, username, password_hash, totp_secret,
                       totp_used_step, disabled, version)
  VALUES ($1, $2, $3, $4, $5, $6, $7, 1)
  ON CONFLICT (organization_id, staff_id) DO UPDATE
  SET username = excluded.username, password_hash = excluded.password_hash,
      totp_secret = excluded.totp_secret, totp_used_step = excluded.totp_used_step,
      disabled = excluded.disabled, version = account.version + 1)"};
constexpr db::Sql account_by_staff{R"(
  SELECT staff_id, username, password_hash, totp_secret, totp_used_step, disabled FROM account
  WHERE organization_id = $1 AND staff_id = $2)"};
constexpr db::Sql account_by_username{R"(
  SELECT staff_id, username, password_hash, totp_secret, totp_used_step, disabled FROM account
  WHERE organization_id = $1 AND username = $2)"};
constexpr db::Sql accounts_by_username{R"(
  SELECT staff_id, username, password_hash, totp_secret, totp_used_step, disabled FROM account
  WHERE organization_id = $1 ORDER BY username)"};

constexpr db::Sql insert_sign_in{R"(
  INSERT INTO sign_in (organization_id, token_hash, staff_id, created_at, seen_at, expires_at)
  VALUES ($1, $2, $3, $4, $4, $5))"};
constexpr db::Sql end_by_token{R"(
  UPDATE sign_in SET ended_at = $1
  WHERE organization_id = $2 AND token_hash = $3 AND ended_at IS NULL)"};
constexpr db::Sql end_by_staff{R"(
  UPDATE sign_in SET ended_at = $1
  WHERE organization_id = $2 AND staff_id = $3 AND ended_at IS NULL)"};
constexpr db::Sql end_others_by_staff{R"(
  UPDATE sign_in SET ended_at = $1
  WHERE organization_id = $2 AND staff_id = $3 AND token_hash <> $4 AND ended_at IS NULL)"};
constexpr db::Sql me_by_token{R"(
  SELECT f.given_name, f.family_name, a.username, o.name AS organization_name, s.expires_at,
         CASE WHEN a.totp_secret IS NULL THEN 0 ELSE 1 END AS second_factor,
         CASE WHEN o.demo_password IS NULL THEN 0 ELSE 1 END AS demo
  FROM sign_in s
  JOIN account a ON a.organization_id = s.organization_id AND a.staff_id = s.staff_id
  JOIN staff f ON f.organization_id = s.organization_id AND f.id = s.staff_id
  JOIN organization o ON o.id = s.organization_id
  WHERE s.organization_id = $1 AND s.token_hash = $2 AND s.staff_id = $3)"};
constexpr db::Sql note_totp_step{R"(
  UPDATE account SET totp_used_step = $1
  WHERE organization_id = $2 AND staff_id = $3 AND totp_used_step < $1)"};

constexpr db::Sql organization_by_short_name{"SELECT id FROM organization WHERE short_name = $1"};
constexpr db::Sql first_organizations{"SELECT id FROM organization ORDER BY id LIMIT 2"};
constexpr db::Sql first_demo{R"(
  SELECT id, demo_password FROM organization WHERE demo_password IS NOT NULL
  ORDER BY id LIMIT 1)"};
constexpr db::Sql set_demo_password{"UPDATE organization SET demo_password = $1 WHERE id = $2"};

constexpr db::Sql insert_device{R"(
  INSERT INTO device (organization_id, id, site_id, name, token_hash, created_at, version)
  VALUES ($1, $2, $3, $4, $5, $6, 1)
  RETURNING id, site_id, name, created_at, revoked_at, seen_at, version)"};
constexpr db::Sql device_by_id{R"(
  SELECT id, site_id, name, created_at, revoked_at, seen_at, version FROM device
  WHERE organization_id = $1 AND id = $2)"};
constexpr db::Sql revoke_by_id{R"(
  UPDATE device SET revoked_at = COALESCE(revoked_at, $1), version = version + 1
  WHERE organization_id = $2 AND id = $3
  RETURNING id, site_id, name, created_at, revoked_at, seen_at, version)"};
constexpr db::Sql all_devices{R"(
  SELECT id, site_id, name, created_at, revoked_at, seen_at, version FROM device
  WHERE organization_id = $1 ORDER BY created_at DESC, id)"};

constexpr std::chrono::seconds device_step{50};  // a tablet calls once a minute

Instant before(Instant now, std::chrono::microseconds time) { return {now.time - time}; }

http::Actor signed_in(db::Tx& tx, const http::Credential& credential) {
  http::Actor actor{.organization_id = tx.organization};
  for (const SignedIn& row :
       tx.db.all<SignedIn>(signed_in_by_token, tx.organization, credential.token_hash, tx.now)) {
    if (row.seen_at <= before(tx.now, std::chrono::minutes(row.rest_minutes))) continue;
    actor.staff_id = row.staff_id;
    actor.rested = row.seen_at < before(tx.now, limits::sign_in_step);
    if (row.role) actor.permissions.push_back({grants_of(*row.role), row.site_id});
  }
  if (actor.permissions.empty() && actor.staff_id)
    actor.permissions.push_back({{http::Grant::own_account}, {}});
  if (actor.rested && tx.ids) {
    tx.db.run(note_seen, tx.now, tx.organization, credential.token_hash);
    actor.rested = false;
  }
  return actor;
}

// Whoever holds a personal link may do its one thing, about themselves.
http::Actor linked(db::Tx& tx, const http::Credential& credential, LinkKind kind,
                   http::Grant grant) {
  const auto link = find_link_by_token(tx, kind, credential.token_hash);
  http::Actor actor{.organization_id = tx.organization};
  if (!link) return actor;
  actor.patient_id = link->patient_id;
  actor.staff_id = link->staff_id;
  actor.permissions.push_back({{grant}, {}});
  return actor;
}

http::Actor enrolled(db::Tx& tx, const http::Credential& credential) {
  const auto device =
      tx.db.one<Enrolled>(enrolled_by_token, tx.organization, credential.token_hash);
  http::Actor actor{.organization_id = tx.organization};
  if (!device) return linked(tx, credential, LinkKind::phone, http::Grant::phone);
  actor.device_id = device->id;
  actor.permissions.push_back({kiosk_grants, device->site_id});
  actor.rested = !device->seen_at || *device->seen_at < before(tx.now, device_step);
  if (actor.rested && tx.ids) {
    tx.db.run(note_device_seen, tx.now, tx.organization, device->id);
    actor.rested = false;
  }
  return actor;
}

bool held_at(const std::vector<people::RoleAt>& roles, const SiteId& site) {
  return std::ranges::any_of(
      roles, [&](const people::RoleAt& role) { return !role.site_id || *role.site_id == site; });
}

http::Grants grants_of_all(const std::vector<people::RoleAt>& roles) {
  http::Grants grants{http::Grant::own_account};
  for (const people::RoleAt& role : roles) grants = grants | grants_of(role.role);
  return grants;
}

Device found(std::optional<Device> device) {
  if (!device) throw Error(Code::not_found, "there is no such device");
  return std::move(*device);
}

}  // namespace

http::Actor authenticate(db::Tx& tx, const http::Credential& credential) {
  switch (credential.kind) {
    case http::Credential::Kind::session:
      return signed_in(tx, credential);
    case http::Credential::Kind::device:
      return enrolled(tx, credential);
    case http::Credential::Kind::feed:
      return linked(tx, credential, LinkKind::feed, http::Grant::feed);
    case http::Credential::Kind::none:
      break;
  }
  return {.organization_id = tx.organization};
}

void put_account(db::Tx& tx, const Account& a) {
  tx.db.run(upsert_account, tx.organization, a.staff_id, username_key(a.username), a.password_hash,
            a.totp_secret, a.totp_used_step, a.disabled);
}

std::optional<Account> find_account(db::Tx& tx, const StaffId& staff) {
  return tx.db.one<Account>(account_by_staff, tx.organization, staff);
}

std::optional<Account> find_account(db::Tx& tx, const std::string& username) {
  return tx.db.one<Account>(account_by_username, tx.organization, username_key(username));
}

std::vector<Account> accounts(db::Tx& tx) {
  return tx.db.all<Account>(accounts_by_username, tx.organization);
}

void put_sign_in(db::Tx& tx, const StaffId& staff, const std::string& token_hash,
                 Instant expires_at) {
  tx.db.run(insert_sign_in, tx.organization, token_hash, staff, tx.now, expires_at);
}

void end_sign_in(db::Tx& tx, const std::string& token_hash) {
  tx.db.run(end_by_token, tx.now, tx.organization, token_hash);
}

void end_all_sign_ins(db::Tx& tx, const StaffId& staff) {
  tx.db.run(end_by_staff, tx.now, tx.organization, staff);
}

void end_other_sign_ins(db::Tx& tx, const StaffId& staff, const std::string& token_hash) {
  tx.db.run(end_others_by_staff, tx.now, tx.organization, staff, token_hash);
}

Me find_me(db::Tx& tx, const StaffId& staff, const std::string& token_hash) {
  const auto frame = tx.db.one<Frame>(me_by_token, tx.organization, token_hash, staff);
  if (!frame) throw Error(Code::unauthenticated, "please sign in");
  Me me{.staff_id = staff,
        .given_name = frame->given_name,
        .family_name = frame->family_name,
        .username = frame->username,
        .organization_id = tx.organization,
        .organization_name = frame->organization_name,
        .roles = people::roles_of(tx, staff),
        .sites = {},
        .grants = {},
        .expires_at = frame->expires_at,
        .second_factor = frame->second_factor,
        .demo = frame->demo};
  for (people::Site& site : people::sites(tx))
    if (held_at(me.roles, site.id)) me.sites.push_back(std::move(site));
  const http::Grants grants = grants_of_all(me.roles);
  for_each_word<http::Grant>([&](std::string_view word, http::Grant grant) {
    if (grants.has(grant)) me.grants.emplace_back(word);
  });
  return me;
}

bool use_totp_step(db::Tx& tx, const StaffId& staff, std::int64_t step) {
  return tx.db.run(note_totp_step, step, tx.organization, staff) == 1;
}

std::optional<OrganizationId> find_organization_to_enter(
    db::Tx& tx, const std::optional<std::string>& short_name) {
  if (short_name) return tx.db.one<OrganizationId>(organization_by_short_name, *short_name);
  const auto found = tx.db.all<OrganizationId>(first_organizations);
  if (found.size() > 1) refuse("missing", "/organization", "please say which organization");
  return found.empty() ? std::nullopt : std::optional(found.front());
}

Welcome find_welcome(db::Tx& tx) {
  const auto demo = tx.db.one<Demo>(first_demo);
  if (!demo) return {};
  Welcome welcome{.demo = true, .password = demo->demo_password};
  for (const Account& account : tx.db.all<Account>(accounts_by_username, demo->id))
    welcome.usernames.push_back(account.username);
  return welcome;
}

void mark_demo(db::Tx& tx, const std::string& password) {
  tx.db.run(set_demo_password, password, tx.organization);
}

Device put_device(db::Tx& tx, const Device& device, const std::string& token_hash) {
  return tx.db
      .one<Device>(insert_device, tx.organization, device.id, device.site_id, device.name,
                   token_hash, tx.now)
      .value();
}

Device find_device(db::Tx& tx, const DeviceId& id) {
  return found(tx.db.one<Device>(device_by_id, tx.organization, id));
}

Device revoke_device(db::Tx& tx, const DeviceId& id) {
  return found(tx.db.one<Device>(revoke_by_id, tx.now, tx.organization, id));
}

std::vector<Device> devices(db::Tx& tx) { return tx.db.all<Device>(all_devices, tx.organization); }

}  // namespace stepwell::access

#pragma once

#include "stepwell/access/model.h"
#include "stepwell/access/rules.h"
#include "stepwell/db/tx.h"
#include "stepwell/http/http.h"

namespace stepwell::access {

// Returns who holds `credential`, with what their roles let them do; an actor that is not known()
// when the signing-in was ended, ran out or rested too long, or the device or link was revoked.
// Runs in every request. In a transaction that writes, it also notes now and then that someone is
// there.
http::Actor authenticate(db::Tx& tx, const http::Credential& credential);

// One person's way in. The record never leaves the server.
struct Account {
  StaffId staff_id;
  std::string username;
  Private<std::string> password_hash;               // argon2id, with its own salt and cost
  std::optional<Private<std::string>> totp_secret;  // base32
  std::int64_t totp_used_step = 0;                  // no code of this step or an earlier one
  bool disabled = false;
};
BOOST_DESCRIBE_STRUCT(Account, (),
                      (staff_id, username, password_hash, totp_secret, totp_used_step, disabled))

// Throws db::Conflict when the user name is somebody else's.
void put_account(db::Tx& tx, const Account& account);
std::optional<Account> find_account(db::Tx& tx, const StaffId& staff);
std::optional<Account> find_account(db::Tx& tx, const std::string& username);
std::vector<Account> accounts(db::Tx& tx);  // by user name

// Puts a signing-in on record; `token_hash` is what credential_of() makes of its cookie.
void put_sign_in(db::Tx& tx, const StaffId& staff, const std::string& token_hash,
                 Instant expires_at);
void end_sign_in(db::Tx& tx, const std::string& token_hash);
void end_all_sign_ins(db::Tx& tx, const StaffId& staff);
void end_other_sign_ins(db::Tx& tx, const StaffId& staff, const std::string& token_hash);

// Returns who is signed in with `token_hash`, for their page. Throws `unauthenticated` when nobody.
Me find_me(db::Tx& tx, const StaffId& staff, const std::string& token_hash);

// Notes that a code of `step` was used. Returns false when it, or a later one, was used before.
bool use_totp_step(db::Tx& tx, const StaffId& staff, std::int64_t step);

// Returns the organization with this short name; without one, the only one there is. These two
// look across organizations: nobody is signed in yet.
std::optional<OrganizationId> find_organization_to_enter(
    db::Tx& tx, const std::optional<std::string>& short_name);
Welcome find_welcome(db::Tx& tx);

// Says that everything in this organization is made up: the sign-in page then shows its user names
// and `password`.
void mark_demo(db::Tx& tx, const std::string& password);

Device put_device(db::Tx& tx, const Device& device, const std::string& token_hash);
Device find_device(db::Tx& tx, const DeviceId& id);  // throws `not_found`
Device revoke_device(db::Tx& tx, const DeviceId& id);
std::vector<Device> devices(db::Tx& tx);  // newest first, revoked ones too

}  // namespace stepwell::access

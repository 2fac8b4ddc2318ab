#pragma once

#include "stepwell/access/model.h"
#include "stepwell/db/tx.h"
#include "stepwell/http/http.h"

namespace stepwell::access {

// Returns who holds `credential`, with what their roles let them do; an actor that is not known()
// when the signing-in was ended, ran out or rested too long, or the device was revoked. Runs in
// every request. In a transaction that writes, it also notes now and then that someone is there.
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
std::vector<Account> accounts(db::Tx& tx);  // by user name

// Puts a signing-in on record; `token_hash` is what credential_of() makes of its cookie.
void put_sign_in(db::Tx& tx, const StaffId& staff, const std::string& token_hash,
                 Instant expires_at);
void end_sign_in(db::Tx& tx, const std::string& token_hash);
void end_all_sign_ins(db::Tx& tx, const StaffId& staff);

// Returns when the signing-in ends, whatever is done. Throws `unauthenticated` when it is none.
Instant end_of_sign_in(db::Tx& tx, const std::string& token_hash);

Device put_device(db::Tx& tx, const Device& device, const std::string& token_hash);
Device find_device(db::Tx& tx, const DeviceId& id);  // throws `not_found`
Device revoke_device(db::Tx& tx, const DeviceId& id);
std::vector<Device> devices(db::Tx& tx);  // newest first, revoked ones too

}  // namespace stepwell::access

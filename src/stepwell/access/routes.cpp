#include "stepwell/access/routes.h"

#include <fmt/core.h>

#include "stepwell/access/password.h"
#include "stepwell/access/rules.h"
#include "stepwell/access/store.h"
#include "stepwell/access/throttle.h"
#include "stepwell/access/totp.h"
#include "stepwell/base/limits.h"
#include "stepwell/http/problem.h"
#include "stepwell/people/store.h"

namespace stepwell::access {
namespace {

using db::Tx;
using http::Grant;
using http::Request;
using http::Response;

// A cookie that no script can read, no other site can use, and that goes with the browser's window.
std::string cookie(const std::string& token) {
  return fmt::format("stepwell_session={}; Path=/; HttpOnly; SameSite=Strict", token);
}

const std::string no_cookie = cookie("") + "; Max-Age=0";

std::string user_subject(const std::string& username) {
  return "user/" + username_key(username).substr(0, limits::username_bytes);
}

std::string address_subject(const Request& request) { return "address/" + request.address; }

// Which of the three was wrong is not said.
Error wrong() {
  return {Code::unauthenticated, "the user name, the password or the code is not right"};
}

Error code_needed() {
  Error error(Code::unauthenticated, "please add the code from your authenticator app");
  error.findings.push_back({"code_needed", "/code", error.what()});
  return error;
}

std::vector<std::string> own_words(Tx& tx, const Account& account) {
  const people::Staff staff = people::find_staff(tx, account.staff_id);
  return {account.username, staff.given_name, staff.family_name,
          people::find_organization(tx).name};
}

// --- Signing in ---------------------------------------------------------------------------------

// Whose password was right; nobody's else. The code is looked at by the writer, so that it can't
// be used twice at the same time.
struct PasswordChecked {
  std::optional<Account> account;
};

std::any check_sign_in(Tx& tx, Request& request) {
  const auto said = request.body_as<SignIn>();
  const auto organization = find_organization_to_enter(tx, said.organization);
  tx.organization = request.actor.organization_id = organization.value_or(OrganizationId{});
  check_throttle(tx, user_subject(said.username));
  check_throttle(tx, address_subject(request));
  auto account = find_account(tx, said.username);
  if (account && account->disabled) account.reset();
  const auto hash = account ? account->password_hash : Private<std::string>();
  if (!password_matches(hash, said.password)) account.reset();
  if (account) request.actor.staff_id = account->staff_id;
  return PasswordChecked{std::move(account)};
}

Response refuse_sign_in(Tx& tx, const Request& request, const SignIn& said) {
  count_failure(tx, user_subject(said.username));
  count_failure(tx, address_subject(request), limits::address_failures);
  return http::refused(wrong());
}

bool code_is_right(Tx& tx, const Account& account, const Private<std::string>& code) {
  const auto step = totp_step(*account.totp_secret, code, tx.now);
  return step && use_totp_step(tx, account.staff_id, *step);
}

Response open_session(Tx& tx, const StaffId& staff) {
  const std::string token = tx.organization.text() + "." + secret_token(*tx.secrets);
  const auto credential = http::credential_of(http::Credential::Kind::session, token);
  put_sign_in(tx, staff, credential.token_hash, {tx.now.time + limits::sign_in_life});
  Response response = http::ok(find_me(tx, staff, credential.token_hash));
  response.set_cookie = cookie(token);
  return response;
}

Response sign_in(Tx& tx, const Request& request) {
  const auto said = request.body_as<SignIn>();
  const auto& account = std::any_cast<const PasswordChecked&>(request.prepared).account;
  check_throttle(tx, user_subject(said.username));
  if (!account) return refuse_sign_in(tx, request, said);
  if (account->totp_secret && !said.code) return http::refused(code_needed());
  if (account->totp_secret && !code_is_right(tx, *account, *said.code))
    return refuse_sign_in(tx, request, said);
  clear_failures(tx, user_subject(said.username));
  return open_session(tx, account->staff_id);
}

Response welcome(Tx& tx, const Request&) { return http::ok(find_welcome(tx)); }

Response me(Tx& tx, const Request& request) {
  return http::ok(find_me(tx, *request.actor.staff_id, request.credential.token_hash));
}

Response sign_out(Tx& tx, const Request& request) {
  end_sign_in(tx, request.credential.token_hash);
  return {.status = 204, .set_cookie = no_cookie};
}

Response sign_out_everywhere(Tx& tx, const Request& request) {
  end_all_sign_ins(tx, *request.actor.staff_id);
  return {.status = 204, .set_cookie = no_cookie};
}

// --- One's own account --------------------------------------------------------------------------

struct PasswordChange {
  bool current_is_right = false;
  Private<std::string> hash{};  // of the new one
};

std::any check_new_password(Tx& tx, Request& request) {
  const auto said = request.body_as<NewPassword>();
  const Account account = find_account(tx, *request.actor.staff_id).value();
  check_throttle(tx, user_subject(account.username));
  if (!password_matches(account.password_hash, said.current)) return PasswordChange{};
  const auto factors = account.totp_secret ? Factors::password_and_code : Factors::password;
  require(check_password(said.password, factors, own_words(tx, account)));
  return PasswordChange{true, hash_password(said.password)};
}

// Whoever else knew the old password is signed out by the new one.
Response change_password(Tx& tx, const Request& request) {
  request.body_as<NewPassword>();
  const auto& change = std::any_cast<const PasswordChange&>(request.prepared);
  Account account = find_account(tx, *request.actor.staff_id).value();
  if (!change.current_is_right) {
    count_failure(tx, user_subject(account.username));
    Error error(Code::invalid, "this is not your current password");
    error.findings.push_back({"wrong_password", "/current", error.what()});
    return http::refused(error);
  }
  account.password_hash = change.hash;
  put_account(tx, account);
  end_other_sign_ins(tx, account.staff_id, request.credential.token_hash);
  return me(tx, request);
}

Account without_second_factor(Tx& tx, const Request& request) {
  Account account = find_account(tx, *request.actor.staff_id).value();
  if (account.totp_secret)
    throw Error(Code::conflict, "a second factor is set up already; an administrator can reset it");
  return account;
}

Response offer_second_factor(Tx& tx, const Request& request) {
  const Account account = without_second_factor(tx, request);
  const auto secret = new_totp_secret(*tx.secrets);
  return http::ok(SecondFactor{secret, totp_uri(secret, account.username)});
}

Response set_second_factor(Tx& tx, const Request& request) {
  const auto said = request.body_as<SecondFactorCode>();
  Account account = without_second_factor(tx, request);
  const auto step = totp_step(said.secret, said.code, tx.now);
  if (!step) refuse("wrong_code", "/code", "this code does not go with the secret just now");
  account.totp_secret = said.secret;
  account.totp_used_step = *step;
  put_account(tx, account);
  return me(tx, request);
}

// --- Devices ------------------------------------------------------------------------------------

SiteId site_of_new_device(Tx& tx, const Request& request) {
  return people::find_site(tx, request.body_as<NewDevice>().site_id).id;
}

SiteId site_of_device(Tx& tx, const Request& request) {
  return find_device(tx, request.path<DeviceId>("device")).site_id;
}

Response list_devices(Tx& tx, const Request& request) {
  DeviceList list;
  for (Device& device : devices(tx))
    if (request.actor.may(Grant::administer, device.site_id))
      list.items.push_back(std::move(device));
  return http::ok(list);
}

Response enrol_device(Tx& tx, const Request& request) {
  const auto wanted = request.body_as<NewDevice>();
  if (wanted.name.empty() || wanted.name.size() > limits::device_name_bytes)
    refuse("bad_name", "/name", "a device needs a name of 100 bytes at most");
  const std::string token = tx.organization.text() + "." + secret_token(*tx.secrets);
  const auto credential = http::credential_of(http::Credential::Kind::device, token);
  const Device device =
      put_device(tx, {tx.next<DeviceId>(), wanted.site_id, wanted.name}, credential.token_hash);
  return http::ok(EnrolledDevice{device, Private(token)});
}

Response revoke(Tx& tx, const Request& request) {
  return http::versioned(revoke_device(tx, request.path<DeviceId>("device")));
}

}  // namespace

void routes(http::Router& router) {
  using http::to_oneself;
  router.get("/api/v1/welcome", http::open_to_all(), welcome).gives<Welcome>();
  router.post("/api/v1/session", http::open_to_all(), sign_in)
      .prepares(check_sign_in)
      .keeps_nothing()
      .takes<SignIn>()
      .gives<Me>();
  router.get("/api/v1/session", to_oneself(), me).gives<Me>();
  router.post("/api/v1/session/end", to_oneself(), sign_out);
  router.post("/api/v1/session/end-all", to_oneself(), sign_out_everywhere);

  router.put("/api/v1/account/password", to_oneself(), change_password)
      .prepares(check_new_password)
      .keeps_nothing()
      .takes<NewPassword>()
      .gives<Me>();
  router.post("/api/v1/account/second-factor", to_oneself(), offer_second_factor)
      .keeps_nothing()
      .gives<SecondFactor>();
  router.put("/api/v1/account/second-factor", to_oneself(), set_second_factor)
      .keeps_nothing()
      .takes<SecondFactorCode>()
      .gives<Me>();

  router.get("/api/v1/devices", http::in_organization(Grant::administer), list_devices)
      .gives<DeviceList>();
  router.post("/api/v1/devices", http::at_site(Grant::administer, site_of_new_device), enrol_device)
      .keeps_nothing()
      .takes<NewDevice>()
      .gives<EnrolledDevice>();
  router
      .post("/api/v1/devices/{device}/revoke", http::at_site(Grant::administer, site_of_device),
            revoke)
      .gives<Device>();
}

}  // namespace stepwell::access

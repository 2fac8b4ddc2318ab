#include "stepwell/staff/routes.h"

#include <algorithm>

#include "stepwell/access/password.h"
#include "stepwell/access/store.h"
#include "stepwell/access/throttle.h"
#include "stepwell/base/limits.h"
#include "stepwell/outbox/store.h"
#include "stepwell/people/store.h"
#include "stepwell/staff/availability.h"
#include "stepwell/staff/rules.h"
#include "stepwell/staff/store.h"

namespace stepwell::staff {
namespace {

using db::Tx;
using http::Grant;
using http::Request;
using http::Response;

// Everybody, and the one whom the request is about.
struct House {
  std::vector<StaffCard> staff;
  StaffCard one;
};

StaffCard card_of(const std::vector<StaffCard>& staff, const StaffId& id) {
  const auto at = std::ranges::find(staff, id, &StaffCard::id);
  if (at == staff.end()) throw Error(Code::not_found, "there is no such person");
  return *at;
}

StaffCard answer(Tx& tx, const Request& request, const StaffId& id) {
  StaffCard card = card_of(staff_cards(tx), id);
  card.in_reach = reaches_all(reach_of(request.actor), card.roles);
  return card;
}

// Whoever may do more, or elsewhere, is changed by those who may as much.
House house_of(Tx& tx, const Request& request) {
  House house{.staff = staff_cards(tx), .one = {}};
  house.one = card_of(house.staff, request.path<StaffId>("staff"));
  if (!reaches_all(reach_of(request.actor), house.one.roles))
    throw Error(Code::forbidden, "this person works where you may not change the set-up");
  return house;
}

// Every change to a person gives their card a new version.
people::Staff stored(Tx& tx, const StaffCard& card) {
  return people::put_staff(tx, {.id = card.id,
                                .given_name = card.given_name,
                                .family_name = card.family_name,
                                .active = card.active});
}

access::Account account_of(Tx& tx, const StaffCard& card) {
  auto account = access::find_account(tx, card.id);
  if (!account) refuse("no_account", "", "this person has no account yet");
  return *std::move(account);
}

// --- Who works here
// ---------------------------------------------------------------------------------

Response list_cards(Tx& tx, const Request& request) {
  StaffCards cards{staff_cards(tx)};
  const Reach reach = reach_of(request.actor);
  for (StaffCard& card : cards.items) card.in_reach = reaches_all(reach, card.roles);
  return http::ok(cards);
}

Response add(Tx& tx, const Request& request) {
  const auto details = request.body_as<StaffDetails>();
  require(check_details(details, {}, reach_of(request.actor), people::sites(tx)));
  const auto staff = people::put_staff(tx, {.id = tx.next<StaffId>(),
                                            .given_name = details.given_name,
                                            .family_name = details.family_name});
  put_roles(tx, staff.id, details.roles);
  return http::versioned(answer(tx, request, staff.id));
}

Response change(Tx& tx, const Request& request) {
  const auto details = request.body_as<StaffDetails>();
  const House house = house_of(tx, request);
  request.require_match(house.one.version);
  require(check_details(details, house.one.roles, reach_of(request.actor), people::sites(tx)));
  StaffCard after = house.one;
  after.given_name = details.given_name;
  after.family_name = details.family_name;
  after.roles = details.roles;
  require(check_keepers(house.staff, after));
  stored(tx, after);
  put_roles(tx, after.id, after.roles);
  return http::versioned(answer(tx, request, after.id));
}

people::Credential with_details(people::Credential credential, const CredentialDetails& details) {
  credential.kind = details.kind;
  credential.level = details.level;
  credential.number = details.number;
  credential.state = details.state;
  credential.expires_on = details.expires_on;
  return credential;
}

Response put_credential(Tx& tx, const Request& request, const StaffCard& card,
                        const people::Credential& before) {
  const auto details = request.body_as<CredentialDetails>();
  request.require_match(card.version);
  require(check_credential(details));
  people::put_credential(tx, with_details(before, details));
  stored(tx, card);
  return http::versioned(answer(tx, request, card.id));
}

Response add_credential(Tx& tx, const Request& request) {
  const StaffCard card = house_of(tx, request).one;
  if (card.credentials.size() >= limits::staff_credentials)
    refuse("too_many_credentials", "", "nobody holds this many credentials");
  return put_credential(tx, request, card, {.id = tx.next<CredentialId>(), .staff_id = card.id});
}

Response change_credential(Tx& tx, const Request& request) {
  const StaffCard card = house_of(tx, request).one;
  const auto id = request.path<CredentialId>("credential");
  return put_credential(tx, request, card, find_credential(tx, card.id, id));
}

// --- When they are there
// ----------------------------------------------------------------------------

StaffId staff_within_reach(Tx& tx, const Request& request) {
  const auto staff = request.path<StaffId>("staff");
  people::find_staff(tx, staff);
  if (!works_within(reach_of(request.actor), people::roles_of(tx, staff)))
    throw Error(Code::forbidden, "this person works where you do not arrange the schedule");
  return staff;
}

Response read_availability(Tx& tx, const Request& request) {
  return http::versioned(availability_of(tx, staff_within_reach(tx, request)));
}

Response change_availability(Tx& tx, const Request& request) {
  const people::Staff staff = people::find_staff(tx, staff_within_reach(tx, request));
  const auto said = request.body_as<AvailabilityDetails>();
  request.require_match(staff.version);
  require(check_availability(said));
  put_availability(tx, staff.id, said);
  people::put_staff(tx, staff);  // its version
  return http::versioned(availability_of(tx, staff.id));
}

// --- Their way in
// -----------------------------------------------------------------------------------

// The account to invite somebody to: the one they have, without its password, or a new one.
access::Account invited_account(Tx& tx, const StaffCard& card, const std::string& username) {
  require(access::check_username(username));
  const auto holder = access::find_account(tx, username);
  if (holder && holder->staff_id != card.id)
    refuse("username_taken", "/username", "somebody else signs in with this name");
  if (card.way_in && card.way_in->disabled)
    refuse("account_disabled", "", "this person may not sign in; allow it again first");
  auto account = access::find_account(tx, card.id).value_or(access::Account{.staff_id = card.id});
  account.username = username;
  account.password_hash = {};
  return account;
}

void send_invitation(Tx& tx, const StaffId& staff) {
  if (outbox::tell(tx, staff, outbox::Kind::invitation, staff.text()) == 0)
    refuse("no_way_to_tell", "/send", "there is no address to send this to yet");
}

Response invite(Tx& tx, const Request& request) {
  const auto said = request.body_as<Invite>();
  const House house = house_of(tx, request);
  const auto account = invited_account(tx, house.one, said.username);
  StaffCard after = house.one;
  after.way_in = WayIn{.staff_id = after.id};
  require(check_keepers(house.staff, after));
  access::put_account(tx, account);
  access::end_all_sign_ins(tx, after.id);
  access::clear_failures(tx, "user/" + access::username_key(said.username));
  const std::string token = tx.organization.text() + "." + secret_token(*tx.secrets);
  const auto credential = http::credential_of(http::Credential::Kind::session, token);
  const Instant expires_at{tx.now.time + limits::invitation_life};
  put_invitation(tx, after.id, credential.token_hash, expires_at);
  if (said.send.value_or(false)) send_invitation(tx, after.id);
  stored(tx, after);
  return http::ok(Invitation{access::username_key(said.username), Private(token), expires_at});
}

// Nobody's way in changes without their being signed out everywhere.
Response change_account(Tx& tx, const Request& request, const StaffCard& card,
                        const access::Account& account) {
  access::put_account(tx, account);
  access::end_all_sign_ins(tx, card.id);
  stored(tx, card);
  return http::versioned(answer(tx, request, card.id));
}

// Where somebody is told what concerns them.
Response read_contact(Tx& tx, const Request& request) {
  return http::versioned(outbox::staff_contact(tx, house_of(tx, request).one.id));
}

Response change_contact(Tx& tx, const Request& request) {
  const StaffId staff = house_of(tx, request).one.id;
  const auto said = request.body_as<outbox::NewStaffContact>();
  request.require_match(outbox::staff_contact(tx, staff).version);
  require(outbox::check_staff_contact(said));
  return http::versioned(outbox::put_staff_contact(tx, staff, said));
}

Response set_disabled(Tx& tx, const Request& request, bool disabled) {
  const House house = house_of(tx, request);
  StaffCard after = house.one;
  after.active = !disabled;
  if (after.way_in) after.way_in->disabled = disabled;
  require(check_keepers(house.staff, after));
  auto account = access::find_account(tx, after.id);
  if (account) {
    account->disabled = disabled;
    access::put_account(tx, *account);
    access::end_all_sign_ins(tx, after.id);
  }
  stored(tx, after);
  return http::versioned(answer(tx, request, after.id));
}

Response disable(Tx& tx, const Request& request) { return set_disabled(tx, request, true); }
Response enable(Tx& tx, const Request& request) { return set_disabled(tx, request, false); }

Response reset_second_factor(Tx& tx, const Request& request) {
  const StaffCard card = house_of(tx, request).one;
  access::Account account = account_of(tx, card);
  account.totp_secret.reset();
  return change_account(tx, request, card, account);
}

Response sign_out_everywhere(Tx& tx, const Request& request) {
  const StaffCard card = house_of(tx, request).one;
  return change_account(tx, request, card, account_of(tx, card));
}

// --- Taking up an invitation
// ------------------------------------------------------------------------

struct Chosen {
  Private<std::string> hash;
};

std::string token_hash_of(const Acceptance& said) {
  return http::credential_of(http::Credential::Kind::session, said.token.reveal()).token_hash;
}

StaffId invited_by(Tx& tx, const Acceptance& said) {
  const auto staff = find_invited(tx, token_hash_of(said));
  if (!staff)
    refuse("invitation_over", "/token",
           "this invitation was used, replaced, or is over seven days old: ask for a new one");
  return *staff;
}

std::any hash_chosen(Tx& tx, Request& request) {
  const auto said = request.body_as<Acceptance>();
  tx.organization = request.actor.organization_id =
      http::credential_of(http::Credential::Kind::session, said.token.reveal()).organization_id;
  const auto staff = people::find_staff(tx, invited_by(tx, said));
  const auto account = access::find_account(tx, staff.id).value();
  const std::vector<std::string> own{account.username, staff.given_name, staff.family_name,
                                     people::find_organization(tx).name};
  const auto factors =
      account.totp_secret ? access::Factors::password_and_code : access::Factors::password;
  require(access::check_password(said.password, factors, own));
  request.actor.staff_id = staff.id;
  return Chosen{access::hash_password(said.password)};
}

Response accept(Tx& tx, const Request& request) {
  const StaffId staff = invited_by(tx, request.body_as<Acceptance>());
  access::Account account = access::find_account(tx, staff).value();
  account.password_hash = std::any_cast<const Chosen&>(request.prepared).hash;
  access::put_account(tx, account);
  end_invitations(tx, staff);
  return http::ok(Accepted{account.username});
}

}  // namespace

void routes(http::Router& router) {
  const auto gate = http::in_organization(Grant::administer);
  router.get("/api/v1/staff/cards", gate, list_cards).gives<StaffCards>();
  router.post("/api/v1/staff", gate, add).takes<StaffDetails>().gives<StaffCard>();
  router.put("/api/v1/staff/{staff}", gate, change).takes<StaffDetails>().gives<StaffCard>();
  router.post("/api/v1/staff/{staff}/credentials", gate, add_credential)
      .takes<CredentialDetails>()
      .gives<StaffCard>();
  router.put("/api/v1/staff/{staff}/credentials/{credential}", gate, change_credential)
      .takes<CredentialDetails>()
      .gives<StaffCard>();

  const auto arranging = http::in_organization(Grant::manage_schedule);
  router.get("/api/v1/staff/{staff}/availability", arranging, read_availability)
      .gives<Availability>();
  router.put("/api/v1/staff/{staff}/availability", arranging, change_availability)
      .takes<AvailabilityDetails>()
      .gives<Availability>();

  router.post("/api/v1/staff/{staff}/invitation", gate, invite)
      .keeps_nothing()
      .takes<Invite>()
      .gives<Invitation>();
  router.get("/api/v1/staff/{staff}/contact", gate, read_contact).gives<outbox::StaffContact>();
  router.put("/api/v1/staff/{staff}/contact", gate, change_contact)
      .takes<outbox::NewStaffContact>()
      .gives<outbox::StaffContact>();
  router.post("/api/v1/staff/{staff}/disable", gate, disable).gives<StaffCard>();
  router.post("/api/v1/staff/{staff}/enable", gate, enable).gives<StaffCard>();
  router.post("/api/v1/staff/{staff}/sign-out", gate, sign_out_everywhere).gives<StaffCard>();
  router.post("/api/v1/staff/{staff}/second-factor/reset", gate, reset_second_factor)
      .gives<StaffCard>();
  router.post("/api/v1/invitations/accept", http::open_to_all(), accept)
      .prepares(hash_chosen)
      .keeps_nothing()
      .takes<Acceptance>()
      .gives<Accepted>();
}

}  // namespace stepwell::staff

#include "stepwell/access/routes.h"

#include <gtest/gtest.h>
#include <liboath/oath.h>
#include <sodium.h>

#include <cstring>

#include "stepwell/access/password.h"
#include "stepwell/access/store.h"
#include "stepwell/access/throttle.h"
#include "stepwell/access/totp.h"
#include "stepwell/people/store.h"
#include "stepwell/testing/clinic.h"

namespace stepwell::access {
namespace {

using http::Credential;
using http::Method;
using http::Request;
using http::Response;
using people::Role;
using testing::some;
using testing::staff_at;

const char* const password = "plum tractor over rain";

// Of `password`, at the least cost there is: hash_password's own is a tenth of a second each time.
Private<std::string> password_hash() {
  char hash[crypto_pwhash_STRBYTES];
  check(crypto_pwhash_str(hash, password, std::strlen(password), crypto_pwhash_OPSLIMIT_MIN,
                          crypto_pwhash_MEMLIMIT_MIN) == 0,
        "no memory");
  return Private<std::string>(hash);
}

json::value parsed(const Response& response) { return parse_json(response.body); }

class SigningIn : public ::testing::Test {  // as a therapist called "ana" who has a password
 protected:
  void SetUp() override {
    routes(clinic.router);
    clinic.write([&](db::Tx& tx) { put_account(tx, {ana, "ana", password_hash()}); });
  }

  Response post(const std::string& target, const json::value& body, Credential credential = {}) {
    return clinic.call_signed_out({.method = Method::post,
                                   .target = target,
                                   .body = json::serialize(body),
                                   .address = "192.0.2.1",
                                   .credential = std::move(credential)});
  }

  Response sign_in(const std::string& username, const std::string& said,
                   const char* code = nullptr) {
    json::object body{{"username", username}, {"password", said}, {"organization", "test"}};
    if (code) body["code"] = code;
    return post("/api/v1/session", body);
  }

  static Credential cookie_of(const Response& response) {
    const std::string& line = response.set_cookie;
    const auto from = line.find('=') + 1;
    return http::credential_of(Credential::Kind::session,
                               std::string_view(line).substr(from, line.find(';') - from));
  }

  int status_with(const Credential& credential) {
    return clinic.call_signed_out({.target = "/api/v1/session", .credential = credential}).status;
  }

  void change(const std::function<void(Account&)>& change) {
    clinic.write([&](db::Tx& tx) {
      Account account = find_account(tx, ana).value();
      change(account);
      put_account(tx, account);
    });
  }

  std::string code_now() {
    char code[7];
    oath_totp_generate("12345678901234567890", 20, clinic.now.micros() / 1'000'000, 30, 0, 6, code);
    return code;
  }

  testing::Clinic clinic;
  const StaffId ana = staff_at(clinic.site, Role::therapist);
  const Private<std::string> secret{"GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ"};  // code_now's
};

TEST_F(SigningIn, OpensASessionThatNoScriptCanRead) {
  const auto response = sign_in("Ana", password);
  ASSERT_EQ(response.status, 200) << response.body;
  EXPECT_NE(response.set_cookie.find("; HttpOnly; SameSite=Strict"), std::string::npos);
  EXPECT_EQ(cookie_of(response).organization_id, clinic.organization);
  EXPECT_EQ(status_with(cookie_of(response)), 200);
}

TEST_F(SigningIn, SaysWhoOneIsAndWhatOneMayDo) {
  const auto me = from_json<Me>(parsed(sign_in("ana", password)));
  EXPECT_EQ(me.staff_id, ana);
  EXPECT_EQ(me.username, "ana");
  EXPECT_EQ(me.roles, (std::vector<people::RoleAt>{{Role::therapist, clinic.site}}));
  ASSERT_EQ(me.sites.size(), 1u);
  EXPECT_EQ(me.sites[0].id, clinic.site);
  EXPECT_EQ(std::ranges::count(me.grants, "mark_attendance"), 1);
  EXPECT_EQ(std::ranges::count(me.grants, "administer"), 0);
  EXPECT_EQ(me.expires_at.time, clinic.now.time + std::chrono::hours(12));
  EXPECT_FALSE(me.demo);
}

TEST_F(SigningIn, NeverSaysWhatWasWrong) {
  const auto wrong_password = sign_in("ana", "velvet hammers only");
  const auto nobody = sign_in("nobody", password);
  change([](Account& account) { account.disabled = true; });
  const auto disabled = sign_in("ana", password);
  EXPECT_EQ(wrong_password.status, 401);
  EXPECT_EQ(nobody.body, wrong_password.body);
  EXPECT_EQ(disabled.body, wrong_password.body);
  EXPECT_TRUE(disabled.set_cookie.empty());
}

TEST_F(SigningIn, AsksForTheOrganizationWhereThereAreSeveral) {
  const auto unsaid = post("/api/v1/session", {{"username", "ana"}, {"password", password}});
  EXPECT_EQ(parsed(unsaid).at_pointer("/findings/0/field"), "/organization");
  for (const char* other : {"elsewhere", "no such"}) {
    const auto response = post(
        "/api/v1/session", {{"username", "ana"}, {"password", password}, {"organization", other}});
    EXPECT_EQ(response.status, 401) << other;
  }
}

TEST_F(SigningIn, WaitsAfterFiveFailuresAndASuccessForgives) {
  for (int i = 0; i < 6; ++i) EXPECT_EQ(sign_in("ana", "wrong").status, 401);
  const auto blocked = sign_in("ana", password);
  EXPECT_EQ(blocked.status, 429);
  EXPECT_EQ(blocked.retry_after_s, 1);
  clinic.now.time += std::chrono::seconds(1);
  EXPECT_EQ(sign_in("ana", password).status, 200);
  EXPECT_EQ(sign_in("ana", "wrong").status, 401);
  EXPECT_EQ(sign_in("ana", password).status, 200);
}

TEST_F(SigningIn, AnAddressThatTriesManyNamesWaitsToo) {
  clinic.write([](db::Tx& tx) {
    for (int i = 0; i < 21; ++i) count_failure(tx, "address/192.0.2.1", 20);
  });
  EXPECT_EQ(sign_in("ana", password).status, 429);
}

TEST_F(SigningIn, TakesTheCodeOfASecondFactorOnce) {
  change([&](Account& account) { account.totp_secret = secret; });
  const auto asked = sign_in("ana", password);
  EXPECT_EQ(asked.status, 401);
  EXPECT_EQ(parsed(asked).at_pointer("/findings/0/code"), "code_needed");
  EXPECT_EQ(sign_in("ana", password, "000000").status, 401);
  const std::string code = code_now();
  EXPECT_EQ(sign_in("ana", password, code.c_str()).status, 200);
  EXPECT_EQ(sign_in("ana", password, code.c_str()).status, 401);
  clinic.now.time += std::chrono::seconds(30);
  EXPECT_EQ(sign_in("ana", password, code_now().c_str()).status, 200);
}

TEST_F(SigningIn, IsOnRecordUnderThePersonsNameAndFailuresToo) {
  const auto last_event = [&] {
    static constexpr db::Sql sql{R"(
      SELECT event FROM audit_event WHERE organization_id = $1 ORDER BY number DESC LIMIT 1)"};
    std::string event;
    clinic.read([&](db::Tx& tx) { event = tx.db.one<std::string>(sql, tx.organization).value(); });
    return parse_json(event);
  };
  sign_in("ana", password);
  EXPECT_EQ(last_event().at("actor").as_string(), "staff/" + ana.text());
  EXPECT_EQ(last_event().at("action").as_string(), "POST /api/v1/session");
  sign_in("ana", "wrong");
  EXPECT_EQ(last_event().at("actor").as_string(), "nobody");
  EXPECT_EQ(last_event().at("action").as_string(), "denied POST /api/v1/session");
}

TEST_F(SigningIn, LeavesNeitherPasswordNorTokenBehind) {
  const auto response = clinic.call_signed_out(
      {.method = Method::post,
       .target = "/api/v1/session",
       .body = json::serialize(
           json::object{{"username", "ana"}, {"password", password}, {"organization", "test"}}),
       .idempotency_key = "k"});
  ASSERT_EQ(response.status, 200);
  static constexpr db::Sql kept{"SELECT count(*) FROM kept_answer"};
  clinic.read([&](db::Tx& tx) { EXPECT_EQ(tx.db.one<int>(kept), 0); });
}

TEST_F(SigningIn, EndsOneSessionOrAllOfThem) {
  const auto first = cookie_of(sign_in("ana", password));
  const auto second = cookie_of(sign_in("ana", password));
  const auto ended = post("/api/v1/session/end", {}, first);
  EXPECT_EQ(ended.status, 204);
  EXPECT_NE(ended.set_cookie.find("stepwell_session=; "), std::string::npos);
  EXPECT_EQ(status_with(first), 401);
  EXPECT_EQ(status_with(second), 200);
  const auto third = cookie_of(sign_in("ana", password));
  EXPECT_EQ(post("/api/v1/session/end-all", {}, third).status, 204);
  EXPECT_EQ(status_with(second), 401);
  EXPECT_EQ(status_with(third), 401);
}

class OwnAccount : public SigningIn {
 protected:
  Response put(const char* target, const json::value& body) {
    return clinic.call_signed_out({.method = Method::put,
                                   .target = target,
                                   .body = json::serialize(body),
                                   .credential = cookie});
  }

  Response change_password(const char* current, const char* wanted) {
    return put("/api/v1/account/password", {{"current", current}, {"password", wanted}});
  }

  void SetUp() override {
    SigningIn::SetUp();
    clinic.write([&](db::Tx& tx) {
      put_sign_in(tx, ana, cookie.token_hash, {tx.now.time + std::chrono::hours(12)});
    });
  }

  const Credential cookie{Credential::Kind::session, clinic.organization, "fresh"};
};

TEST_F(OwnAccount, ANewPasswordSignsEverybodyElseOut) {
  EXPECT_EQ(change_password(password, "velvet hammers only").status, 200);
  EXPECT_EQ(status_with(cookie), 200);
  EXPECT_EQ(status_with(clinic.as(Role::therapist)), 401);
  EXPECT_EQ(sign_in("ana", password).status, 401);
  EXPECT_EQ(sign_in("ana", "velvet hammers only").status, 200);
}

TEST_F(OwnAccount, ANewPasswordNeedsTheOldOne) {
  const auto response = change_password("velvet hammers", "velvet hammers only");
  EXPECT_EQ(parsed(response).at_pointer("/findings/0/field"), "/current");
  for (int i = 0; i < 5; ++i) change_password("velvet hammers", "velvet hammers only");
  EXPECT_EQ(change_password(password, "velvet hammers only").status, 429);
}

TEST_F(OwnAccount, ANewPasswordIsHeldToTheRules) {
  EXPECT_EQ(change_password(password, "plum").status, 422);
  const auto own = change_password(password, "Test-Therapist-2026");
  EXPECT_EQ(parsed(own).at_pointer("/findings/0/code"), "easy_to_guess");
}

TEST_F(OwnAccount, ASecondFactorCountsOnceACodeCameBack) {
  const auto offered = post("/api/v1/account/second-factor", {}, cookie);
  EXPECT_EQ(from_json<SecondFactor>(parsed(offered)).secret.reveal().size(), 32u);
  const char* target = "/api/v1/account/second-factor";
  const auto wrong = put(target, {{"secret", secret.reveal()}, {"code", "000000"}});
  EXPECT_EQ(parsed(wrong).at_pointer("/findings/0/code"), "wrong_code");
  const auto right = put(target, {{"secret", secret.reveal()}, {"code", code_now()}});
  EXPECT_TRUE(from_json<Me>(parsed(right)).second_factor);
  EXPECT_EQ(put(target, {{"secret", secret.reveal()}, {"code", code_now()}}).status, 409);
  EXPECT_EQ(sign_in("ana", password, code_now().c_str()).status, 401) << "a code was used twice";
  EXPECT_EQ(post("/api/v1/account/second-factor", {}, cookie).status, 409);
}

class Devices : public SigningIn {
 protected:
  Response enrol(const SiteId& site) {
    return post("/api/v1/devices", {{"site_id", site.text()}, {"name", "Front desk tablet"}},
                clinic.as(Role::admin));
  }

  DeviceList listed(Role role, const SiteId& site) {
    return from_json<DeviceList>(parsed(clinic.call_signed_out(
        {.target = "/api/v1/devices", .credential = clinic.as(role, site)})));
  }
};

TEST_F(Devices, GetATokenThatWorksUntilItIsRevoked) {
  const auto enrolled = from_json<EnrolledDevice>(parsed(enrol(clinic.site)));
  const auto token = http::credential_of(Credential::Kind::device, enrolled.token.reveal());
  const auto known = [&] {
    http::Actor actor;
    clinic.read([&](db::Tx& tx) { actor = authenticate(tx, token); });
    return actor.known();
  };
  EXPECT_TRUE(known());
  const auto revoked = post("/api/v1/devices/" + enrolled.device.id.text() + "/revoke", {},
                            clinic.as(Role::director));
  EXPECT_EQ(from_json<Device>(parsed(revoked)).revoked_at, clinic.now);
  EXPECT_FALSE(known());
}

TEST_F(Devices, AreEnrolledAndListedOnlyWhereOneAdministers) {
  EXPECT_EQ(enrol(clinic.other_site).status, 403);
  EXPECT_EQ(enrol(clinic.site_of_other_organization).status, 404);
  EXPECT_EQ(listed(Role::admin, clinic.site).items.size(), 1u);
  EXPECT_TRUE(listed(Role::admin, clinic.other_site).items.empty());
}

TEST_F(Devices, NeedAName) {
  const auto nameless = post("/api/v1/devices", {{"site_id", clinic.site.text()}, {"name", ""}},
                             clinic.as(Role::admin));
  EXPECT_EQ(parsed(nameless).at_pointer("/findings/0/field"), "/name");
}

TEST_F(SigningIn, AWelcomeIsSaidOnlyWhereEverythingIsMadeUp) {
  const auto welcome = [&] {
    return from_json<Welcome>(parsed(clinic.call_signed_out({.target = "/api/v1/welcome"})));
  };
  EXPECT_FALSE(welcome().demo);
  EXPECT_TRUE(welcome().usernames.empty());
  clinic.write([](db::Tx& tx) { mark_demo(tx, "welcome-to-stepwell"); });
  EXPECT_TRUE(welcome().demo);
  EXPECT_EQ(welcome().password, "welcome-to-stepwell");
  EXPECT_EQ(welcome().usernames.size(), 20u);
  EXPECT_TRUE(from_json<Me>(parsed(sign_in("ana", password))).demo);
}

}  // namespace
}  // namespace stepwell::access

#include <gtest/gtest.h>

#include "stepwell/access/password.h"
#include "stepwell/access/store.h"
#include "stepwell/outbox/store.h"
#include "stepwell/people/store.h"
#include "stepwell/staff/routes.h"
#include "stepwell/staff/rules.h"
#include "stepwell/staff/store.h"
#include "stepwell/testing/clinic.h"

namespace stepwell::staff {
namespace {

using http::Credential;
using http::Method;
using http::Response;
using people::Role;
using people::RoleAt;
using testing::some;
using testing::staff_at;

const SiteId here = some<SiteId>(1);
const SiteId elsewhere = some<SiteId>(2);

StaffCard keeper(std::uint8_t n, std::vector<RoleAt> roles) {
  const auto id = some<StaffId>(n);
  return {
      .id = id, .roles = std::move(roles), .way_in = WayIn{.staff_id = id, .has_password = true}};
}

std::vector<std::string> codes(const std::vector<Finding>& findings) {
  std::vector<std::string> found;
  for (const Finding& finding : findings) found.push_back(finding.code);
  return found;
}

TEST(TheLastAdministrator, IsNeverShutOut) {
  const auto director = keeper(1, {{Role::director, {}}});
  const auto at_site = keeper(2, {{Role::admin, here}});
  const auto nurse = keeper(3, {{Role::nurse, {}}});
  auto invited = keeper(4, {{Role::admin, {}}});
  invited.way_in->has_password = false;
  auto gone = director;
  gone.way_in->disabled = true;
  auto demoted = director;
  demoted.roles = {{Role::nurse, {}}};
  auto narrowed = director;
  narrowed.roles = {{Role::director, here}};
  auto renamed = director;
  renamed.given_name = "Grace";
  auto site_gone = at_site;
  site_gone.roles.clear();
  const struct {
    const char* why;
    std::vector<StaffCard> staff;
    StaffCard after;
    bool refused;
  } cases[] = {
      {"the only one is shut out", {director, nurse}, gone, true},
      {"the only one loses the role", {director, nurse}, demoted, true},
      {"one of a site does not follow who may everywhere", {director, at_site}, gone, true},
      {"nor does one who has not chosen a password yet", {director, invited}, gone, true},
      {"another of everywhere does", {director, keeper(5, {{Role::admin, {}}})}, gone, false},
      {"the only one keeps it at one site alone", {director}, narrowed, true},
      {"a new name changes nothing", {director}, renamed, false},
      {"one of a site is followed by one of everywhere", {director, at_site}, site_gone, false},
      {"who never could is not missed", {nurse}, nurse, false},
  };
  for (const auto& one : cases)
    EXPECT_EQ(
        codes(check_keepers(one.staff, one.after)),
        one.refused ? std::vector<std::string>{"last_administrator"} : std::vector<std::string>{})
        << one.why;
}

TEST(Roles, AreGivenOnlyWhereOneMayChangeTheSetUp) {
  const std::vector<people::Site> sites{{.id = here, .name = "Here"},
                                        {.id = elsewhere, .name = "There"}};
  const Reach at_here{.sites = {here}};
  const RoleAt everywhere{Role::admin, {}};
  const struct {
    const char* why;
    std::vector<RoleAt> before;
    std::vector<RoleAt> asked;
    Reach reach;
    std::vector<std::string> found;
  } cases[] = {
      {"at one's own site", {}, {{Role::nurse, here}}, at_here, {}},
      {"not at another", {}, {{Role::nurse, elsewhere}}, at_here, {"role_out_of_reach"}},
      {"not everywhere", {}, {everywhere}, at_here, {"role_out_of_reach"}},
      {"everywhere by who may everywhere", {}, {everywhere}, {.everywhere = true}, {}},
      {"what is held already may stay", {everywhere}, {everywhere}, at_here, {}},
      {"at no site that is not there",
       {},
       {{Role::nurse, some<SiteId>(9)}},
       {.everywhere = true},
       {"site_unknown"}},
  };
  for (const auto& one : cases)
    EXPECT_EQ(codes(check_details({"Grace", "Hopper", one.asked}, one.before, one.reach, sites)),
              one.found)
        << one.why;
}

TEST(Names, AreOneLineAndThere) {
  const auto found = [](std::string given, std::string family) {
    return codes(check_details({std::move(given), std::move(family), {}}, {}, {}, {}));
  };
  EXPECT_EQ(found(" ", ""), (std::vector<std::string>{"missing", "missing"}));
  EXPECT_EQ(found("Grace\nAdmiral", "Hopper"), std::vector<std::string>{"bad_line"});
  EXPECT_EQ(found(std::string(200, 'a'), "b"), std::vector<std::string>{});
  EXPECT_EQ(found(std::string(201, 'a'), "b"), std::vector<std::string>{"bad_line"});
}

TEST(ACredential, LetsSomebodyLeadWhileItHoldsAndReachesFarEnough) {
  using people::CredentialLevel;
  const auto held = [](CredentialLevel level, const char* until) {
    return people::Credential{.kind = "LCSW", .level = level, .expires_on = testing::day(until)};
  };
  const struct {
    const char* why;
    std::vector<people::Credential> credentials;
    bool may;
    const char* text;
  } cases[] = {
      {"just enough", {held(CredentialLevel::supervised, "2027-01-01")}, true, ""},
      {"more than enough", {held(CredentialLevel::independent, "2027-01-01")}, true, ""},
      {"on its last day", {held(CredentialLevel::supervised, "2026-11-16")}, true, ""},
      {"the day after",
       {held(CredentialLevel::supervised, "2026-11-15")},
       false,
       "Ada's LCSW ran out on 2026-11-15"},
      {"one that holds beside one that ran out",
       {held(CredentialLevel::supervised, "2026-11-15"),
        held(CredentialLevel::independent, "2026-11-16")},
       true,
       ""},
      {"the latest of those that ran out is named",
       {held(CredentialLevel::supervised, "2026-11-15"),
        held(CredentialLevel::supervised, "2025-11-15")},
       false,
       "Ada's LCSW ran out on 2026-11-15"},
      {"not far enough",
       {held(CredentialLevel::paraprofessional, "2027-01-01")},
       false,
       "Ada has no supervised credential, and this group needs one"},
      {"none", {}, false, "Ada has no supervised credential, and this group needs one"},
  };
  for (const auto& one : cases) {
    const auto gap =
        credential_gap(one.credentials, CredentialLevel::supervised, testing::day("2026-11-16"));
    EXPECT_EQ(!gap, one.may) << one.why;
    const auto text = gap ? gap_text("Ada", CredentialLevel::supervised, *gap) : "";
    EXPECT_EQ(text, one.text) << one.why;
  }
}

json::value parsed(const Response& response) { return parse_json(response.body); }

std::string text_at(const Response& response, const char* pointer) {
  json::error_code missing;
  const auto document = parsed(response);
  const auto* value = document.find_pointer(pointer, missing);
  if (!value) return "";
  return value->is_string() ? std::string(value->as_string()) : json::serialize(*value);
}

class Staff : public ::testing::Test {  // as an administrator of every site
 protected:
  void SetUp() override {
    routes(clinic.router);
    clinic.write([&](db::Tx& tx) {
      const auto id = staff_at(here, Role::admin);
      people::give_role(tx, id, {Role::admin, {}});
      access::put_account(tx, {id, "root", Private<std::string>("$argon2id$")});
    });
  }

  Response send(Method method, const std::string& target, const json::value& body = nullptr,
                const std::string& match = "", Role as = Role::admin) {
    return clinic.call({.method = method,
                        .target = "/api/v1/staff" + target,
                        .body = body.is_null() ? "" : json::serialize(body),
                        .if_match = match,
                        .credential = clinic.as(as)});
  }

  Response hire(const json::array& roles = {}, Role as = Role::admin) {
    return send(Method::post, "",
                {{"given_name", "Ada"}, {"family_name", "King"}, {"roles", roles}}, "", as);
  }

  // Somebody new, invited as "ada".
  std::string invited() {
    const std::string id = text_at(hire(), "/id");
    token = text_at(send(Method::post, "/" + id + "/invitation", {{"username", "Ada"}}), "/token");
    return id;
  }

  Response accept(const std::string& said, const std::string& password) {
    return clinic.call_signed_out(
        {.method = Method::post,
         .target = "/api/v1/invitations/accept",
         .body = json::serialize(json::object{{"token", said}, {"password", password}})});
  }

  access::Account account(const char* username) {
    std::optional<access::Account> found;
    clinic.read([&](db::Tx& tx) { found = access::find_account(tx, std::string(username)); });
    return found.value();
  }

  testing::Clinic clinic;
  std::string token;
};

const json::object lcsw{{"kind", "LCSW"},
                        {"level", "independent"},
                        {"number", "44SC0"},
                        {"state", "NJ"},
                        {"expires_on", "2026-12-31"}};

TEST_F(Staff, BeginAndChangeTheirWork) {
  const auto added = hire({{{"role", "nurse"}, {"site_id", here.text()}}});
  ASSERT_EQ(added.status, 200) << added.body;
  EXPECT_EQ(text_at(added, "/roles/0/role"), "nurse");
  EXPECT_EQ(text_at(added, "/in_reach"), "true");
  const std::string at = "/" + text_at(added, "/id");
  const json::object details{
      {"given_name", "Ada"}, {"family_name", "Lovelace"}, {"roles", json::array{}}};
  EXPECT_EQ(send(Method::put, at, details).status, 428);
  EXPECT_EQ(send(Method::put, at, details, "\"2\"").status, 412);
  const auto changed = send(Method::put, at, details, added.etag);
  EXPECT_EQ(text_at(changed, "/family_name"), "Lovelace");
  EXPECT_EQ(text_at(changed, "/roles"), "[]");
}

TEST_F(Staff, HaveCredentialsThatCanBeRenewed) {
  const auto added = hire();
  const std::string at = "/" + text_at(added, "/id") + "/credentials";
  const auto with = send(Method::post, at, lcsw, added.etag);
  ASSERT_EQ(with.status, 200) << with.body;
  auto renewed = lcsw;
  renewed["expires_on"] = "2028-12-31";
  EXPECT_EQ(
      send(Method::put, at + "/" + text_at(with, "/credentials/0/id"), renewed, added.etag).status,
      412);
  const auto after =
      send(Method::put, at + "/" + text_at(with, "/credentials/0/id"), renewed, with.etag);
  EXPECT_EQ(text_at(after, "/credentials/0/expires_on"), "2028-12-31");
  EXPECT_EQ(text_at(after, "/credentials/1"), "");
  renewed["kind"] = "";
  EXPECT_EQ(text_at(send(Method::post, at, renewed, after.etag), "/findings/0/field"), "/kind");
}

TEST_F(Staff, AreOutOfReachOfWhoMayLess) {
  const auto of_all = text_at(hire({{{"role", "nurse"}, {"site_id", nullptr}}}), "/id");
  EXPECT_EQ(
      send(Method::post, "/" + of_all + "/invitation", {{"username", "x"}}, "", Role::director)
          .status,
      403);
  EXPECT_EQ(text_at(hire({{{"role", "admin"}, {"site_id", nullptr}}}, Role::director),
                    "/findings/0/code"),
            "role_out_of_reach");
  EXPECT_EQ(send(Method::post, "/" + of_all + "/invitation", {{"username", "x"}}).status, 200);
}

TEST_F(Staff, ChooseTheirPasswordOnceByInvitation) {
  invited();
  EXPECT_EQ(text_at(accept(token, "ada king ada king"), "/findings/0/code"), "easy_to_guess");
  EXPECT_EQ(text_at(accept(token, "plum tractor over rain"), "/username"), "ada");
  EXPECT_TRUE(access::password_matches(account("ada").password_hash,
                                       Private<std::string>("plum tractor over rain")));
  EXPECT_EQ(text_at(accept(token, "another tractor in snow"), "/findings/0/code"),
            "invitation_over");
}

TEST_F(Staff, FindTheirInvitationOver) {
  const std::string id = invited();
  const std::string first = token;
  const auto second =
      text_at(send(Method::post, "/" + id + "/invitation", {{"username", "ada"}}), "/token");
  EXPECT_EQ(accept(first, "plum tractor over rain").status, 422) << "replaced";
  EXPECT_EQ(accept("nonsense", "plum tractor over rain").status, 422);
  clinic.now.time += std::chrono::days(7) - std::chrono::seconds(1);
  EXPECT_EQ(text_at(accept(second, "short"), "/findings/0/code"), "too_short") << "still good";
  clinic.now.time += std::chrono::seconds(1);
  EXPECT_EQ(text_at(accept(second, "short"), "/findings/0/code"), "invitation_over") << "too old";
}

TEST_F(Staff, LoseTheirPasswordAndSessionsWhenInvitedAgain) {
  const std::string id = invited();
  accept(token, "plum tractor over rain");
  const auto cookie = http::credential_of(
      Credential::Kind::session, testing::Clinic::token(clinic.organization, some<StaffId>(99)));
  clinic.write([&](db::Tx& tx) {
    access::put_sign_in(tx, account("ada").staff_id, cookie.token_hash,
                        {clinic.now.time + std::chrono::hours(1)});
  });
  const auto again = send(Method::post, "/" + id + "/invitation", {{"username", "ada.king"}});
  EXPECT_EQ(text_at(again, "/username"), "ada.king");
  EXPECT_TRUE(account("ada.king").password_hash.reveal().empty());
  EXPECT_EQ(clinic.call_signed_out({.target = "/api/v1/staff/cards", .credential = cookie}).status,
            401);
}

TEST_F(Staff, AreSentAWayInWhereTheyAreTold) {
  const std::string id = text_at(hire(), "/id");
  const json::object invite{{"username", "ada"}, {"send", true}};
  EXPECT_EQ(text_at(send(Method::post, "/" + id + "/invitation", invite), "/findings/0/code"),
            "no_way_to_tell");
  const std::string contact = "/" + id + "/contact";
  const json::object address{{"email", "ada@example.org"}, {"phone", ""}};
  EXPECT_EQ(send(Method::put, contact, address, "\"0\"", Role::nurse).status, 403);
  EXPECT_EQ(send(Method::put, contact, address, "\"0\"").status, 200);
  EXPECT_EQ(send(Method::post, "/" + id + "/invitation", invite).status, 200);
  std::string letter;
  clinic.write([&](db::Tx& tx) {
    const auto notice = outbox::latest_notices(tx).at(0);
    EXPECT_EQ(notice.kind, outbox::Kind::invitation);
    letter = invitation_letter(tx, *notice.staff_id, "https://clinic.example")->text.reveal();
  });
  const auto at = letter.find("/welcome#");
  ASSERT_NE(at, std::string::npos) << "after the #, which no browser sends to a server";
  EXPECT_EQ(text_at(accept(letter.substr(at + 9), "plum tractor over rain"), "/username"), "ada");
  clinic.write([&](db::Tx& tx) {
    EXPECT_FALSE(invitation_letter(tx, StaffId::parse(id).value(), "https://clinic.example"))
        << "it was taken up";
  });
}

TEST_F(Staff, SignInByANameOfTheirOwn) {
  const std::string id = invited();
  EXPECT_EQ(text_at(send(Method::post, "/" + id + "/invitation", {{"username", "Root"}}),
                    "/findings/0/code"),
            "username_taken");
}

TEST_F(Staff, AreShutOutAndLetInAgain) {
  const std::string id = invited();
  const auto out = send(Method::post, "/" + id + "/disable");
  EXPECT_EQ(text_at(out, "/way_in/disabled"), "true");
  EXPECT_EQ(text_at(out, "/active"), "false");
  EXPECT_EQ(accept(token, "plum tractor over rain").status, 422) << "the invitation, too";
  EXPECT_EQ(text_at(send(Method::post, "/" + id + "/invitation", {{"username", "ada"}}),
                    "/findings/0/code"),
            "account_disabled");
  EXPECT_EQ(text_at(send(Method::post, "/" + id + "/enable"), "/way_in/disabled"), "false");
}

TEST_F(Staff, LoseTheirSecondFactorWhenItIsReset) {
  const std::string id = invited();
  clinic.write([&](db::Tx& tx) {
    auto mine = account("ada");
    mine.totp_secret = Private<std::string>("ABC");
    access::put_account(tx, mine);
  });
  EXPECT_EQ(text_at(send(Method::post, "/" + id + "/second-factor/reset"), "/way_in/second_factor"),
            "false");
  EXPECT_EQ(
      text_at(send(Method::post, "/" + text_at(hire(), "/id") + "/sign-out"), "/findings/0/code"),
      "no_account");
}

TEST_F(Staff, KeepTheLastAdministrator) {
  const std::string root = "/" + staff_at(here, Role::admin).text();
  for (const char* what : {"/disable", "/invitation"})
    EXPECT_EQ(text_at(send(Method::post, root + what, {{"username", "root"}}), "/findings/0/code"),
              "last_administrator")
        << what;
  const json::object demoted{{"given_name", "A"}, {"family_name", "B"}, {"roles", json::array{}}};
  EXPECT_EQ(text_at(send(Method::put, root, demoted, "\"1\""), "/findings/0/code"),
            "last_administrator");
}

}  // namespace
}  // namespace stepwell::staff

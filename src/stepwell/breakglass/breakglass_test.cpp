#include <gtest/gtest.h>

#include "stepwell/access/store.h"
#include "stepwell/base/limits.h"
#include "stepwell/breakglass/routes.h"
#include "stepwell/breakglass/rules.h"
#include "stepwell/breakglass/store.h"
#include "stepwell/chart/routes.h"
#include "stepwell/people/routes.h"
#include "stepwell/people/store.h"
#include "stepwell/testing/clinic.h"

namespace stepwell::breakglass {
namespace {

using http::Method;
using http::Response;
using people::Role;
using testing::some;
using testing::staff_at;

constexpr db::Sql last_event{R"(
  SELECT event FROM audit_event WHERE organization_id = $1 ORDER BY number DESC LIMIT 1)"};

Private<std::string> words(const char* text) { return Private<std::string>(text); }

TEST(Reason, IsTenCharactersAtLeast) {
  struct Case {
    const char* why;
    std::string reason;
    std::vector<std::string> expected;
  };
  const Case cases[] = {
      {"ten letters", "unconsciou", {}},
      {"nine", "collapsed", {"too_short"}},
      {"blanks are none", "a         b", {"too_short"}},
      {"an accent is one character", "ñññññññññ", {"too_short"}},
      {"ten with accents", "ññññññññññ", {}},
      {"as long as it may be", std::string(limits::break_glass_bytes, 'x'), {}},
      {"one byte longer", std::string(limits::break_glass_bytes + 1, 'x'), {"too_long"}},
  };
  for (const Case& c : cases) {
    SCOPED_TRACE(c.why);
    std::vector<std::string> codes;
    for (const Finding& finding : check_reason(Private(c.reason))) codes.push_back(finding.code);
    EXPECT_EQ(codes, c.expected);
  }
}

TEST(Review, WantsWordsAndAnOpeningThatWaits) {
  Opening opening;
  EXPECT_TRUE(check_review(opening, {Outcome::justified, words("she was on call")}).empty());
  EXPECT_EQ(check_review(opening, {Outcome::justified, words(" \n")}).at(0).code, "missing");
  opening.outcome = Outcome::justified;
  EXPECT_EQ(check_review(opening, {Outcome::not_justified, words("no")}).at(0).code,
            "already_reviewed");
}

TEST(Opening, LastsFromItsFirstMomentToJustBeforeItsLast) {
  const Instant now = Instant::parse("2026-11-16T14:00:00.000000Z").value();
  const std::chrono::microseconds one(1);
  const Opening opening{.opened_at = now, .expires_at = {now.time + limits::break_glass_life}};
  EXPECT_FALSE(is_open(opening, {now.time - one}));
  EXPECT_TRUE(is_open(opening, now));
  EXPECT_TRUE(is_open(opening, {opening.expires_at.time - one}));
  EXPECT_FALSE(is_open(opening, opening.expires_at));
}

// A therapist of Main Street, and a person whose chart is kept at Oak Avenue.
class BreakGlass : public ::testing::Test {
 protected:
  void SetUp() override {
    routes(clinic.router);
    chart::routes(clinic.router);
    people::routes(clinic.router);
    ada = clinic.patient_at(clinic.other_site, "Ada", "Hazel").id;
    ben = clinic.patient_at(clinic.other_site, "Ben", "Moss").id;
  }

  Response read(const PatientId& patient, const http::Credential& as,
                const std::string& part = "summary") {
    return clinic.call(
        {.target = "/api/v1/patients/" + patient.text() + "/" + part, .credential = as});
  }

  Response open(const PatientId& patient, const http::Credential& as,
                const std::string& reason = "Collapsed at our door") {
    const json::value body{{"patient_id", patient.text()}, {"reason", reason}};
    return clinic.call({.method = Method::post,
                        .target = "/api/v1/break-glass",
                        .body = json::serialize(body),
                        .credential = as});
  }

  Response sign_off(const json::value& opening, const http::Credential& as,
                    const std::string& outcome = "justified",
                    const std::string& said = "She was on call") {
    const json::value body{{"outcome", outcome}, {"words", said}};
    return clinic.call(
        {.method = Method::post,
         .target = "/api/v1/break-glass/" + std::string(opening.at("id").as_string()) + "/review",
         .body = json::serialize(body),
         .if_match = http::etag_of(opening.at("version").to_number<int>()),
         .credential = as});
  }

  db::Event last() {
    std::string text;
    clinic.read(
        [&](db::Tx& tx) { text = tx.db.one<std::string>(last_event, tx.organization).value(); });
    return from_json<db::Event>(parse_json(text));
  }

  void pass(std::chrono::microseconds time) { clinic.now = {clinic.now.time + time}; }

  static std::string code(const Response& response) {
    return std::string(parse_json(response.body).at("code").as_string());
  }

  static json::value said(const Response& response) {
    EXPECT_EQ(response.status, 200) << response.body;
    return parse_json(response.body);
  }

  testing::Clinic clinic;
  PatientId ada, ben;
  const http::Credential therapist = clinic.as(Role::therapist);
};

TEST_F(BreakGlass, IsOfferedToWhoReadsChartsElsewhere) {
  const Response refused = read(ada, therapist);
  EXPECT_EQ(refused.status, 403);
  EXPECT_EQ(code(refused), "break_glass");
  EXPECT_EQ(last().action, "denied GET /api/v1/patients/{patient}/summary");
}

TEST_F(BreakGlass, OpensOneChartToReadAndSaysUntilWhen) {
  const auto opening = said(open(ada, therapist));
  EXPECT_EQ(opening.at("expires_at").as_string(), "2026-11-16T15:00:00.000000Z");
  EXPECT_EQ(said(read(ada, therapist)).at("open_until"), opening.at("expires_at"));
  EXPECT_EQ(read(ada, therapist, "timeline").status, 200);
}

TEST_F(BreakGlass, HasEachLookOnRecordAsWhatItWas) {
  open(ada, therapist);
  EXPECT_EQ(last().action, "POST /api/v1/break-glass");
  read(ada, therapist);
  EXPECT_EQ(last().action, "break-glass GET /api/v1/patients/{patient}/summary");
  EXPECT_EQ(last().patient, ada.text());
}

TEST_F(BreakGlass, SaysWhoseChartWasOpened) {
  open(ada, therapist);
  std::vector<std::string> events;
  constexpr db::Sql all{"SELECT event FROM audit_event WHERE organization_id = $1"};
  clinic.read([&](db::Tx& tx) { events = tx.db.all<std::string>(all, tx.organization); });
  const bool named = std::ranges::any_of(events, [&](const std::string& event) {
    return event.find("\"patient\":\"" + ada.text()) != std::string::npos;
  });
  EXPECT_TRUE(named);
}

TEST_F(BreakGlass, IsOverAtTheMinute) {
  open(ada, therapist);
  pass(limits::break_glass_life - std::chrono::microseconds(1));
  EXPECT_EQ(read(ada, therapist).status, 200);
  pass(std::chrono::microseconds(1));
  EXPECT_EQ(code(read(ada, therapist)), "break_glass");
  EXPECT_EQ(open(ada, therapist).status, 200) << "and may be asked for again";
}

TEST_F(BreakGlass, OpensNoOtherChart) {
  open(ada, therapist);
  EXPECT_EQ(code(read(ben, therapist)), "break_glass");
}

TEST_F(BreakGlass, OpensItToNobodyElse) {
  open(ada, therapist);
  EXPECT_EQ(code(read(ada, clinic.as(Role::nurse))), "break_glass");
}

TEST_F(BreakGlass, LetsNobodyWrite) {
  open(ada, therapist);
  const Response refused = clinic.call({.method = Method::put,
                                        .target = "/api/v1/patients/" + ada.text(),
                                        .body = R"({"given_name":"A","family_name":"B"})",
                                        .if_match = "\"1\"",
                                        .credential = therapist});
  EXPECT_EQ(refused.status, 403);
  EXPECT_EQ(code(refused), "forbidden");
  EXPECT_EQ(read(ada, therapist, "pin").status, 403);
}

TEST_F(BreakGlass, EndsWithTheSigningIn) {
  open(ada, therapist);
  clinic.sign_out(Role::therapist);
  EXPECT_EQ(read(ada, therapist).status, 401);
}

TEST_F(BreakGlass, EndsWithTheRole) {
  open(ada, therapist);
  clinic.write([&](db::Tx& tx) { people::take_roles(tx, staff_at(clinic.site, Role::therapist)); });
  EXPECT_EQ(code(read(ada, therapist)), "forbidden");
}

TEST_F(BreakGlass, NeverReachesAnotherOrganization) {
  const auto stranger = clinic.of_other_organization(Role::therapist);
  EXPECT_EQ(read(ada, stranger).status, 404);
  EXPECT_EQ(open(ada, stranger).status, 404);
  open(ada, therapist);
  EXPECT_EQ(read(ada, stranger).status, 404);
}

TEST_F(BreakGlass, IsNotForRolesThatOpenNoChart) {
  EXPECT_EQ(code(read(ada, clinic.as(Role::admin))), "forbidden");
  EXPECT_EQ(open(ada, clinic.as(Role::admin)).status, 403);
}

TEST_F(BreakGlass, IsNotForATabletAtTheDoor) {
  EXPECT_EQ(open(ada, clinic.kiosk()).status, 403);
  EXPECT_EQ(code(read(ada, clinic.kiosk())), "forbidden");
}

TEST_F(BreakGlass, IsRefusedWhereItIsNotNeeded) {
  const Response refused = open(ada, clinic.as(Role::therapist, clinic.other_site));
  EXPECT_EQ(refused.status, 422);
  EXPECT_NE(refused.body.find("not_needed"), std::string::npos);
}

TEST_F(BreakGlass, IsNotMadeLongerByAskingAgain) {
  open(ada, therapist);
  pass(std::chrono::minutes(30));
  EXPECT_EQ(open(ada, therapist).status, 409);
  EXPECT_EQ(said(read(ada, therapist)).at("open_until").as_string(), "2026-11-16T15:00:00.000000Z");
}

TEST_F(BreakGlass, NeedsAReason) {
  EXPECT_EQ(open(ada, therapist, "urgent").status, 422);
  EXPECT_EQ(code(read(ada, therapist)), "break_glass");
}

TEST_F(BreakGlass, WaitsForAReviewByTheSitesOwnPrivacyOfficer) {
  open(ada, therapist);
  const auto officer = clinic.as(Role::director, clinic.other_site);
  const auto list = [&](const http::Credential& who) {
    const auto shown =
        said(clinic.call({.target = "/api/v1/break-glass", .credential = who})).at("items");
    return shown.as_array();
  };
  ASSERT_EQ(list(officer).size(), 1u);
  EXPECT_EQ(list(officer)[0].at("patient_name").as_string(), "Ada Hazel");
  EXPECT_EQ(list(officer)[0].at("staff_name").as_string(), "Test therapist");
  EXPECT_FALSE(list(officer)[0].at("own").as_bool());
  EXPECT_TRUE(list(clinic.as(Role::director)).empty()) << "of another site";
}

TEST_F(BreakGlass, IsCountedForWhoMayReviewItWithoutALookIntoCharts) {
  const auto own = clinic.as(Role::director);
  const auto first = said(open(ada, own));
  open(ada, therapist);
  clinic.write([&](db::Tx& tx) {
    people::give_role(tx, staff_at(clinic.site, Role::director), {Role::admin, clinic.other_site});
  });
  const auto count = [&](const http::Credential& who) {
    const auto answer = clinic.call({.target = "/api/v1/break-glass/waiting", .credential = who});
    return said(answer).at("count").as_int64();
  };
  const auto officer = clinic.as(Role::admin, clinic.other_site);
  EXPECT_EQ(count(officer), 2);
  EXPECT_EQ(count(own), 1) << "nobody reviews their own";
  EXPECT_EQ(count(therapist), 0);
  EXPECT_EQ(last().action, "POST /api/v1/break-glass") << "a number is no look into a chart";
  said(sign_off(first, officer));
  EXPECT_EQ(count(officer), 1);
}

TEST_F(BreakGlass, IsSignedOffOnceWithAnOutcomeAndWords) {
  const auto opening = said(open(ada, therapist));
  const auto officer = clinic.as(Role::director, clinic.other_site);
  EXPECT_EQ(sign_off(opening, officer, "justified", " ").status, 422);
  const auto signed_off = said(sign_off(opening, officer, "not_justified", "There was no call"));
  EXPECT_EQ(signed_off.at("outcome").as_string(), "not_justified");
  EXPECT_EQ(sign_off(opening, officer).status, 412);
  EXPECT_EQ(sign_off(signed_off, officer).status, 422);
}

TEST_F(BreakGlass, IsReviewedByNobodyWhoBrokeIt) {
  const auto own = clinic.as(Role::director);
  const auto opening = said(open(ada, own));
  clinic.write([&](db::Tx& tx) {  // even one who has oversight of the other site as well
    people::give_role(tx, staff_at(clinic.site, Role::director), {Role::admin, clinic.other_site});
  });
  EXPECT_EQ(sign_off(opening, own).status, 403);
  EXPECT_EQ(sign_off(opening, clinic.as(Role::admin, clinic.other_site)).status, 200);
}

TEST_F(BreakGlass, TellsTheOfficersScreen) {
  open(ada, therapist);
  ASSERT_FALSE(clinic.changes.empty());
  EXPECT_EQ(clinic.changes.back().topic, "breakglass");
  EXPECT_EQ(clinic.changes.back().site_id, clinic.other_site);
}

TEST(Router, OpensNothingButReadsOfOneChartByBreakGlass) {
  http::Router router;
  const auto nothing = [](db::Tx&, const http::Request&) { return Response(); };
  const auto gate =
      http::at_site(http::Grant::read_chart, people::site_of_patient_in_path, open_until);
  const auto writing =
      http::at_site(http::Grant::write_chart, people::site_of_patient_in_path, open_until);
  EXPECT_THROW(router.put("/x/{patient}", gate, nothing), Error);
  EXPECT_THROW(router.get("/x/{patient}", writing, nothing), Error);
  EXPECT_THROW(router.get("/x", gate, nothing), Error);
  router.get("/x/{patient}/y", gate, nothing);
}

}  // namespace
}  // namespace stepwell::breakglass

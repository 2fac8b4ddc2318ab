#include <gtest/gtest.h>

#include "stepwell/base/hash.h"
#include "stepwell/letter/routes.h"
#include "stepwell/letter/store.h"
#include "stepwell/testing/the_day.h"

namespace stepwell::letter {
namespace {

using http::Method;
using people::Role;

// Ada was there this evening, and her employer wants to know.
class SomebodyAsks : public testing::TheDay {
 protected:
  void SetUp() override {
    TheDay::SetUp();
    routes(clinic.router);
    put_mark_of(R"({"presence":"present","minutes":180})");
  }

  Response post(const std::string& target, const std::string& body = "",
                const std::string& version = "") {
    return send(Method::post, "/patients/" + ada.text() + target, body,
                {.if_match = version, .credential = clinic.as(Role::intake)});
  }

  Response choose_letterhead() {
    return send(Method::put, "/sites/" + clinic.site.text() + "/letterhead",
                R"({"name":"Elm Street Services","lines":"1 Elm Street"})", {.if_match = "\"0\""});
  }

  Response note(const std::string& expires_on = "2027-01-01") {
    return post("/releases", R"({"recipient":"Acme Printing","purpose":"employment","told":"days",
        "signed_by":"Ada Hazel","signed_on":"2026-11-16","revocation_told":true,"expires_on":")" +
                                 expires_on + "\"}");
  }

  Release noted() {
    choose_letterhead();
    return from_json<Release>(parse_json(note().body));
  }

  Response ask(const ReleaseId& release, const std::string& from = "2026-11-01") {
    return post("/letters", R"({"release_id":")" + release.text() + R"(","from_on":")" + from +
                                R"(","until_on":"2026-11-16","language":"en"})");
  }

  void correct_mark(const std::string& body) {
    EXPECT_EQ(put_mark_of(body, {.if_match = "\"1\""}).status, 200);
  }

  std::string code(const Response& response) {
    return std::string(parse_json(response.body).at("findings").at(0).at("code").as_string());
  }

  Response page(const Letter& letter) {
    return send(Method::get, "/patients/" + ada.text() + "/letters/" + letter.id.text() + "/page",
                "");
  }

  LetterList list() {
    return from_json<LetterList>(
        parse_json(send(Method::get, "/patients/" + ada.text() + "/letters", "").body));
  }
};

TEST_F(SomebodyAsks, ALetterIsKeptAsItWasPrintedAndPrintedAgainTheSame) {
  const Response made = ask(noted().id);
  ASSERT_EQ(made.status, 200) << made.body;
  const auto letter = from_json<Letter>(parse_json(made.body));
  EXPECT_EQ(letter.days, 1);
  EXPECT_EQ(letter.minutes, 180);
  const std::string first = page(letter).body;
  EXPECT_EQ(first.substr(0, 5), "%PDF-");
  EXPECT_EQ(sha256(first), letter.sha256);
  correct_mark(R"({"presence":"left_early","minutes":60})");
  clinic.now.time += std::chrono::hours(24 * 400);
  EXPECT_EQ(page(letter).body, first);
  EXPECT_EQ(list().letters.at(0).made_by_name, "Test intake");
}

TEST_F(SomebodyAsks, NothingIsToldWithoutAConsentThatHolds) {
  const Release release = noted();
  EXPECT_EQ(post("/releases/" + release.id.text() + "/revoke").status, 428);
  EXPECT_EQ(post("/releases/" + release.id.text() + "/revoke", "", "\"1\"").status, 200);
  const Response refused = ask(release.id);
  EXPECT_EQ(refused.status, 403);
  EXPECT_EQ(code(refused), "consent_required");
  EXPECT_EQ(post("/releases/" + release.id.text() + "/revoke", "", "\"2\"").status, 409);
  EXPECT_FALSE(list().releases.at(0).open);
  EXPECT_TRUE(list().letters.empty());
}

TEST_F(SomebodyAsks, AConsentEndsByItself) {
  choose_letterhead();
  const auto release = from_json<Release>(parse_json(note("2026-11-16").body));
  EXPECT_EQ(ask(release.id).status, 200);
  clinic.now.time += std::chrono::hours(24);
  EXPECT_EQ(ask(release.id).status, 403);
}

// The page is drawn beside the writer; the consent may be revoked before it is the writer's turn.
TEST_F(SomebodyAsks, AConsentRevokedWhileTheLetterIsDrawnCounts) {
  const Release release = noted();
  http::Request request{.method = Method::post,
                        .target = "/api/v1/patients/" + ada.text() + "/letters",
                        .body = R"({"release_id":")" + release.id.text() +
                                R"(","from_on":"2026-11-16","until_on":"2026-11-16",)"
                                R"("language":"es"})"};
  clinic.router.match(request);
  request.actor.staff_id = testing::staff_at(clinic.site, Role::intake);
  clinic.read([&](db::Tx& tx) { request.prepared = request.route->preparation(tx, request); });
  const auto make = [&] { clinic.write([&](db::Tx& tx) { request.route->handler(tx, request); }); };
  EXPECT_NO_THROW(make());
  post("/releases/" + release.id.text() + "/revoke", "", "\"1\"");
  EXPECT_THROW(make(), Error);
  EXPECT_EQ(list().letters.size(), 1u);
}

TEST_F(SomebodyAsks, NoSiteWritesUnderANameItHasNotChosen) {
  EXPECT_EQ(code(note()), "no_letterhead");
  EXPECT_EQ(choose_letterhead().status, 200);
  EXPECT_EQ(choose_letterhead().status, 412) << "somebody has chosen meanwhile";
  EXPECT_EQ(note().status, 200);
}

TEST_F(SomebodyAsks, ADayWithoutAttendanceIsNoLetter) {
  const Release release = noted();
  correct_mark(R"({"presence":"no_show","minutes":0})");
  EXPECT_EQ(code(ask(release.id)), "nothing_to_tell");
}

TEST_F(SomebodyAsks, ALetterIsOfAYearAtMost) {
  const Release release = noted();
  EXPECT_EQ(ask(release.id, "2025-11-16").status, 200);
  EXPECT_EQ(code(ask(release.id, "2025-11-15")), "letter_too_long");
}

TEST_F(SomebodyAsks, TheConsentOfOnePersonIsNotAnothers) {
  const Release release = noted();
  ada = clinic.patient("Grace", "Elm").id;
  EXPECT_EQ(ask(release.id).status, 404);
}

TEST_F(SomebodyAsks, ADamagedPageIsNotShown) {
  static constexpr db::Sql change{"UPDATE letter SET pdf = 'JVBERi0='"};
  const auto letter = from_json<Letter>(parse_json(ask(noted().id).body));
  clinic.write([&](db::Tx& tx) { tx.db.run(change); });
  EXPECT_EQ(page(letter).status, 500);
}

}  // namespace
}  // namespace stepwell::letter

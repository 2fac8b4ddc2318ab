#include <gtest/gtest.h>

#include "stepwell/base/json.h"
#include "stepwell/people/store.h"
#include "stepwell/referral/intake.h"
#include "stepwell/safety/store.h"
#include "stepwell/screening/routes.h"
#include "stepwell/screening/rules.h"
#include "stepwell/screening/store.h"
#include "stepwell/task/store.h"
#include "stepwell/testing/clinic.h"

namespace stepwell::screening {
namespace {

using http::Method;
using people::Role;
using testing::staff_at;
using Words = Private<std::string>;

constexpr db::Sql forget_rules{"UPDATE screening SET rule_set_version = 99"};

// Ada, on Monday the 16th.
class AScreening : public ::testing::Test {
 protected:
  void SetUp() override {
    routes(clinic.router);
    ada = clinic.patient("Ada", "Hazel").id;
  }

  http::Response send(Method method, const std::string& path, const std::string& body = "",
                      std::optional<int> version = {}, Role as = Role::intake) {
    return clinic.call({.method = method,
                        .target = "/api/v1/patients/" + ada.text() + path,
                        .body = body,
                        .if_match = version ? http::etag_of(*version) : "",
                        .credential = clinic.as(as)});
  }
  PatientScreening now() {
    const auto answer = send(Method::get, "/screening");
    EXPECT_EQ(answer.status, 200) << answer.body;
    return from_json<PatientScreening>(parse_json(answer.body));
  }
  http::Response begin(const std::string& body = "{}") {
    return send(Method::post, "/screening", body);
  }
  http::Response say(const char* about, const char* answer, std::optional<int> version = {}) {
    const NewFactAnswer said{about, answer, Evidence::told, Words("She says so")};
    return send(Method::post, "/screening/answers", json_text(said),
                version ? *version : now().version);
  }
  http::Response decide(const char* level, const char* reason = "") {
    return send(Method::post, "/screening/decision", json_text(Decide{level, Words(reason), {}}),
                now().version);
  }
  ScreeningQuestion question(const char* about) {
    const auto found = now().latest.value();
    for (const auto& one : found.questions)
      if (one.about == about) return one;
    ADD_FAILURE() << "no question about " << about;
    return {};
  }
  std::size_t alerts() {
    std::size_t count = 0;
    clinic.read([&](db::Tx& tx) { count = safety::open_alerts_of(tx, ada).size(); });
    return count;
  }
  std::vector<task::Task> tasks() {
    std::vector<task::Task> found;
    clinic.read([&](db::Tx& tx) { found = task::open_tasks_of(tx, ada); });
    return found;
  }
  std::vector<Replayed> replays() {
    std::vector<Replayed> found;
    clinic.read([&](db::Tx& tx) {
      each_recommendation(tx.db, [&](const auto& kept) { found.push_back(replay(kept)); });
    });
    return found;
  }

  testing::Clinic clinic;
  PatientId ada;
};

TEST_F(AScreening, IsNoneAtFirstAndBegunOnce) {
  EXPECT_FALSE(now().latest);
  EXPECT_EQ(say("safe_home", "yes", 0).status, 409) << "none is open";
  EXPECT_EQ(begin().status, 200);
  const auto begun = now().latest.value();
  EXPECT_EQ(begun.entry.begun_by, staff_at(clinic.site, Role::intake));
  EXPECT_EQ(begun.questions.front().about, "acute_crisis");
  EXPECT_EQ(begin().status, 409) << "one at a time";
}

TEST_F(AScreening, IsAboutAReferralOfThisPersonOnly) {
  std::string mine, others;
  clinic.write([&](db::Tx& tx) {
    mine = referral::take_by_hand(tx, {.site_id = clinic.site, .patient_id = ada}).id.text();
  });
  const auto ben = clinic.patient("Ben", "Moss").id;
  clinic.write([&](db::Tx& tx) {
    others = referral::take_by_hand(tx, {.site_id = clinic.site, .patient_id = ben}).id.text();
  });
  EXPECT_EQ(begin(R"({"referral_id":")" + others + "\"}").status, 404);
  EXPECT_EQ(begin(R"({"referral_id":")" + mine + "\"}").status, 200);
}

TEST_F(AScreening, KeepsEveryAnswerWithWhoSaidItAndOnWhat) {
  begin();
  EXPECT_EQ(say("safe_home", "no").status, 200);
  clinic.now.time += std::chrono::minutes(5);
  EXPECT_EQ(say("safe_home", "yes").status, 200);
  const auto home = question("safe_home");
  ASSERT_EQ(home.said.size(), 2u);
  EXPECT_EQ(home.said[0].answer, "yes");
  EXPECT_EQ(home.said[0].said_at, clinic.now);
  EXPECT_EQ(home.said[0].words, Words("She says so"));
  EXPECT_FALSE(home.said[0].said_by_name.empty());
  EXPECT_TRUE(home.contradicted);
}

TEST_F(AScreening, IsNotAnsweredByWhoDidNotSeeIt) {
  begin();
  EXPECT_EQ(say("safe_home", "yes", 1).status, 200);
  EXPECT_EQ(say("safe_home", "no", 1).status, 412);
  EXPECT_EQ(send(Method::post, "/screening/answers", "{}").status, 422);
  const auto before = now().latest.value();
  say("motivated", "yes");
  EXPECT_THROW(clinic.write([&](db::Tx& tx) {
    put_answer(tx, before, {.about = "motivated", .answer = "no"},
               staff_at(clinic.site, Role::intake));
  }),
               Error)
      << "two at the same moment";
}

TEST_F(AScreening, RefusesWhatTheRulesDoNotAsk) {
  begin();
  const auto refused = say("weather", "yes");
  EXPECT_EQ(refused.status, 422);
  EXPECT_EQ(parse_json(refused.body).at_pointer("/findings/0/field"), "/about");
}

TEST_F(AScreening, ThatNeedsAHospitalNowRaisesOneAlertAtOnce) {
  begin();
  EXPECT_EQ(say("imminent_danger_self", "yes").status, 200);
  EXPECT_EQ(alerts(), 0u) << "it may be managed";
  EXPECT_EQ(say("danger_manageable_outpatient", "no").status, 200);
  EXPECT_EQ(alerts(), 1u);
  EXPECT_EQ(now().latest->entry.stopped_at, clinic.now);
  const auto opened = tasks();
  ASSERT_FALSE(opened.empty());
  EXPECT_EQ(opened[0].kind, task::Kind::safety_check);
  EXPECT_TRUE(opened[0].needs_license);
  EXPECT_EQ(opened[0].due_at, clinic.now);
  EXPECT_EQ(say("acute_crisis", "yes").status, 200);
  EXPECT_EQ(alerts(), 1u) << "once";
  EXPECT_EQ(decide("inpatient").status, 200);
  EXPECT_EQ(replays(), (std::vector{Replayed::same, Replayed::same})) << "the stop, the decision";
}

TEST_F(AScreening, EndsWithADecisionThatNeedsAReasonWhereItDiffers) {
  begin();
  say("acute_crisis", "no");
  EXPECT_EQ(decide("iop").status, 422) << "nothing is recommended yet";
  EXPECT_EQ(decide("iop", "Seen by Dr. Okafor this morning").status, 200);
  const auto ended = now().latest.value();
  EXPECT_EQ(ended.decision->level, "iop");
  EXPECT_EQ(ended.decision->decided_by, staff_at(clinic.site, Role::intake));
  EXPECT_FALSE(ended.recommendation.level);
  EXPECT_EQ(say("motivated", "yes").status, 409) << "it is over";
  EXPECT_EQ(begin().status, 200) << "another look, months later";
  EXPECT_EQ(now().earlier.size(), 1u);
  const auto id = now().earlier[0].id.text();
  const auto earlier = send(Method::get, "/screenings/" + id);
  EXPECT_EQ(from_json<Screening>(parse_json(earlier.body)).decision->level, "iop");
  ada = clinic.patient("Ben", "Moss").id;
  EXPECT_EQ(send(Method::get, "/screenings/" + id).status, 404) << "of somebody else";
}

TEST_F(AScreening, ByRulesThatVanishedCanStillBeReadAndNotBeGoneOnWith) {
  begin();
  say("acute_crisis", "no");
  decide("iop", "Seen this morning");
  clinic.write([](db::Tx& tx) { tx.db.run(forget_rules); });
  const auto read = now().latest.value();
  EXPECT_TRUE(read.rules_gone);
  EXPECT_EQ(read.decision->level, "iop");
  EXPECT_FALSE(read.recommendation.levels.empty()) << "as it was said then";
  ASSERT_EQ(read.questions.size(), 1u);
  EXPECT_EQ(read.questions[0].about, "acute_crisis");
  EXPECT_EQ(replays(), std::vector{Replayed::rules_gone});
  begin();
  clinic.write([](db::Tx& tx) { tx.db.run(forget_rules); });
  EXPECT_EQ(say("acute_crisis", "no").status, 409);
  clinic.now.time += std::chrono::minutes(5);
  EXPECT_EQ(begin().status, 200) << "it makes room";
  EXPECT_EQ(say("acute_crisis", "no").status, 200);
}

TEST_F(AScreening, IsReadByWhoReadsReferralsAndDecidedByWhoAdmits) {
  begin();
  EXPECT_EQ(send(Method::get, "/screening", "", {}, Role::case_manager).status, 200);
  EXPECT_EQ(send(Method::get, "/screening", "", {}, Role::biller).status, 403);
  EXPECT_EQ(send(Method::post, "/screening/answers", "{", 1, Role::case_manager).status, 403)
      << "before what was sent is looked at";
}

}  // namespace
}  // namespace stepwell::screening

#include <gtest/gtest.h>

#include "stepwell/breakglass/store.h"
#include "stepwell/merge/store.h"
#include "stepwell/people/store.h"
#include "stepwell/safety/routes.h"
#include "stepwell/safety/store.h"
#include "stepwell/safetyplan/routes.h"
#include "stepwell/safetyplan/store.h"
#include "stepwell/task/store.h"
#include "stepwell/testing/group.h"

namespace stepwell::safetyplan {
namespace {

using http::Method;
using people::Role;
using testing::staff_at;
using Words = Private<std::string>;

SafetyLine line(SafetyPart part, const char* words, const char* phone = "") {
  return {part, Words(words), Words(phone)};
}

// Ada, on Monday the 16th.
class ASafetyPlan : public ::testing::Test {
 protected:
  void SetUp() override {
    routes(clinic.router);
    safety::routes(clinic.router);
    ada = clinic.patient("Ada", "Hazel").id;
  }

  http::Response send(Method method, const std::string& path, const std::string& body = "",
                      std::optional<int> version = {}, Role as = Role::therapist) {
    return clinic.call({.method = method,
                        .target = "/api/v1/patients/" + ada.text() + "/safety-plan" + path,
                        .body = body,
                        .if_match = version ? http::etag_of(*version) : "",
                        .credential = clinic.as(as)});
  }
  http::Response save(std::vector<SafetyLine> lines, int version, Role as = Role::therapist) {
    return send(Method::put, "", json_text(NewSafetyPlan{std::move(lines)}), version, as);
  }
  http::Response review(int version) { return send(Method::post, "/review", "", version); }
  http::Response save_words(const char* words, int version) {
    return save({line(SafetyPart::alone, words)}, version);
  }

  http::Response take_back(const SafetyPlanId& id, const char* why, int version) {
    return send(Method::post, "/versions/" + id.text() + "/void",
                json_text(SafetyPlanVoid{Words(why)}), version);
  }

  PatientSafetyPlan plan() {
    const auto answer = send(Method::get, "");
    EXPECT_EQ(answer.status, 200) << answer.body;
    return from_json<PatientSafetyPlan>(parse_json(answer.body));
  }

  void raise() {
    clinic.write([&](db::Tx& tx) {
      safety::raise(tx, ada, clinic.site, safety::AlertKind::unsafe_answer, tx.now);
    });
  }
  std::vector<task::Task> tasks() {
    std::vector<task::Task> found;
    clinic.read([&](db::Tx& tx) { found = task::open_tasks_of(tx, ada); });
    return found;
  }
  bool asked() { return plan().asked.has_value(); }
  void pass(std::chrono::minutes time) { clinic.now.time += time; }

  testing::Clinic clinic;
  PatientId ada;
};

TEST_F(ASafetyPlan, IsEmptyAtFirstAndNamesTheCrisisLineAllTheSame) {
  const auto first = plan();
  EXPECT_FALSE(first.latest);
  EXPECT_TRUE(first.versions.empty());
  EXPECT_EQ(first.version, 0);
  EXPECT_EQ(first.crisis_line, "988");
  EXPECT_FALSE(first.site_name.empty());
}

TEST_F(ASafetyPlan, IsKeptPartByPart) {
  const auto saved = save(
      {line(SafetyPart::professionals, "Dr. Okafor", "555-0100"),
       line(SafetyPart::warning_signs, "I stop answering"), line(SafetyPart::people, "My sister"),
       line(SafetyPart::warning_signs, "I don't sleep")},
      0, Role::nurse);
  EXPECT_EQ(saved.status, 200) << saved.body;
  EXPECT_EQ(saved.etag, "\"1\"");
  const auto latest = plan().latest.value();
  EXPECT_EQ(latest.lines, (std::vector{line(SafetyPart::warning_signs, "I stop answering"),
                                       line(SafetyPart::warning_signs, "I don't sleep"),
                                       line(SafetyPart::people, "My sister"),
                                       line(SafetyPart::professionals, "Dr. Okafor", "555-0100")}));
  EXPECT_EQ(latest.version.saved_by, staff_at(clinic.site, Role::nurse));
  EXPECT_FALSE(latest.version.saved_by_name.empty());
  EXPECT_EQ(latest.version.saved_at, clinic.now);
}

TEST_F(ASafetyPlan, KeepsEveryVersionAsItWas) {
  save_words("Walk", 0);
  pass(std::chrono::minutes(5));
  EXPECT_EQ(save_words("Walk with the dog", 1).etag, "\"2\"");
  const auto now = plan();
  EXPECT_EQ(now.latest->lines.at(0).words, Words("Walk with the dog"));
  ASSERT_EQ(now.versions.size(), 2u);
  const auto first = send(Method::get, "/versions/" + now.versions[1].id.text());
  EXPECT_EQ(from_json<SafetyPlan>(parse_json(first.body)).lines.at(0).words, Words("Walk"));
}

TEST_F(ASafetyPlan, OfOnePersonIsNotFoundUnderAnother) {
  save_words("Walk", 0);
  const auto id = plan().versions.at(0).id.text();
  ada = clinic.patient("Ben", "Moss").id;
  EXPECT_EQ(send(Method::get, "/versions/" + id).status, 404);
}

TEST_F(ASafetyPlan, IsNotOverwrittenByWhoDidNotSeeIt) {
  EXPECT_EQ(send(Method::put, "", R"({"lines":[]})").status, 428);
  const auto before = plan();
  EXPECT_EQ(save_words("Walk", 0).status, 200);
  EXPECT_EQ(save_words("Swim", 0).status, 412);
  EXPECT_THROW(clinic.write([&](db::Tx& tx) {
    put_version(tx, before, {line(SafetyPart::alone, "Swim")}, staff_at(clinic.site, Role::nurse));
  }),
               Error)
      << "two at the same moment: the second is told";
  EXPECT_EQ(plan().latest->lines.at(0).words, Words("Walk"));
}

TEST_F(ASafetyPlan, IsReviewedWithoutAChange) {
  EXPECT_EQ(review(0).status, 422) << "there is none";
  save_words("Walk", 0);
  pass(std::chrono::minutes(60));
  EXPECT_EQ(review(0).status, 412);
  EXPECT_EQ(send(Method::post, "/review").status, 428);
  EXPECT_EQ(review(1).etag, "\"1\"") << "what it says is the same";
  pass(std::chrono::minutes(60));
  review(1);
  const auto reviews = plan().latest->reviews;
  ASSERT_EQ(reviews.size(), 2u);
  EXPECT_EQ(reviews[0].reviewed_at, clinic.now) << "the latest first";
  EXPECT_EQ(reviews[0].reviewed_by, staff_at(clinic.site, Role::therapist));
  EXPECT_FALSE(reviews[0].reviewed_by_name.empty());
  save_words("Swim", 1);
  EXPECT_TRUE(plan().latest->reviews.empty()) << "those were of another version";
}

TEST_F(ASafetyPlan, SavedAsItIsIsRefused) {
  save_words("Walk", 0);
  const auto again = save_words("Walk", 1);
  EXPECT_EQ(again.status, 422);
  EXPECT_EQ(parse_json(again.body).at_pointer("/findings/0/code"), "unchanged");
}

TEST_F(ASafetyPlan, OfTheWrongChartIsVoidedAndTheOneBeforeStands) {
  save_words("Walk", 0);
  pass(std::chrono::minutes(5));
  save_words("Somebody else's words", 1);
  const auto wrong = plan().latest->version.id;
  EXPECT_EQ(take_back(wrong, " ", 2).status, 422) << "nobody says why";
  EXPECT_EQ(take_back(wrong, "Another person's", 1).status, 412);
  const auto after = take_back(wrong, "Another person's", 2);
  EXPECT_EQ(after.status, 200) << after.body;
  EXPECT_EQ(after.etag, "\"3\"");
  const auto stands = plan();
  EXPECT_EQ(stands.latest->lines.at(0).words, Words("Walk"));
  ASSERT_EQ(stands.versions.size(), 2u) << "it stays to be seen";
  EXPECT_EQ(stands.versions[0].voided_at, clinic.now);
  EXPECT_EQ(stands.versions[0].void_reason, Words("Another person's"));
  EXPECT_FALSE(stands.versions[0].voided_by_name->empty());
  EXPECT_EQ(parse_json(take_back(wrong, "Again", 3).body).at_pointer("/findings/0/code"),
            "already_void");
  EXPECT_EQ(save_words("Swim", 3).status, 200) << "and the next follows";
  EXPECT_EQ(plan().latest->lines.at(0).words, Words("Swim"));
}

TEST_F(ASafetyPlan, ThatIsVoidedIsAskedForAgainWhereAnAlertDid) {
  save_words("Walk", 0);
  take_back(plan().latest->version.id, "Another person's", 1);
  EXPECT_FALSE(plan().latest);
  EXPECT_FALSE(asked()) << "nothing ever asked";
  raise();
  pass(std::chrono::minutes(5));
  save_words("Swim", 2);
  EXPECT_FALSE(asked());
  take_back(plan().latest->version.id, "Another person's", 3);
  EXPECT_TRUE(asked());
  EXPECT_EQ(plan().asked->due_at, clinic.now);
}

TEST_F(ASafetyPlan, IsAskedForByAnAlertAndByNothingElse) {
  EXPECT_FALSE(asked());
  save_words("Walk", 0);
  EXPECT_FALSE(asked());
  raise();
  EXPECT_TRUE(asked());
  const auto due = plan().asked->due_at;
  pass(std::chrono::minutes(60));
  raise();
  EXPECT_EQ(tasks().size(), 3u) << "two checks, and one plan that answers both";
  EXPECT_EQ(plan().asked->due_at, due);
}

TEST_F(ASafetyPlan, SavedAnswersWhatAsked) {
  raise();
  const auto task = plan().asked.value();
  EXPECT_EQ(save_words("Walk", 0).status, 200);
  EXPECT_FALSE(asked());
  ASSERT_EQ(tasks().size(), 1u);
  EXPECT_EQ(tasks()[0].kind, task::Kind::safety_check) << "the alert itself is still answered";
  clinic.read([&](db::Tx& tx) {
    EXPECT_EQ(task::find_task(tx, task.id).closed_by, staff_at(clinic.site, Role::therapist));
    EXPECT_EQ(safety::open_alerts_of(tx, ada).size(), 1u);
  });
}

TEST_F(ASafetyPlan, ReviewedAnswersWhatAsked) {
  save_words("Walk", 0);
  raise();
  EXPECT_EQ(review(1).status, 200);
  EXPECT_FALSE(asked());
  raise();
  EXPECT_TRUE(asked()) << "the next alert asks again";
}

// Somebody may not want one today. That takes a licensed clinician and words.
TEST_F(ASafetyPlan, ThatNobodyWantsIsClosedWithWordsAndLeavesTheAlertOpen) {
  raise();
  const auto target = "/api/v1/tasks/" + plan().asked->id.text() + "/close";
  const auto close = [&] {
    return clinic.call({.method = Method::post,
                        .target = target,
                        .body = R"({"outcome":"She would rather wait for her sister"})",
                        .if_match = "\"1\"",
                        .credential = clinic.as(Role::therapist)});
  };
  EXPECT_EQ(close().status, 403) << "without a licence";
  clinic.write([&](db::Tx& tx) {
    people::put_credential(tx, {.id = tx.next<CredentialId>(),
                                .staff_id = staff_at(clinic.site, Role::therapist),
                                .kind = "LCSW",
                                .level = people::CredentialLevel::independent,
                                .expires_on = testing::day("2027-06-30")});
  });
  EXPECT_EQ(close().status, 200);
  EXPECT_FALSE(asked());
  clinic.read([&](db::Tx& tx) { EXPECT_EQ(safety::open_alerts_of(tx, ada).size(), 1u); });
}

TEST_F(ASafetyPlan, TellsOtherScreensThatItChanged) {
  save_words("Walk", 0);
  ASSERT_FALSE(clinic.changes.empty());
  const db::Change& change = clinic.changes.back();
  EXPECT_EQ(change.topic, "safetyplan");
  EXPECT_EQ(change.id, ada.text());
}

// Each of the two has versions that follow one another, and none is lost when they become one's.
TEST_F(ASafetyPlan, OfTwoRecordsIsOnePersonsWhenTheyAreMergedAndGoesBackWhenTheyAreNot) {
  save_words("Walk", 0);
  const auto kept = ada;
  ada = clinic.patient("Ada", "Hazel").id;
  pass(std::chrono::minutes(5));
  save_words("Swim", 0);
  const auto gone = ada;
  ada = kept;
  const auto merge = [&] {
    merge::Merge made;
    clinic.write([&](db::Tx& tx) {
      const auto survivor = people::find_patient(tx, kept);
      made =
          merge::put_merge(tx, survivor, people::find_patient(tx, gone), {.merged_id = gone},
                           {.given_name = survivor.given_name, .family_name = survivor.family_name},
                           staff_at(clinic.site, Role::director));
    });
    return made;
  };
  const auto first = merge();
  EXPECT_EQ(plan().version, 2);
  EXPECT_EQ(plan().latest->lines.at(0).words, Words("Swim"));
  pass(std::chrono::minutes(5));
  EXPECT_EQ(save_words("Swim with Luz", 2).status, 200);
  clinic.write([&](db::Tx& tx) {
    merge::undo(tx, first, Words("Two people"), staff_at(clinic.site, Role::director));
  });
  EXPECT_EQ(plan().version, 2) << "what was saved since stays";
  ada = gone;
  EXPECT_EQ(plan().latest->lines.at(0).words, Words("Swim"));
  EXPECT_EQ(save_words("Swim alone", 1).status, 200) << "after the same one as the other's";
  ada = kept;
  merge();
  EXPECT_EQ(plan().version, 3) << "of two that follow the same one, the one that is there stays";
}

// The page that is needed first when somebody's chart is opened in an emergency.
TEST_F(ASafetyPlan, IsReadInAnEmergencyAndNotWritten) {
  save_words("Walk", 0);
  const auto elsewhere = clinic.as(Role::nurse, clinic.other_site);
  const auto target = "/api/v1/patients/" + ada.text() + "/safety-plan";
  const auto read = [&] { return clinic.call({.target = target, .credential = elsewhere}).status; };
  EXPECT_EQ(read(), 403);
  clinic.write([&](db::Tx& tx) {
    breakglass::put_opening(tx, ada, clinic.site, staff_at(clinic.other_site, Role::nurse),
                            Words("Collapsed at our door"));
  });
  EXPECT_EQ(read(), 200);
  EXPECT_EQ(clinic
                .call({.method = Method::put,
                       .target = target,
                       .body = R"({"lines":[{"part":"alone","words":"Swim","phone":""}]})",
                       .if_match = "\"1\"",
                       .credential = elsewhere})
                .status,
            403);
}

}  // namespace
}  // namespace stepwell::safetyplan

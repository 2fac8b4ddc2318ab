#include <gtest/gtest.h>

#include "stepwell/chart/store.h"
#include "stepwell/diagnosis/store.h"
#include "stepwell/episode/store.h"
#include "stepwell/people/moving.h"
#include "stepwell/people/store.h"
#include "stepwell/plan/routes.h"
#include "stepwell/plan/store.h"
#include "stepwell/roster/store.h"
#include "stepwell/testing/group.h"

namespace stepwell::plan {
namespace {

using http::Method;
using people::Role;
using testing::day;
using testing::some;
using Words = Private<std::string>;

// Ada, admitted a week ago to nine hours on three days; Theo, who is licensed; a prescriber.
class ATherapistPlans : public ::testing::Test {
 protected:
  void SetUp() override {
    routes(clinic.router);
    ada = clinic.patient("Ada", "Hazel").id;
    clinic.write([&](db::Tx& tx) {
      testing::admit(tx, clinic.site, testing::open_group(tx, clinic.site), ada);
      people::put_credential(tx, {.id = tx.next<CredentialId>(),
                                  .staff_id = testing::staff_at(clinic.site, Role::therapist),
                                  .kind = "LCSW",
                                  .level = people::CredentialLevel::independent,
                                  .expires_on = day("2027-06-30")});
    });
  }

  http::Response send(Method method, const std::string& target, const std::string& body = "",
                      int version = 0, Role role = Role::therapist) {
    return clinic.call({.method = method,
                        .target = "/api/v1" + target,
                        .body = body,
                        .if_match = version ? http::etag_of(version) : "",
                        .credential = clinic.as(role)});
  }

  std::string plans() const { return "/patients/" + ada.text() + "/plans"; }
  PatientPlans all() {
    return from_json<PatientPlans>(parse_json(send(Method::get, plans()).body));
  }

  static PlanOfCare of(const http::Response& response) {
    EXPECT_EQ(response.status, 200) << response.body;
    return from_json<PlanOfCare>(parse_json(response.body));
  }
  PlanOfCare begun() { return of(send(Method::post, plans(), "")); }
  PlanOfCare written_over(const PlanOfCare& draft) {
    return of(send(Method::put, at(draft.plan), json_text(whole()), draft.plan.version));
  }
  PlanOfCare written() { return written_over(begun()); }
  PlanOfCare in_force() { return of(sign(written().plan)); }
  http::Response sign(const Plan& plan, Role role = Role::therapist) {
    return send(Method::post, at(plan) + "/sign", R"({"name":"Theo Brook"})", plan.version, role);
  }
  http::Response add(const Plan& plan, const std::string& body, Role role) {
    return send(Method::post, at(plan) + "/signatures", body, plan.version, role);
  }
  static std::string at(const Plan& plan) { return "/plans/" + plan.id.text(); }

  PlanDraft whole() {
    return {.discharge_criteria = Words("Four weeks without drinking"),
            .order_minutes = 720,
            .order_days = 4,
            .problems = {{some<ProblemId>(1), "F10.20", Words("Alcohol dependence")}},
            .goals = {{some<GoalId>(1), some<ProblemId>(1), Words("I want my mornings back")}},
            .objectives = {{some<ObjectiveId>(1), some<GoalId>(1), Words("No drink in 14 days"),
                            day("2026-12-01")}},
            .interventions = {{some<InterventionId>(1), some<GoalId>(1),
                               program::Modality::process_group, Words(), 3, Per::week, 90,
                               testing::staff_at(clinic.site, Role::therapist)}}};
  }

  testing::Clinic clinic;
  PatientId ada;
};

TEST_F(ATherapistPlans, ADraftSaysWhatIsMissing) {
  const auto draft = begun();
  EXPECT_EQ(draft.plan.number, 1);
  EXPECT_EQ(draft.missing.size(), 4u);
  const auto refused = sign(draft.plan);
  EXPECT_EQ(refused.status, 422);
  EXPECT_NE(refused.body.find("/problems"), std::string::npos) << refused.body;
  EXPECT_TRUE(written_over(draft).missing.empty());
}

TEST_F(ATherapistPlans, NothingIsSignedWithACodeThatIsNotInThisYearsList) {
  const auto load = [&](const char* code) {
    clinic.write([&](db::Tx& tx) {
      diagnosis::forget_codes(tx);
      diagnosis::put_code(tx, {code, "Alcohol dependence, uncomplicated"});
    });
  };
  load("F10.10");
  const auto draft = written();
  ASSERT_EQ(draft.missing.size(), 1u);
  EXPECT_EQ(draft.missing[0].code, "unknown_code");
  EXPECT_EQ(draft.missing[0].field, "/problems/0/code");
  EXPECT_EQ(sign(draft.plan).status, 422);
  load("F10.20");
  EXPECT_EQ(sign(draft.plan).status, 200);
}

TEST_F(ATherapistPlans, OneDraftAtATime) {
  begun();
  EXPECT_NE(send(Method::post, plans()).body.find("draft_exists"), std::string::npos);
}

TEST_F(ATherapistPlans, ASignedPlanIsInForceAndFinal) {
  const auto signed_plan = in_force();
  EXPECT_EQ(signed_plan.plan.state, State::in_force);
  EXPECT_EQ(signed_plan.plan.from_on, day("2026-11-16"));
  EXPECT_EQ(signed_plan.plan.review_on, day("2026-12-16"));
  EXPECT_EQ(signed_plan.plan.certify_by, day("2026-11-16")) << "a prescriber signs today";
  ASSERT_EQ(signed_plan.signatures.size(), 1u);
  const auto edited = send(Method::put, at(signed_plan.plan), json_text(whole()), 3);
  EXPECT_EQ(edited.status, 422);
  EXPECT_NE(edited.body.find("plan_final"), std::string::npos) << edited.body;
}

TEST_F(ATherapistPlans, OnceItIsSignedThePersonSitsInTheGroupsThatWaited) {
  testing::Group second;
  clinic.write([&](db::Tx& tx) {
    second = testing::open_group(tx, clinic.site, 2);
    testing::ask_plan_first(tx, second);
    auto stay = episode::open_episode(tx, ada).value();
    stay.program_id = second.program;
    stay.track_id = second.track;
    episode::update_episode(tx, stay);
    EXPECT_TRUE(roster::keep_seat(tx, second.id, stay.id, day("2026-11-16")));
  });
  const auto waiting = [&] {
    std::vector<std::string> names;
    clinic.read([&](db::Tx& tx) { names = chart::summary(tx, ada).waiting_groups; });
    return names;
  };
  EXPECT_EQ(waiting(), std::vector<std::string>{"Process"});
  in_force();
  EXPECT_EQ(waiting(), std::vector<std::string>{});
  clinic.read([&](db::Tx& tx) {
    EXPECT_EQ(roster::members_on(tx, second.id, day("2026-11-15")).size(), 0u);
    EXPECT_EQ(roster::members_on(tx, second.id, day("2026-11-16")).size(), 1u);
  });
}

TEST_F(ATherapistPlans, ThePlanGoesWithThePersonToAnotherSite) {
  const auto plan = in_force().plan;
  const auto reads = [&](const SiteId& site) {
    return clinic
        .call({.target = "/api/v1" + at(plan), .credential = clinic.as(Role::therapist, site)})
        .status;
  };
  EXPECT_EQ(reads(clinic.other_site), 403);
  clinic.write([&](db::Tx& tx) { people::move_patient(tx, ada, clinic.other_site); });
  EXPECT_EQ(reads(clinic.site), 403);
  EXPECT_EQ(reads(clinic.other_site), 200);
}

TEST_F(ATherapistPlans, OnlyALicensedClinicianSigns) {
  const Plan draft = written().plan;
  EXPECT_EQ(sign(draft, Role::director).status, 403);
  EXPECT_EQ(sign(draft).status, 200);
}

TEST_F(ATherapistPlans, AStaleDraftIsRefused) {
  const Plan draft = begun().plan;
  EXPECT_EQ(send(Method::put, at(draft), json_text(whole())).status, 428);
  EXPECT_EQ(send(Method::put, at(draft), json_text(whole()), draft.version).status, 200);
  EXPECT_EQ(send(Method::put, at(draft), json_text(whole()), draft.version).status, 412);
}

TEST_F(ATherapistPlans, ThePrescriberCertifiesForSixtyDays) {
  const Plan plan = in_force().plan;
  const std::string mine = R"({"signer":"prescriber","manner":"typed","name":"Priscilla Vale"})";
  EXPECT_EQ(add(plan, mine, Role::therapist).status, 403);
  const auto certified = of(add(plan, mine, Role::prescriber));
  EXPECT_EQ(certified.plan.certify_by, day("2027-01-15"));
}

TEST_F(ATherapistPlans, ThePatientSignsOrRefusesWithAReason) {
  const Plan plan = in_force().plan;
  EXPECT_EQ(add(plan, R"({"signer":"patient","manner":"refused"})", Role::therapist).status, 422);
  const auto refused =
      of(add(plan, R"({"signer":"patient","manner":"refused","reason":"Wants to think about it"})",
             Role::therapist));
  const auto typed =
      of(add(refused.plan, R"({"signer":"patient","manner":"typed","name":"Ada Hazel"})",
             Role::therapist));
  EXPECT_EQ(typed.signatures.size(), 3u);
  EXPECT_EQ(typed.plan.certify_by, plan.certify_by);
}

TEST_F(ATherapistPlans, TheNextVersionTakesOverOnceItIsSigned) {
  const Plan first = in_force().plan;
  const auto next = begun();
  EXPECT_EQ(next.plan.number, 2);
  EXPECT_EQ(next.says.goals.size(), 1u);
  EXPECT_EQ(all().in_force->plan.id, first.id);
  EXPECT_EQ(sign(next.plan).status, 200);
  const auto now = all();
  EXPECT_EQ(now.in_force->plan.id, next.plan.id);
  ASSERT_EQ(now.versions.size(), 2u);
  EXPECT_EQ(now.versions[1].state, State::superseded);
}

TEST_F(ATherapistPlans, AReviewMovesItsNextDay) {
  const Plan plan = in_force().plan;
  const auto review = [&](const char* body) {
    return send(Method::post, at(plan) + "/review", body, plan.version);
  };
  EXPECT_EQ(review(R"({"review_on":"2026-11-16"})").status, 422);
  EXPECT_EQ(of(review(R"({"review_on":"2027-01-04"})")).plan.review_on, day("2027-01-04"));
}

TEST_F(ATherapistPlans, AWrongPlanIsTakenBackWithAReason) {
  const Plan plan = in_force().plan;
  EXPECT_EQ(send(Method::post, at(plan) + "/void", R"({"reason":""})", plan.version).status, 422);
  of(send(Method::post, at(plan) + "/void", R"({"reason":"Another Ada"})", plan.version));
  EXPECT_FALSE(all().in_force);
  EXPECT_EQ(all().versions.size(), 1u);
}

TEST_F(ATherapistPlans, NobodyWhoIsNotAdmitted) {
  const auto ben = clinic.patient("Ben", "Aspen").id;
  const auto refused = send(Method::post, "/patients/" + ben.text() + "/plans");
  EXPECT_NE(refused.body.find("not_admitted"), std::string::npos) << refused.body;
}

}  // namespace
}  // namespace stepwell::plan

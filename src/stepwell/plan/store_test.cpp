#include <gtest/gtest.h>

#include "stepwell/episode/store.h"
#include "stepwell/plan/store.h"
#include "stepwell/testing/group.h"

namespace stepwell::plan {
namespace {

using testing::day;
using testing::some;

// A draft whose lines have the n-th ids of their kinds.
PlanDraft draft(std::uint8_t n) {
  return {
      .strengths = Private<std::string>("Has a sponsor"),
      .order_minutes = 600,
      .order_days = 4,
      .problems = {{some<ProblemId>(n), "F10.20", Private<std::string>("Alcohol")}},
      .goals = {{some<GoalId>(n), some<ProblemId>(n), Private<std::string>("Sober mornings")}},
      .objectives = {{some<ObjectiveId>(n), some<GoalId>(n), Private<std::string>("30 days"),
                      day("2026-12-16")}},
      .interventions = {{some<InterventionId>(n), some<GoalId>(n), program::Modality::process_group,
                         Private<std::string>("Process"), 3, Per::week, 90,
                         testing::staff_at(some<SiteId>(1), people::Role::therapist)}}};
}

// Ada and Ben, both admitted.
class PlanOfSomebody : public ::testing::Test {
 protected:
  void SetUp() override {
    ada = clinic.patient("Ada", "Hazel").id;
    ben = clinic.patient("Ben", "Aspen").id;
    clinic.write([&](db::Tx& tx) {
      const auto group = testing::open_group(tx, clinic.site);
      testing::admit(tx, clinic.site, group, ada, 1);
      testing::admit(tx, clinic.site, group, ben, 2);
    });
  }

  Plan drafted(db::Tx& tx, std::uint8_t n) {
    const auto stay = episode::find_episode(tx, some<EpisodeId>(n));
    return write_draft(tx, begin_draft(tx, stay, {}, {}), draft(n));
  }

  Plan in_force(db::Tx& tx, std::uint8_t n) {
    return put_in_force(tx, drafted(tx, n), day("2026-11-16"), day("2026-12-16"),
                        day("2027-01-15"));
  }

  testing::Clinic clinic;
  PatientId ada, ben;
};

TEST_F(PlanOfSomebody, ReadsAsItWasWritten) {
  clinic.write([&](db::Tx& tx) {
    const Plan made = drafted(tx, 1);
    EXPECT_EQ(made.number, 1);
    EXPECT_EQ(made.state, State::draft);
    const PlanDraft read = contents_of(tx, made);
    EXPECT_EQ(json_text(read), json_text(draft(1)));
  });
}

TEST_F(PlanOfSomebody, HasGoalsThatNotesPointAtOnceItIsSigned) {
  clinic.write([&](db::Tx& tx) {
    drafted(tx, 1);
    EXPECT_TRUE(goals_in_force(tx, ada).empty()) << "a draft is no plan yet";
    in_force(tx, 2);
    const auto goals = goals_in_force(tx, ben);
    ASSERT_EQ(goals.size(), 1u);
    EXPECT_EQ(goals[0].id, some<GoalId>(2));
    EXPECT_EQ(goals[0].words.reveal(), "Sober mornings");
    EXPECT_EQ(goals[0].problem.reveal(), "Alcohol");
    EXPECT_TRUE(goals_in_force(tx, ada).empty()) << "Ben's goals are not Ada's";
  });
}

TEST_F(PlanOfSomebody, HasNoGoalsInForceOnceTheStayIsOver) {
  clinic.write([&](db::Tx& tx) {
    in_force(tx, 1);
    auto stay = episode::find_episode(tx, some<EpisodeId>(1));
    stay.state = episode::State::discharged;
    episode::update_episode(tx, stay);
    EXPECT_TRUE(goals_in_force(tx, ada).empty());
  });
}

TEST_F(PlanOfSomebody, IsEndedByTheNextVersionWithLinesOfItsOwn) {
  clinic.write([&](db::Tx& tx) {
    const Plan first = in_force(tx, 1);
    const auto stay = episode::find_episode(tx, first.episode_id);
    const Plan next = begin_draft(tx, stay, first, {});
    EXPECT_EQ(next.number, 2);
    EXPECT_EQ(next.former_id, first.id);
    const PlanDraft copy = contents_of(tx, next);
    EXPECT_EQ(copy.goals.at(0).words.reveal(), "Sober mornings");
    EXPECT_NE(copy.goals.at(0).id, some<GoalId>(1));
    EXPECT_EQ(copy.objectives.at(0).goal_id, copy.goals.at(0).id);
    EXPECT_EQ(goals_in_force(tx, ada).at(0).id, some<GoalId>(1)) << "until the next is signed";
    put_in_force(tx, next, day("2026-11-23"), day("2026-12-23"), day("2027-01-15"));
    const Plan before = find_plan(tx, first.id);
    EXPECT_EQ(before.state, State::superseded);
    EXPECT_EQ(before.until_on, day("2026-11-23"));
    EXPECT_EQ(goals_in_force(tx, ada).at(0).id, copy.goals.at(0).id);
  });
}

TEST_F(PlanOfSomebody, TakesNoLineOfAnotherPlan) {
  clinic.write([&](db::Tx& tx) { in_force(tx, 1); });
  try {
    clinic.write([&](db::Tx& tx) {
      const Plan bens = drafted(tx, 2);
      PlanDraft wrong = draft(2);
      wrong.goals[0].id = some<GoalId>(1);
      write_draft(tx, bens, wrong);
    });
    FAIL() << "Ada's goal went into Ben's plan";
  } catch (const Error& error) {
    ASSERT_EQ(error.findings.size(), 1u);
    EXPECT_EQ(error.findings[0].code, "other_plan");
    EXPECT_EQ(error.findings[0].field, "/goals/0/id");
  }
}

TEST_F(PlanOfSomebody, IsWrittenByOneAtATime) {
  clinic.write([&](db::Tx& tx) {
    const Plan read = drafted(tx, 1);
    write_draft(tx, read, draft(1));
    EXPECT_THROW(write_draft(tx, read, draft(1)), Error);
  });
}

TEST_F(PlanOfSomebody, ThatIsTakenBackIsInForceNoMore) {
  clinic.write([&](db::Tx& tx) {
    const Plan voided =
        void_plan(tx, in_force(tx, 1), Private<std::string>("Of somebody else"), day("2026-11-16"));
    EXPECT_EQ(voided.state, State::voided);
    EXPECT_FALSE(plan_in_force(tx, voided.episode_id));
    EXPECT_TRUE(goals_in_force(tx, ada).empty());
  });
}

TEST_F(PlanOfSomebody, KeepsItsSignaturesInOrder) {
  clinic.write([&](db::Tx& tx) {
    const Plan made = in_force(tx, 1);
    put_signature(tx, made.id, {.signer = Signer::clinician, .signed_on = day("2026-11-16")});
    put_signature(tx, made.id,
                  {.signer = Signer::patient,
                   .manner = Manner::refused,
                   .reason = Private<std::string>("Wants to read it at home"),
                   .signed_on = day("2026-11-17")});
    const auto kept = signatures_of(tx, made.id);
    ASSERT_EQ(kept.size(), 2u);
    EXPECT_EQ(kept[1].number, 2);
    EXPECT_EQ(kept[1].manner, Manner::refused);
  });
}

}  // namespace
}  // namespace stepwell::plan

#include <gtest/gtest.h>

#include "stepwell/plan/rules.h"
#include "stepwell/testing/clinic.h"

namespace stepwell::plan {
namespace {

using testing::day;
using testing::some;
using Words = Private<std::string>;

const Day today = day("2026-11-16");
constexpr Asks asks{540, 900, 3, 5};

PlanDraft whole() {
  return {
      .discharge_criteria = Words("Four weeks without drinking"),
      .order_minutes = 540,
      .order_days = 3,
      .problems = {{some<ProblemId>(1), "F10.20", Words("Alcohol dependence")}},
      .goals = {{some<GoalId>(1), some<ProblemId>(1), Words("I want my mornings back")}},
      .objectives = {{some<ObjectiveId>(1), some<GoalId>(1), Words("No drink in 14 days"),
                      day("2026-12-01")}},
      .interventions = {{some<InterventionId>(1), some<GoalId>(1), program::Modality::process_group,
                         Words(), 3, Per::week, 90, some<StaffId>(1)}}};
}

std::vector<std::string> said(const std::vector<Finding>& findings) {
  std::vector<std::string> lines;
  for (const Finding& finding : findings) lines.push_back(finding.code + " " + finding.field);
  return lines;
}

struct Case {
  const char* why;
  std::function<void(PlanDraft&)> change;
  std::vector<std::string> expected;
};

TEST(PlanDraft, MayBeUnfinishedButNotBroken) {
  const Case cases[] = {
      {"a whole plan", [](PlanDraft&) {}, {}},
      {"an empty one", [](PlanDraft& d) { d = {}; }, {}},
      {"a goal without words", [](PlanDraft& d) { d.goals[0].words = {}; }, {}},
      {"a goal of a problem that is not there",
       [](PlanDraft& d) { d.goals[0].problem_id = some<ProblemId>(9); },
       {"hangs_on_nothing /goals/0/problem_id"}},
      {"an objective of somebody else's goal",
       [](PlanDraft& d) { d.objectives[0].goal_id = some<GoalId>(9); },
       {"hangs_on_nothing /objectives/0/goal_id"}},
      {"a line twice",
       [](PlanDraft& d) { d.objectives.push_back(d.objectives[0]); },
       {"twice /objectives/1/id"}},
      {"as many words as there is room for",
       [](PlanDraft& d) { d.goals[0].words = Words(std::string(1000, 'a')); },
       {}},
      {"a letter more",
       [](PlanDraft& d) { d.goals[0].words = Words(std::string(1001, 'a')); },
       {"too_long /goals/0/words"}},
      {"a whole day", [](PlanDraft& d) { d.interventions[0].minutes = 480; }, {}},
      {"a minute more",
       [](PlanDraft& d) { d.interventions[0].minutes = 481; },
       {"out_of_range /interventions/0/minutes"}},
  };
  for (const Case& c : cases) {
    SCOPED_TRACE(c.why);
    PlanDraft draft = whole();
    c.change(draft);
    EXPECT_EQ(said(check_draft(draft)), c.expected);
  }
}

TEST(PlanDraft, IsSignedOnceEveryPartIsThere) {
  const Case cases[] = {
      {"a whole plan", [](PlanDraft&) {}, {}},
      {"nothing at all",
       [](PlanDraft& d) { d = {}; },
       {"missing /problems", "order_outside_program /order_minutes",
        "order_outside_program /order_days", "missing /discharge_criteria"}},
      {"a problem and nothing else",
       [](PlanDraft& d) { d.goals = {}, d.objectives = {}, d.interventions = {}; },
       {"no_goal /problems/0/label"}},
      {"a diagnosis without a code",
       [](PlanDraft& d) { d.problems[0].code = ""; },
       {"missing /problems/0/code"}},
      {"a code of another system",
       [](PlanDraft& d) { d.problems[0].code = "303.90"; },
       {"no_code /problems/0/code"}},
      {"a code without its dot", [](PlanDraft& d) { d.problems[0].code = "f1020"; }, {}},
      {"a goal that nobody can tell is reached",
       [](PlanDraft& d) { d.objectives = {}; },
       {"no_objective /goals/0/words"}},
      {"a goal that nothing is done for",
       [](PlanDraft& d) { d.interventions = {}; },
       {"no_intervention /goals/0/words"}},
      {"a target today", [](PlanDraft& d) { d.objectives[0].target_on = today; }, {}},
      {"a target yesterday",
       [](PlanDraft& d) { d.objectives[0].target_on = day("2026-11-15"); },
       {"in_the_past /objectives/0/target_on"}},
      {"a target in a year and a day",
       [](PlanDraft& d) { d.objectives[0].target_on = day("2027-11-17"); },
       {}},
      {"a day later",
       [](PlanDraft& d) { d.objectives[0].target_on = day("2027-11-18"); },
       {"too_far_ahead /objectives/0/target_on"}},
      {"no target",
       [](PlanDraft& d) { d.objectives[0].target_on.reset(); },
       {"missing /objectives/0/target_on"}},
      {"nobody answers for it",
       [](PlanDraft& d) { d.interventions[0].staff_id.reset(); },
       {"missing /interventions/0/staff_id"}},
      {"the program's most", [](PlanDraft& d) { d.order_minutes = 900, d.order_days = 5; }, {}},
      {"a minute more",
       [](PlanDraft& d) { d.order_minutes = 901; },
       {"order_outside_program /order_minutes"}},
      {"a minute less than its least",
       [](PlanDraft& d) { d.order_minutes = 539; },
       {"order_outside_program /order_minutes"}},
      {"a day less", [](PlanDraft& d) { d.order_days = 2; }, {"order_outside_program /order_days"}},
      {"a review today", [](PlanDraft& d) { d.review_on = today; }, {"in_the_past /review_on"}},
      {"a review tomorrow", [](PlanDraft& d) { d.review_on = day("2026-11-17"); }, {}},
  };
  for (const Case& c : cases) {
    SCOPED_TRACE(c.why);
    PlanDraft draft = whole();
    c.change(draft);
    EXPECT_EQ(said(check_complete(draft, asks, today)), c.expected);
  }
}

TEST(PlanSignature, IsOfAPlanInForce) {
  const Plan in_force{.state = State::in_force, .from_on = day("2026-11-09")};
  const NewPlanSignature typed{.name = Words("Ada Hazel")};
  const auto with = [&](auto change) {
    NewPlanSignature changed = typed;
    change(changed);
    return said(check_signature(in_force, changed, today));
  };
  using Lines = std::vector<std::string>;
  EXPECT_EQ(with([](auto&) {}), Lines{});
  EXPECT_EQ(with([](auto& s) { s.name = Words(" "); }), Lines{"missing /name"});
  EXPECT_EQ(with([](auto& s) { s.manner = Manner::refused; }), Lines{"missing /reason"});
  EXPECT_EQ(with([](auto& s) { s.signed_on = day("2026-11-09"); }), Lines{});
  EXPECT_EQ(with([](auto& s) { s.signed_on = day("2026-11-08"); }),
            Lines{"out_of_range /signed_on"});
  EXPECT_EQ(with([](auto& s) { s.signed_on = day("2026-11-17"); }),
            Lines{"out_of_range /signed_on"});
  EXPECT_EQ(with([](auto& s) { s.signer = Signer::prescriber, s.manner = Manner::attested; }),
            Lines{"own_signature /manner"});
  EXPECT_EQ(said(check_signature({.state = State::draft}, typed, today)), Lines{"not_in_force "});
}

TEST(Order, IsThatOfThePlanInForceWhenTheWeekEnds) {
  const Order first{day("2026-11-11"), day("2026-11-23"), 540, 3};  // from a Wednesday to a Monday
  const Order second{day("2026-11-23"), {}, 720, 4};
  const Order both[] = {first, second};
  const auto minutes = [&](const char* monday) {
    const auto found = order_of(both, Week::of(day(monday)));
    return found ? found->minutes : 0;
  };
  EXPECT_EQ(minutes("2026-11-02"), 0) << "before the first plan";
  EXPECT_EQ(minutes("2026-11-09"), 540) << "the week it is signed in";
  EXPECT_EQ(minutes("2026-11-16"), 540) << "it ends with the Sunday";
  EXPECT_EQ(minutes("2026-11-23"), 720);
  EXPECT_EQ(minutes("2027-02-01"), 720);
}

TEST(Certification, HoldsForSixtyDaysByDefault) {
  EXPECT_EQ(certified_until(today, {}), day("2027-01-15"));
}

TEST(Certification, IsAPrescribersAtThatSite) {
  const auto site = some<SiteId>(1);
  const auto may = [&](people::Role role, std::optional<SiteId> at) {
    const people::RoleAt held{role, at};
    return may_certify({&held, 1}, site);
  };
  EXPECT_TRUE(may(people::Role::prescriber, site));
  EXPECT_TRUE(may(people::Role::prescriber, {}));
  EXPECT_FALSE(may(people::Role::prescriber, some<SiteId>(2)));
  EXPECT_FALSE(may(people::Role::therapist, site));
}

}  // namespace
}  // namespace stepwell::plan

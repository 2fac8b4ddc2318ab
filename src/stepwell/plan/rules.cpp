#include "stepwell/plan/rules.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "stepwell/base/limits.h"
#include "stepwell/base/reason.h"
#include "stepwell/diagnosis/rules.h"

namespace stepwell::plan {
namespace {

using Words = Private<std::string>;
using std::chrono::days;

std::string at(const char* list, std::size_t place, const char* field) {
  return fmt::format("/{}/{}/{}", list, place, field);
}

// Collects what is wrong with a draft.
class Check {
 public:
  std::vector<Finding> findings;

  void note(const char* code, std::string field, const char* text) {
    findings.push_back({code, std::move(field), text});
  }
  void fits(const Words& words, std::size_t bytes, std::string field) {
    if (words.reveal().size() > bytes)
      note("too_long", std::move(field), "there is not room for so many words");
  }
  void said(const Words& words, std::string field, const char* text) {
    if (is_blank(words)) note("missing", std::move(field), text);
  }
  void within(bool holds, std::string field, const char* text) {
    if (!holds) note("out_of_range", std::move(field), text);
  }
};

template <class Line, class Visit>
void each(const std::vector<Line>& lines, Visit visit) {
  for (std::size_t place = 0; place < lines.size(); ++place) visit(lines[place], place);
}

template <class Line>
auto ids_of(Check& check, const char* list, const std::vector<Line>& lines) {
  std::set<decltype(Line::id)> ids;
  if (lines.size() > limits::plan_lines)
    check.note("too_many", fmt::format("/{}", list), "a plan has at most 60 lines of a kind");
  each(lines, [&](const Line& line, std::size_t place) {
    if (!ids.insert(line.id).second)
      check.note("twice", at(list, place, "id"), "this line is in the plan twice");
  });
  return ids;
}

void check_lines(Check& check, const PlanDraft& draft) {
  const auto problems = ids_of(check, "problems", draft.problems);
  const auto goals = ids_of(check, "goals", draft.goals);
  ids_of(check, "objectives", draft.objectives);
  ids_of(check, "interventions", draft.interventions);
  each(draft.goals, [&](const PlanGoal& goal, std::size_t place) {
    if (!problems.contains(goal.problem_id))
      check.note("hangs_on_nothing", at("goals", place, "problem_id"), "no such problem here");
  });
  const auto on_goal = [&](const char* list, const GoalId& goal, std::size_t place) {
    if (!goals.contains(goal))
      check.note("hangs_on_nothing", at(list, place, "goal_id"), "no such goal in this plan");
  };
  each(draft.objectives, [&](const PlanObjective& one, std::size_t place) {
    on_goal("objectives", one.goal_id, place);
  });
  each(draft.interventions, [&](const PlanIntervention& one, std::size_t place) {
    on_goal("interventions", one.goal_id, place);
  });
}

void check_room(Check& check, const PlanDraft& draft) {
  check.fits(draft.strengths, limits::plan_text_bytes, "/strengths");
  check.fits(draft.barriers, limits::plan_text_bytes, "/barriers");
  check.fits(draft.discharge_criteria, limits::plan_text_bytes, "/discharge_criteria");
  const auto words = [&](const char* list, const char* field) {
    return [&check, list, field](const auto& line, std::size_t place) {
      if constexpr (requires { line.words; }) {
        check.fits(line.words, limits::plan_words_bytes, at(list, place, field));
      } else {
        check.fits(line.label, limits::plan_words_bytes, at(list, place, field));
        check.fits(Words(line.code), 10, at(list, place, "code"));
      }
    };
  };
  each(draft.problems, words("problems", "label"));
  each(draft.goals, words("goals", "words"));
  each(draft.objectives, words("objectives", "words"));
  each(draft.interventions, words("interventions", "words"));
}

void check_numbers(Check& check, const PlanDraft& draft) {
  each(draft.interventions, [&](const PlanIntervention& one, std::size_t place) {
    check.within(0 <= one.times && one.times <= limits::plan_times,
                 at("interventions", place, "times"), "at most 31 times");
    check.within(0 <= one.minutes && one.minutes <= limits::plan_minutes,
                 at("interventions", place, "minutes"), "at most 480 minutes");
  });
}

void check_order(Check& check, const PlanDraft& draft, const Asks& asks) {
  const auto within = [](std::optional<int> said, int least, int most) {
    return said && least <= *said && *said <= most;
  };
  if (!within(draft.order_minutes, asks.minutes_min, asks.minutes_max))
    check.note("order_outside_program", "/order_minutes",
               "order as many hours a week as the program gives");
  if (!within(draft.order_days, asks.days_min, asks.days_max))
    check.note("order_outside_program", "/order_days",
               "order as many days a week as the program gives");
}

void check_problem(Check& check, const PlanDraft& draft, const PlanProblem& problem,
                   std::size_t place) {
  const auto code = at("problems", place, "code");
  if (problem.code.empty())
    check.note("missing", code, "say the diagnosis by its code");
  else if (!diagnosis::is_code(problem.code))
    check.note("no_code", code, "this does not look like a code of ICD-10-CM");
  check.said(problem.label, at("problems", place, "label"), "say what is treated");
  if (!std::ranges::count(draft.goals, problem.id, &PlanGoal::problem_id))
    check.note("no_goal", at("problems", place, "label"), "say what should change about this");
}

void check_goal(Check& check, const PlanDraft& draft, const PlanGoal& goal, std::size_t place) {
  check.said(goal.words, at("goals", place, "words"), "say the goal in the person's own words");
  if (!std::ranges::count(draft.objectives, goal.id, &PlanObjective::goal_id))
    check.note("no_objective", at("goals", place, "words"), "say how we will know");
  if (!std::ranges::count(draft.interventions, goal.id, &PlanIntervention::goal_id))
    check.note("no_intervention", at("goals", place, "words"), "say what is done for this goal");
}

void check_objective(Check& check, const PlanObjective& one, std::size_t place, Day today) {
  check.said(one.words, at("objectives", place, "words"), "say what can be measured");
  const auto field = at("objectives", place, "target_on");
  if (!one.target_on)
    check.note("missing", field, "say by when");
  else if (*one.target_on < today)
    check.note("in_the_past", field, "a target is today or later");
  else if (one.target_on->date - today.date > days(limits::plan_ahead_days))
    check.note("too_far_ahead", field, "a target is at most a year ahead");
}

void check_intervention(Check& check, const PlanIntervention& one, std::size_t place) {
  check.within(one.times >= 1, at("interventions", place, "times"), "say how often");
  check.within(one.minutes >= 1, at("interventions", place, "minutes"), "say for how long");
  if (!one.staff_id)
    check.note("missing", at("interventions", place, "staff_id"), "say who answers for it");
}

void need_in_force(std::vector<Finding>& findings, const Plan& plan) {
  if (plan.state != State::in_force)
    findings.push_back({"not_in_force", "", "only a plan in force can be signed or reviewed"});
}

void check_review_on(std::vector<Finding>& findings, Day review_on, Day today) {
  const auto ahead = review_on.date - today.date;
  if (ahead <= days(0))
    findings.push_back({"in_the_past", "/review_on", "the next review is after today"});
  if (ahead > days(limits::plan_ahead_days))
    findings.push_back({"too_far_ahead", "/review_on", "a review is at most a year ahead"});
}

}  // namespace

std::vector<Finding> check_draft(const PlanDraft& draft) {
  Check check;
  check_lines(check, draft);
  check_room(check, draft);
  check_numbers(check, draft);
  return check.findings;
}

std::vector<Finding> check_complete(const PlanDraft& draft, const Asks& asks, Day today) {
  Check check;
  if (draft.problems.empty()) check.note("missing", "/problems", "say what is treated");
  each(draft.problems,
       [&](const PlanProblem& one, std::size_t place) { check_problem(check, draft, one, place); });
  each(draft.goals,
       [&](const PlanGoal& one, std::size_t place) { check_goal(check, draft, one, place); });
  each(draft.objectives, [&](const PlanObjective& one, std::size_t place) {
    check_objective(check, one, place, today);
  });
  each(draft.interventions, [&](const PlanIntervention& one, std::size_t place) {
    check_intervention(check, one, place);
  });
  check_order(check, draft, asks);
  check.said(draft.discharge_criteria, "/discharge_criteria", "say when the person is ready to go");
  if (draft.review_on) check_review_on(check.findings, *draft.review_on, today);
  return check.findings;
}

std::vector<Finding> check_is_draft(const Plan& plan) {
  if (plan.state == State::draft) return {};
  return {{"plan_final", "", "a signed plan is final: revise it with a new draft"}};
}

std::vector<Finding> check_signing(const Plan& plan, const PlanDraft& draft, const SignPlan& said,
                                   const Asks& asks, Day today) {
  auto findings = check_is_draft(plan);
  if (!findings.empty()) return findings;
  findings = check_complete(draft, asks, today);
  need_words(findings, said.name, "type your name to sign", "/name");
  return findings;
}

std::vector<Finding> check_signature(const Plan& plan, const NewPlanSignature& said, Day today) {
  std::vector<Finding> findings;
  need_in_force(findings, plan);
  const bool refused = said.manner == Manner::refused;
  if (said.signer == Signer::clinician)
    findings.push_back({"signed_already", "/signer", "the clinician has signed this plan"});
  if (said.signer == Signer::prescriber && said.manner != Manner::typed)
    findings.push_back({"own_signature", "/manner", "a prescriber signs in person"});
  const auto none = Private<std::string>();
  if (refused)
    need_words(findings, said.reason.value_or(none), "say why it was refused");
  else
    need_words(findings, said.name.value_or(none), "type the name of who signs", "/name");
  if (said.signed_on && (*said.signed_on > today || *said.signed_on < plan.from_on.value_or(today)))
    findings.push_back(
        {"out_of_range", "/signed_on", "a signature is of a day since the plan is in force"});
  return findings;
}

std::vector<Finding> check_review(const Plan& plan, const PlanReview& said, Day today) {
  std::vector<Finding> findings;
  need_in_force(findings, plan);
  check_review_on(findings, said.review_on, today);
  return findings;
}

std::vector<Finding> check_void(const Plan& plan, const VoidPlan& said) {
  std::vector<Finding> findings;
  if (plan.state == State::voided)
    findings.push_back({"already_voided", "", "this was taken back already"});
  need_words(findings, said.reason, "say why");
  return findings;
}

std::optional<Order> order_of(std::span<const Order> orders, Week week) {
  const auto found = std::ranges::find_if(orders, [&](const Order& one) {
    return one.from_on < week.end() && (!one.until_on || *one.until_on >= week.end());
  });
  return found == orders.end() ? std::nullopt : std::optional(*found);
}

bool may_certify(std::span<const people::RoleAt> roles, const SiteId& site) {
  return std::ranges::any_of(roles, [&](const people::RoleAt& held) {
    return held.role == people::Role::prescriber && (!held.site_id || *held.site_id == site);
  });
}

Day certified_until(Day signed_on, const Asks& asks) {
  return {signed_on.date + days(asks.certify_days)};
}

}  // namespace stepwell::plan

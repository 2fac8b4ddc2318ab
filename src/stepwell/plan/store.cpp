#include "stepwell/plan/store.h"

#include <map>

#include "stepwell/people/store.h"

namespace stepwell::plan {
namespace {

constexpr db::Sql insert_plan{R"(
  INSERT INTO plan (organization_id, id, episode_id, patient_id, site_id, number, state, former_id,
                    strengths, barriers, discharge_criteria, begun_at, begun_by, void_reason,
                    version)
  VALUES ($1, $2, $3, $4, $5, $6, 'draft', $7, '', '', '', $8, $9, '', 1))"};
constexpr db::Sql change_draft{R"(
  UPDATE plan SET strengths = $1, barriers = $2, discharge_criteria = $3, order_minutes = $4,
                  order_days = $5, review_on = $6, version = version + 1
  WHERE organization_id = $7 AND id = $8 AND version = $9)"};
constexpr db::Sql end_former{R"(
  UPDATE plan SET state = 'superseded', until_on = $1, version = version + 1
  WHERE organization_id = $2 AND episode_id = $3 AND state = 'in_force')"};
constexpr db::Sql begin_force{R"(
  UPDATE plan SET state = 'in_force', from_on = $1, review_on = $2, certify_by = $3,
                  version = version + 1
  WHERE organization_id = $4 AND id = $5)"};
constexpr db::Sql change_certification{R"(
  UPDATE plan SET certify_by = $1, version = version + 1 WHERE organization_id = $2 AND id = $3)"};
constexpr db::Sql change_review{R"(
  UPDATE plan SET review_on = $1, version = version + 1 WHERE organization_id = $2 AND id = $3)"};
constexpr db::Sql take_back{R"(
  UPDATE plan SET state = 'voided', until_on = $1, voided_at = $2, void_reason = $3,
                  version = version + 1
  WHERE organization_id = $4 AND id = $5)"};
constexpr db::Sql plan_by_id{R"(
  SELECT id, episode_id, patient_id, site_id, number, state, former_id, strengths, barriers,
         discharge_criteria, order_minutes, order_days, review_on, certify_by, from_on, until_on,
         begun_at, begun_by, voided_at, void_reason, version
  FROM plan WHERE organization_id = $1 AND id = $2)"};
constexpr db::Sql plans_of_stay{R"(
  SELECT id, episode_id, patient_id, site_id, number, state, former_id, strengths, barriers,
         discharge_criteria, order_minutes, order_days, review_on, certify_by, from_on, until_on,
         begun_at, begun_by, voided_at, void_reason, version
  FROM plan WHERE organization_id = $1 AND episode_id = $2 ORDER BY number DESC)"};
constexpr db::Sql in_force_of_stay{R"(
  SELECT id, episode_id, patient_id, site_id, number, state, former_id, strengths, barriers,
         discharge_criteria, order_minutes, order_days, review_on, certify_by, from_on, until_on,
         begun_at, begun_by, voided_at, void_reason, version
  FROM plan WHERE organization_id = $1 AND episode_id = $2 AND state = 'in_force')"};
constexpr db::Sql orders_of_stay{R"(
  SELECT from_on, until_on, order_minutes AS minutes, order_days AS days FROM plan
  WHERE organization_id = $1 AND episode_id = $2 AND state IN ('in_force', 'superseded')
  ORDER BY from_on)"};
constexpr db::Sql asks_of_program{R"(
  SELECT minutes_min, minutes_max, days_min, days_max, plan_days, plan_review_days, certify_days
  FROM program WHERE organization_id = $1 AND id = $2)"};
constexpr db::Sql goals_of_patient{R"(
  SELECT g.id, g.words, p.label AS problem
  FROM plan l
  JOIN episode e ON e.organization_id = l.organization_id AND e.id = l.episode_id
   AND e.state IN ('admitted', 'on_hold')
  JOIN plan_goal g ON g.organization_id = l.organization_id AND g.plan_id = l.id
  JOIN plan_problem p ON p.organization_id = g.organization_id AND p.id = g.problem_id
  WHERE l.organization_id = $1 AND l.patient_id = $2 AND l.state = 'in_force'
  ORDER BY p.place, g.place)"};

constexpr db::Sql drop_interventions{
    "DELETE FROM plan_intervention WHERE organization_id = $1 AND plan_id = $2"};
constexpr db::Sql drop_objectives{
    "DELETE FROM plan_objective WHERE organization_id = $1 AND plan_id = $2"};
constexpr db::Sql drop_goals{"DELETE FROM plan_goal WHERE organization_id = $1 AND plan_id = $2"};
constexpr db::Sql drop_problems{
    "DELETE FROM plan_problem WHERE organization_id = $1 AND plan_id = $2"};
constexpr db::Sql insert_problem{R"(
  INSERT INTO plan_problem (organization_id, id, plan_id, place, code, label)
  VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT DO NOTHING)"};
constexpr db::Sql insert_goal{R"(
  INSERT INTO plan_goal (organization_id, id, plan_id, place, problem_id, words)
  VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT DO NOTHING)"};
constexpr db::Sql insert_objective{R"(
  INSERT INTO plan_objective (organization_id, id, plan_id, place, goal_id, words, target_on)
  VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT DO NOTHING)"};
constexpr db::Sql insert_intervention{R"(
  INSERT INTO plan_intervention (organization_id, id, plan_id, place, goal_id, modality, words,
                                 times, per, minutes, staff_id)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) ON CONFLICT DO NOTHING)"};
constexpr db::Sql problems_of_plan{R"(
  SELECT id, code, label FROM plan_problem WHERE organization_id = $1 AND plan_id = $2
  ORDER BY place)"};
constexpr db::Sql goals_of_plan{R"(
  SELECT id, problem_id, words FROM plan_goal WHERE organization_id = $1 AND plan_id = $2
  ORDER BY place)"};
constexpr db::Sql objectives_of_plan{R"(
  SELECT id, goal_id, words, target_on FROM plan_objective
  WHERE organization_id = $1 AND plan_id = $2 ORDER BY place)"};
constexpr db::Sql interventions_of_plan{R"(
  SELECT id, goal_id, modality, words, times, per, minutes, staff_id FROM plan_intervention
  WHERE organization_id = $1 AND plan_id = $2 ORDER BY place)"};

constexpr db::Sql insert_signature{R"(
  INSERT INTO plan_signature (organization_id, plan_id, number, signer, manner, name, reason,
                              signed_on, noted_at, noted_by)
  SELECT $1, $2, count(*) + 1, $3, $4, $5, $6, $7, $8, $9
  FROM plan_signature WHERE organization_id = $1 AND plan_id = $2)"};
constexpr db::Sql signatures_of_plan{R"(
  SELECT number, signer, manner, name, reason, signed_on, noted_at, noted_by FROM plan_signature
  WHERE organization_id = $1 AND plan_id = $2 ORDER BY number)"};

Plan told(db::Tx& tx, const PlanId& id) {
  Plan stored = find_plan(tx, id);
  tx.changes.push_back(
      {tx.organization, stored.site_id, "plan", "plan", id.text(), stored.version});
  return stored;
}

// Stores the lines of one kind, each in its place.
template <class Line, class Store>
void put_lines(const char* at, const std::vector<Line>& lines, Store store) {
  for (std::size_t place = 0; place < lines.size(); ++place)
    if (store(lines[place], static_cast<int>(place)) == 0)
      refuse("other_plan", std::string(at) + std::to_string(place) + "/id",
             "this line belongs to another plan");
}

void put_contents(db::Tx& tx, const PlanId& plan, const PlanDraft& draft) {
  auto& db = tx.db;
  const auto& house = tx.organization;
  put_lines("/problems/", draft.problems, [&](const PlanProblem& p, int place) {
    return db.run(insert_problem, house, p.id, plan, place, p.code, p.label);
  });
  put_lines("/goals/", draft.goals, [&](const PlanGoal& g, int place) {
    return db.run(insert_goal, house, g.id, plan, place, g.problem_id, g.words);
  });
  put_lines("/objectives/", draft.objectives, [&](const PlanObjective& o, int place) {
    return db.run(insert_objective, house, o.id, plan, place, o.goal_id, o.words, o.target_on);
  });
  put_lines("/interventions/", draft.interventions, [&](const PlanIntervention& i, int place) {
    return db.run(insert_intervention, house, i.id, plan, place, i.goal_id, i.modality, i.words,
                  i.times, i.per, i.minutes, i.staff_id);
  });
}

// Returns `draft` with ids of its own, for the next version.
PlanDraft renamed(db::Tx& tx, PlanDraft draft) {
  std::map<ProblemId, ProblemId> problems;
  std::map<GoalId, GoalId> goals;
  for (PlanProblem& one : draft.problems) one.id = problems[one.id] = tx.next<ProblemId>();
  for (PlanGoal& one : draft.goals) {
    one.id = goals[one.id] = tx.next<GoalId>();
    one.problem_id = problems.at(one.problem_id);
  }
  for (PlanObjective& one : draft.objectives) {
    one.id = tx.next<ObjectiveId>();
    one.goal_id = goals.at(one.goal_id);
  }
  for (PlanIntervention& one : draft.interventions) {
    one.id = tx.next<InterventionId>();
    one.goal_id = goals.at(one.goal_id);
  }
  draft.review_on.reset();
  return draft;
}

}  // namespace

Plan begin_draft(db::Tx& tx, const episode::Episode& stay, const std::optional<Plan>& former,
                 const std::optional<StaffId>& by) {
  const auto id = tx.next<PlanId>();
  const auto before = plans_of(tx, stay.id);
  const int number = before.empty() ? 1 : before.front().number + 1;
  tx.db.run(insert_plan, tx.organization, id, stay.id, stay.patient_id, stay.site_id, number,
            former ? std::optional(former->id) : std::nullopt, tx.now, by);
  if (former) return write_draft(tx, find_plan(tx, id), renamed(tx, contents_of(tx, *former)));
  return told(tx, id);
}

Plan write_draft(db::Tx& tx, const Plan& plan, const PlanDraft& d) {
  const auto changed =
      tx.db.run(change_draft, d.strengths, d.barriers, d.discharge_criteria, d.order_minutes,
                d.order_days, d.review_on, tx.organization, plan.id, plan.version);
  if (changed == 0) throw Error(Code::stale, "someone changed this plan since you read it");
  tx.db.post(drop_interventions, tx.organization, plan.id);
  tx.db.post(drop_objectives, tx.organization, plan.id);
  tx.db.post(drop_goals, tx.organization, plan.id);
  tx.db.post(drop_problems, tx.organization, plan.id);
  put_contents(tx, plan.id, d);
  return told(tx, plan.id);
}

Plan put_in_force(db::Tx& tx, const Plan& draft, Day from, Day review_on, Day certify_by) {
  tx.db.run(end_former, from, tx.organization, draft.episode_id);
  tx.db.run(begin_force, from, review_on, certify_by, tx.organization, draft.id);
  return told(tx, draft.id);
}

Plan review(db::Tx& tx, const Plan& plan, Day review_on) {
  tx.db.run(change_review, review_on, tx.organization, plan.id);
  return told(tx, plan.id);
}

Plan certify(db::Tx& tx, const Plan& plan, Day certify_by) {
  tx.db.run(change_certification, certify_by, tx.organization, plan.id);
  return told(tx, plan.id);
}

Plan void_plan(db::Tx& tx, const Plan& plan, const Private<std::string>& reason, Day today) {
  tx.db.run(take_back, plan.until_on.value_or(today), tx.now, reason, tx.organization, plan.id);
  return told(tx, plan.id);
}

void put_signature(db::Tx& tx, const PlanId& plan, const PlanSignature& s) {
  tx.db.run(insert_signature, tx.organization, plan, s.signer, s.manner, s.name, s.reason,
            s.signed_on, s.noted_at, s.noted_by);
}

Plan find_plan(db::Tx& tx, const PlanId& id) {
  auto found = tx.db.one<Plan>(plan_by_id, tx.organization, id);
  if (!found) throw Error(Code::not_found, "there is no such plan");
  return *std::move(found);
}

PlanDraft contents_of(db::Tx& tx, const Plan& p) {
  return {
      .strengths = p.strengths,
      .barriers = p.barriers,
      .discharge_criteria = p.discharge_criteria,
      .order_minutes = p.order_minutes,
      .order_days = p.order_days,
      .review_on = p.review_on,
      .problems = tx.db.all<PlanProblem>(problems_of_plan, tx.organization, p.id),
      .goals = tx.db.all<PlanGoal>(goals_of_plan, tx.organization, p.id),
      .objectives = tx.db.all<PlanObjective>(objectives_of_plan, tx.organization, p.id),
      .interventions = tx.db.all<PlanIntervention>(interventions_of_plan, tx.organization, p.id)};
}

std::vector<PlanSignature> signatures_of(db::Tx& tx, const PlanId& plan) {
  return tx.db.all<PlanSignature>(signatures_of_plan, tx.organization, plan);
}

std::vector<Plan> plans_of(db::Tx& tx, const EpisodeId& stay) {
  return tx.db.all<Plan>(plans_of_stay, tx.organization, stay);
}

std::vector<Order> orders_of(db::Tx& tx, const EpisodeId& stay) {
  return tx.db.all<Order>(orders_of_stay, tx.organization, stay);
}

Asks asks_of(db::Tx& tx, const episode::Episode& stay) {
  check(stay.program_id.has_value(), "a stay with a plan has a program");
  return tx.db.one<Asks>(asks_of_program, tx.organization, *stay.program_id).value();
}

std::optional<Plan> plan_in_force(db::Tx& tx, const EpisodeId& stay) {
  return tx.db.one<Plan>(in_force_of_stay, tx.organization, stay);
}

std::vector<Goal> goals_in_force(db::Tx& tx, const PatientId& patient) {
  return tx.db.all<Goal>(goals_of_patient, tx.organization, patient);
}

SiteId site_of_plan(db::Tx& tx, const http::Request& request) {
  return people::site_of_patient(tx, find_plan(tx, request.path<PlanId>("plan")).patient_id);
}

}  // namespace stepwell::plan

#include "stepwell/safetyplan/store.h"

#include "stepwell/people/store.h"
#include "stepwell/task/store.h"

namespace stepwell::safetyplan {
namespace {

constexpr db::Sql insert_version{R"(
  INSERT INTO safety_plan (organization_id, id, patient_id, follows, saved_at, saved_by)
  VALUES ($1, $2, $3, $4, $5, $6)
  ON CONFLICT (organization_id, patient_id, follows) DO NOTHING)"};
constexpr db::Sql insert_line{R"(
  INSERT INTO safety_plan_line (organization_id, plan_id, place, part, words, phone)
  VALUES ($1, $2, $3, $4, $5, $6))"};
constexpr db::Sql insert_review{R"(
  INSERT INTO safety_plan_review (organization_id, plan_id, number, reviewed_at, reviewed_by)
  SELECT $1, $2, count(*) + 1, $3, $4
  FROM safety_plan_review WHERE organization_id = $1 AND plan_id = $2)"};
constexpr db::Sql insert_void{R"(
  INSERT INTO safety_plan_void (organization_id, plan_id, voided_at, voided_by, reason)
  VALUES ($1, $2, $3, $4, $5))"};
constexpr db::Sql count_versions{R"(
  SELECT count(*) + count(v.plan_id) AS versions
  FROM safety_plan p
  LEFT JOIN safety_plan_void v ON v.organization_id = p.organization_id AND v.plan_id = p.id
  WHERE p.organization_id = $1 AND p.patient_id = $2)"};
constexpr db::Sql versions_of_patient{R"(
  SELECT p.id, p.saved_at, p.saved_by, s.given_name || ' ' || s.family_name AS saved_by_name,
         v.voided_at, b.given_name || ' ' || b.family_name AS voided_by_name,
         v.reason AS void_reason
  FROM safety_plan p
  JOIN staff s ON s.organization_id = p.organization_id AND s.id = p.saved_by
  LEFT JOIN safety_plan_void v ON v.organization_id = p.organization_id AND v.plan_id = p.id
  LEFT JOIN staff b ON b.organization_id = v.organization_id AND b.id = v.voided_by
  WHERE p.organization_id = $1 AND p.patient_id = $2
  ORDER BY p.saved_at DESC, p.id DESC LIMIT $3)"};
constexpr db::Sql version_by_id{R"(
  SELECT p.id, p.saved_at, p.saved_by, s.given_name || ' ' || s.family_name AS saved_by_name,
         v.voided_at, b.given_name || ' ' || b.family_name AS voided_by_name,
         v.reason AS void_reason
  FROM safety_plan p
  JOIN staff s ON s.organization_id = p.organization_id AND s.id = p.saved_by
  LEFT JOIN safety_plan_void v ON v.organization_id = p.organization_id AND v.plan_id = p.id
  LEFT JOIN staff b ON b.organization_id = v.organization_id AND b.id = v.voided_by
  WHERE p.organization_id = $1 AND p.patient_id = $2 AND p.id = $3)"};
constexpr db::Sql lines_of_version{R"(
  SELECT part, words, phone FROM safety_plan_line
  WHERE organization_id = $1 AND plan_id = $2 ORDER BY place)"};
constexpr db::Sql reviews_of_version{R"(
  SELECT r.reviewed_at, r.reviewed_by, s.given_name || ' ' || s.family_name AS reviewed_by_name
  FROM safety_plan_review r
  JOIN staff s ON s.organization_id = r.organization_id AND s.id = r.reviewed_by
  WHERE r.organization_id = $1 AND r.plan_id = $2
  ORDER BY r.number DESC LIMIT $3)"};

SafetyPlan whole(db::Tx& tx, const SafetyPlanVersion& version) {
  return {.version = version,
          .lines = tx.db.all<SafetyLine>(lines_of_version, tx.organization, version.id),
          .reviews = tx.db.all<SafetyPlanReview>(reviews_of_version, tx.organization, version.id,
                                                 limits::safety_plans_shown)};
}

std::optional<task::Task> open_task_of(db::Tx& tx, const PatientId& patient) {
  for (task::Task& one : task::open_tasks_of(tx, patient))
    if (one.kind == task::Kind::safety_plan) return std::move(one);
  return {};
}

// Returns the plan as it is now, and has other screens look again.
PatientSafetyPlan told(db::Tx& tx, const PatientId& patient) {
  PatientSafetyPlan stored = plan_of(tx, patient);
  tx.changes.push_back({tx.organization, people::site_of_patient(tx, patient), "safetyplan",
                        "patient", patient.text(), stored.version});
  return stored;
}

// After a saving or a review: what asked for it is done.
PatientSafetyPlan done(db::Tx& tx, const PatientId& patient, const StaffId& by) {
  task::settle(tx, patient, task::Kind::safety_plan, by);
  return told(tx, patient);
}

}  // namespace

PatientSafetyPlan plan_of(db::Tx& tx, const PatientId& patient) {
  const auto site = people::find_site(tx, people::site_of_patient(tx, patient));
  PatientSafetyPlan plan{
      .patient_id = patient,
      .site_name = site.name,
      .crisis_line = site.crisis_line,
      .time_zone = site.time_zone,
      .latest = {},
      .versions = tx.db.all<SafetyPlanVersion>(versions_of_patient, tx.organization, patient,
                                               limits::safety_plans_shown),
      .asked = open_task_of(tx, patient),
      .version = tx.db.one<int>(count_versions, tx.organization, patient).value()};
  for (const SafetyPlanVersion& one : plan.versions) {
    if (one.voided_at) continue;
    plan.latest = whole(tx, one);
    break;
  }
  return plan;
}

SafetyPlan find_version(db::Tx& tx, const PatientId& patient, const SafetyPlanId& id) {
  const auto version = tx.db.one<SafetyPlanVersion>(version_by_id, tx.organization, patient, id);
  if (!version) throw Error(Code::not_found, "there is no such safety plan of this person");
  return whole(tx, *version);
}

PatientSafetyPlan put_version(db::Tx& tx, const PatientSafetyPlan& known,
                              const std::vector<SafetyLine>& lines, const StaffId& by) {
  const auto id = tx.next<SafetyPlanId>();
  const auto& patient = known.patient_id;
  const auto follows = known.versions.empty() ? patient.text() : known.versions.front().id.text();
  if (tx.db.run(insert_version, tx.organization, id, patient, follows, tx.now, by) == 0)
    throw Error(Code::stale, "someone saved this safety plan since you read it");
  int place = 0;
  for (const SafetyLine& line : lines)
    tx.db.post(insert_line, tx.organization, id, place++, line.part, line.words, line.phone);
  return done(tx, patient, by);
}

PatientSafetyPlan put_review(db::Tx& tx, const PatientSafetyPlan& known, const StaffId& by) {
  tx.db.run(insert_review, tx.organization, known.latest.value().version.id, tx.now, by);
  return done(tx, known.patient_id, by);
}

PatientSafetyPlan put_void(db::Tx& tx, const PatientSafetyPlan& known,
                           const SafetyPlanVersion& version, const Private<std::string>& reason,
                           const StaffId& by) {
  const auto& patient = known.patient_id;
  tx.db.run(insert_void, tx.organization, version.id, tx.now, by, reason);
  const bool stood = known.latest && known.latest->version.id == version.id;
  if (stood && task::closed_since(tx, patient, task::Kind::safety_plan, version.saved_at))
    task::open_task(tx, {.patient_id = patient,
                         .site_id = people::site_of_patient(tx, patient),
                         .kind = task::Kind::safety_plan,
                         .needs_license = true,
                         .due_at = tx.now});
  return told(tx, patient);
}

}  // namespace stepwell::safetyplan

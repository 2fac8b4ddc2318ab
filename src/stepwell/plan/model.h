#pragma once

#include "stepwell/base/describe.h"
#include "stepwell/base/error.h"
#include "stepwell/base/id.h"
#include "stepwell/program/model.h"

// Plan of care: what is treated, what should change, how we will know, and what we do for it, for
// how many hours a week.
//
// A plan is written as a draft and final once a clinician has signed it. It is in force from that
// day until the next one is; a stay has one draft and one plan in force at most.
namespace stepwell::limits {
inline constexpr std::size_t plan_lines = 60;           // problems, goals and so on: three pages
inline constexpr std::size_t plan_words_bytes = 1'000;  // of one line: a paragraph
inline constexpr std::size_t plan_text_bytes = 4'000;   // strengths, barriers: a page
inline constexpr int plan_minutes = 480;                // of one intervention: a day of a program
inline constexpr int plan_times = 31;                   // in a month
inline constexpr int plan_ahead_days = 366;             // a target later than that is none
}  // namespace stepwell::limits

namespace stepwell::plan {

enum class State { draft, in_force, superseded, voided };
BOOST_DESCRIBE_ENUM(State, draft, in_force, superseded, voided)

struct Plan {
  PlanId id;
  EpisodeId episode_id;
  PatientId patient_id;
  SiteId site_id;
  int number = 1;  // 1 is the first of a stay
  State state = State::draft;
  std::optional<PlanId> former_id;  // that it was made from
  Private<std::string> strengths;
  Private<std::string> barriers;
  Private<std::string> discharge_criteria;
  std::optional<int> order_minutes;  // a week
  std::optional<int> order_days;
  std::optional<Day> review_on;
  std::optional<Day> certify_by;  // the last day without a prescriber's new signature
  std::optional<Day> from_on;     // the first day it is in force
  std::optional<Day> until_on;    // the first day it no longer is
  Instant begun_at;
  std::optional<StaffId> begun_by;
  std::optional<Instant> voided_at;
  Private<std::string> void_reason;
  int version = 1;
};
BOOST_DESCRIBE_STRUCT(Plan, (),
                      (id, episode_id, patient_id, site_id, number, state, former_id, strengths,
                       barriers, discharge_criteria, order_minutes, order_days, review_on,
                       certify_by, from_on, until_on, begun_at, begun_by, voided_at, void_reason,
                       version))

struct PlanProblem {
  ProblemId id;
  std::string code;  // ICD-10-CM, without its dot or with it
  Private<std::string> label;
};
BOOST_DESCRIBE_STRUCT(PlanProblem, (), (id, code, label))

// A goal of the plan in force, as a note points at it.
struct Goal {
  GoalId id;
  Private<std::string> words;    // the person's own
  Private<std::string> problem;  // its label
};
BOOST_DESCRIBE_STRUCT(Goal, (), (id, words, problem))

// A goal as it stands in a plan.
struct PlanGoal {
  GoalId id;
  ProblemId problem_id;
  Private<std::string> words;
};
BOOST_DESCRIBE_STRUCT(PlanGoal, (), (id, problem_id, words))

// How we will know.
struct PlanObjective {
  ObjectiveId id;
  GoalId goal_id;
  Private<std::string> words;
  std::optional<Day> target_on;
};
BOOST_DESCRIBE_STRUCT(PlanObjective, (), (id, goal_id, words, target_on))

enum class Per { week, month };
BOOST_DESCRIBE_ENUM(Per, week, month)

struct PlanIntervention {
  InterventionId id;
  GoalId goal_id;
  program::Modality modality = program::Modality::process_group;
  Private<std::string> words;
  int times = 1;
  Per per = Per::week;
  int minutes = 0;
  std::optional<StaffId> staff_id;  // who answers for it
};
BOOST_DESCRIBE_STRUCT(PlanIntervention, (),
                      (id, goal_id, modality, words, times, per, minutes, staff_id))

// All that a draft says. Its lines bring ids of their own, made where they are written, so that a
// draft sent twice is the same draft.
struct PlanDraft {
  Private<std::string> strengths;
  Private<std::string> barriers;
  Private<std::string> discharge_criteria;
  std::optional<int> order_minutes;
  std::optional<int> order_days;
  std::optional<Day> review_on;
  std::vector<PlanProblem> problems;
  std::vector<PlanGoal> goals;
  std::vector<PlanObjective> objectives;
  std::vector<PlanIntervention> interventions;
};
BOOST_DESCRIBE_STRUCT(PlanDraft, (),
                      (strengths, barriers, discharge_criteria, order_minutes, order_days,
                       review_on, problems, goals, objectives, interventions))

enum class Signer { patient, clinician, prescriber };
BOOST_DESCRIBE_ENUM(Signer, patient, clinician, prescriber)

// How the patient signed: by typing a name here, or on paper that a member of staff has seen.
enum class Manner { typed, attested, refused };
BOOST_DESCRIBE_ENUM(Manner, typed, attested, refused)

struct PlanSignature {
  int number = 1;
  Signer signer = Signer::patient;
  Manner manner = Manner::typed;
  Private<std::string> name;
  Private<std::string> reason;  // of a refusal
  Day signed_on;
  Instant noted_at;
  std::optional<StaffId> noted_by;
};
BOOST_DESCRIBE_STRUCT(PlanSignature, (),
                      (number, signer, manner, name, reason, signed_on, noted_at, noted_by))

// What a signed plan orders, and when it counts.
struct Order {
  Day from_on;
  std::optional<Day> until_on;
  int minutes = 0;  // a week
  int days = 0;
};
BOOST_DESCRIBE_STRUCT(Order, (), (from_on, until_on, minutes, days))

// Makes a draft final and puts it into force: the clinician's own signature.
struct SignPlan {
  Private<std::string> name;  // typed
};
BOOST_DESCRIBE_STRUCT(SignPlan, (), (name))

// The patient's or the prescriber's signature under a plan in force.
struct NewPlanSignature {
  Signer signer = Signer::patient;
  Manner manner = Manner::typed;
  std::optional<Private<std::string>> name;
  std::optional<Private<std::string>> reason;
  std::optional<Day> signed_on;  // today when left out
};
BOOST_DESCRIBE_STRUCT(NewPlanSignature, (), (signer, manner, name, reason, signed_on))

// The plan was looked at and goes on as it is, until then.
struct PlanReview {
  Day review_on;
};
BOOST_DESCRIBE_STRUCT(PlanReview, (), (review_on))

// Takes a plan back. Nothing is deleted; it no longer counts.
struct VoidPlan {
  Private<std::string> reason;
};
BOOST_DESCRIBE_STRUCT(VoidPlan, (), (reason))

// A plan with all it says, who signed it, and what keeps a draft from being signed.
struct PlanOfCare {
  Plan plan;
  PlanDraft says;
  std::vector<PlanSignature> signatures;
  std::vector<Finding> missing;
};
BOOST_DESCRIBE_STRUCT(PlanOfCare, (), (plan, says, signatures, missing))

// What a program asks of the plans of its people.
struct Asks {
  int minutes_min = 0;  // of the order, a week
  int minutes_max = 0;
  int days_min = 0;
  int days_max = 0;
  int plan_days = 7;          // after admission the first is signed; a house default
  int plan_review_days = 30;  // between two reviews; a house default
  int certify_days = 60;      // between two certifications: 42 CFR 424.24, as of 2024
};
BOOST_DESCRIBE_STRUCT(Asks, (),
                      (minutes_min, minutes_max, days_min, days_max, plan_days, plan_review_days,
                       certify_days))

// Somebody who may answer for an intervention.
struct PlanStaff {
  StaffId staff_id;
  std::string name;  // "Dana Whitfield"
};
BOOST_DESCRIBE_STRUCT(PlanStaff, (), (staff_id, name))

// The plans of a person's latest stay: the one in force, the draft of the next, and all there were.
struct PatientPlans {
  PatientId patient_id;
  Day today;
  bool admitted = false;
  Asks asks;
  std::optional<PlanOfCare> in_force;
  std::optional<PlanOfCare> draft;
  std::vector<Plan> versions;    // the newest first
  std::vector<PlanStaff> staff;  // who works here, by name
};
BOOST_DESCRIBE_STRUCT(PatientPlans, (),
                      (patient_id, today, admitted, asks, in_force, draft, versions, staff))

}  // namespace stepwell::plan

#include "stepwell/demo/plans.h"

#include <algorithm>

#include "stepwell/demo/history.h"
#include "stepwell/demo/safety_plans.h"
#include "stepwell/plan/store.h"
#include "stepwell/program/store.h"

namespace stepwell::demo {
namespace {

using program::Modality;
using std::chrono::days;

// One problem, and what is to become of it.
struct Part {
  const char* code;
  const char* label;
  const char* goal;
  const char* measure;
  Modality modality;
  const char* done_by;  // a user name
};

constexpr Part mental_health[] = {
    {"F33.1", "Major depressive disorder, recurrent, moderate",
     "I want to get up in the morning and know why", "Up by eight on five days of a week",
     Modality::process_group, "therapist"},
    {"F41.1", "Generalized anxiety disorder", "I want to drive to my sister's without turning back",
     "Three drives of 20 minutes, anxiety at 4 of 10 or less", Modality::dbt_skills, "therapist"},
    {"F43.10", "Post-traumatic stress disorder, unspecified",
     "I want to sleep through and leave the light off",
     "Six hours of sleep on four nights of a week", Modality::dbt_skills, "therapist"}};
constexpr Part substance_use[] = {
    {"F10.20", "Alcohol dependence, uncomplicated", "I want my evenings back",
     "30 days without alcohol, by check-in and screen", Modality::relapse_prevention,
     "facilitator"},
    {"F11.20", "Opioid dependence, uncomplicated", "I want to stay alive and keep my job",
     "No use for 30 days, medication taken every day", Modality::relapse_prevention, "facilitator"},
    {"F14.20", "Cocaine dependence, uncomplicated",
     "I want to be paid on Friday and still have it on Monday", "Four weekends without use",
     Modality::process_group, "facilitator"}};

constexpr const char* strengths[] = {
    "Comes on time; a sister who asks how it goes; has worked through worse.",
    "Reads a lot and likes to write things down; steady housing.",
    "Good with people; has been without use for a year before.",
    "Takes care of two children and wants them to see it."};
constexpr const char* barriers[] = {"Night shifts twice a month.", "The bus runs until nine.",
                                    "Friends who use live next door.",
                                    "Sleep is poor, and mornings are hard."};
constexpr const char* criteria[] = {
    "Both goals met for two weeks; a weekly therapist has a first appointment; safety plan is "
    "known.",
    "Four weeks without use, a support group chosen and visited twice, and a plan for weekends."};

template <class T, std::size_t N>
const T& nth(const T (&all)[N], int n) {
  return all[static_cast<std::size_t>(n) % N];
}

Private<std::string> words(const char* text) { return Private<std::string>(text); }

// Adds a problem with a goal, a measure, and what is done for it in a group and alone.
void add(db::Tx& tx, plan::PlanDraft& draft, const Part& part, Day target, int times) {
  const auto staff = program::colleagues(tx);
  const auto who = [&](const char* name) {
    return std::ranges::find(staff, name, &program::Colleague::username)->staff_id;
  };
  const auto problem = tx.next<ProblemId>();
  const auto goal = tx.next<GoalId>();
  draft.problems.push_back({problem, part.code, words(part.label)});
  draft.goals.push_back({goal, problem, words(part.goal)});
  draft.objectives.push_back({tx.next<ObjectiveId>(), goal, words(part.measure), target});
  draft.interventions.push_back({tx.next<InterventionId>(), goal, part.modality, words(""), times,
                                 plan::Per::week, 50, who(part.done_by)});
  draft.interventions.push_back({tx.next<InterventionId>(), goal, Modality::individual, words(""),
                                 1, plan::Per::week, 50, who("therapist")});
}

plan::PlanDraft draft_for(db::Tx& tx, const plan::Asks& asks, std::size_t track, int seat,
                          Day written) {
  plan::PlanDraft draft{.strengths = words(nth(strengths, seat)),
                        .barriers = words(nth(barriers, seat + 1)),
                        .discharge_criteria = words(criteria[track == 0 ? 0 : 1]),
                        .order_minutes = asks.minutes_min,
                        .order_days = asks.days_min};
  const Day target{written.date + days(42)};
  if (track != 2) add(tx, draft, nth(mental_health, seat), target, 4);
  if (track != 0) add(tx, draft, nth(substance_use, seat), target, 3);
  return draft;
}

StaffId named(db::Tx& tx, const char* username) {
  const auto staff = program::colleagues(tx);
  return std::ranges::find(staff, username, &program::Colleague::username)->staff_id;
}

void sign(db::Tx& tx, const PlanId& plan, plan::Signer signer, plan::Manner manner,
          const char* name, Day day, const char* noted_by) {
  plan::put_signature(tx, plan,
                      {.signer = signer,
                       .manner = manner,
                       .name = words(name),
                       .signed_on = day,
                       .noted_at = tx.now,
                       .noted_by = named(tx, noted_by)});
}

}  // namespace

void write_plan(db::Tx& tx, const episode::Episode& stay, std::size_t track, int seat,
                PlanStory story) {
  make_safety_plan(tx, stay, track, seat);
  const Zone zone = program::zone_of_site(tx, stay.site_id);
  const Day today = zone.day_of(tx.now);
  const Day written = std::min(today, Day{stay.admitted_on->date + days(3)});
  const AsOf then(tx, std::min(tx.now, zone.instant_of(written, 14 * 60).at));
  const plan::Asks asks = plan::asks_of(tx, stay);
  const auto begun = plan::begin_draft(tx, stay, {}, named(tx, "therapist"));
  const auto draft = plan::write_draft(tx, begun, draft_for(tx, asks, track, seat, written));
  if (story == PlanStory::draft) return;
  const Day review{today.date + days(story == PlanStory::review_due ? 0 : 5 + seat)};
  const Day certify{story == PlanStory::certification_due ? today.date + days(1)
                                                          : written.date + days(asks.certify_days)};
  plan::put_in_force(tx, draft, written, review, certify);
  sign(tx, draft.id, plan::Signer::clinician, plan::Manner::typed, "Theo Brook", written,
       "therapist");
  sign(tx, draft.id, plan::Signer::patient, plan::Manner::attested, "On paper", written,
       "therapist");
  sign(tx, draft.id, plan::Signer::prescriber, plan::Manner::typed, "Priscilla Vale", written,
       "prescriber");
}

}  // namespace stepwell::demo

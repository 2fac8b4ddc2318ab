#include "stepwell/demo/visit_notes.h"

#include <algorithm>

#include "stepwell/demo/history.h"
#include "stepwell/note/store.h"
#include "stepwell/plan/store.h"
#include "stepwell/program/store.h"
#include "stepwell/schedule/store.h"
#include "stepwell/visit/store.h"

namespace stepwell::demo {
namespace {

using note::Agreement;
using note::PartAnswer;
using std::chrono::days;
using Words = Private<std::string>;

constexpr int seats_with_some = 3;  // of each track

PartAnswer says(const char* part, const char* words) {
  return {.part = part, .words = Words(words)};
}

struct Written {
  const char* form;
  const char* by;  // a user name
  int days_after;  // admission
  int minutes;
  std::vector<PartAnswer> answers;
  bool is_signed = true;
};

std::vector<Written> all_of(int seat) {
  std::vector<Written> all{
      {"intake",
       "therapist",
       0,
       90,
       {says("reason", "\"I can't do another winter like the last one.\""),
        says("course",
             "Low mood since spring, worse after the job ended in August. Two attempts to "
             "go back to weekly therapy did not hold."),
        says("past_care", "Weekly therapy in 2023, helpful for a while. No hospital stay."),
        says("substance_use",
             "Beer on most evenings, three to four, last on Sunday. Three months "
             "without in 2022, with a daily phone call."),
        says("medical", "High blood pressure, lisinopril 10 mg. No allergies known."),
        says("family", "Sister Luz is close and knows. Father died in 2021."),
        says("living", "Own apartment, rent paid until the end of the year. Safe there."),
        says("work_school", "Between jobs, wants to be back by spring."),
        says("strengths", "Shows up, says what is not working, plays football on Sundays."),
        says("mental_state", "Alert and oriented, mood low, thought orderly, no voices."),
        says("risk", "thoughts"),
        says("summary",
             "A depressive episode kept going by evenings alone and alcohol. Needs more "
             "structure than weekly therapy gives, and is safe at home with a plan."),
        says("recommended",
             "Intensive outpatient, nine hours a week, with a medication visit in "
             "the first week.")}},
      {"dap",
       "therapist",
       2,
       50,
       {says("data",
             "Came on time. Told of the weekend alone and of calling Luz instead of "
             "drinking on Saturday. Went through the thought record of the week."),
        says("assessment",
             "First time a craving was met with a call. Sees the link between empty "
             "evenings and use."),
        says("plan", "One planned evening with somebody before Thursday; thought record again."),
        says("risk", "none")}}};
  if (seat == 0)
    all.push_back({"medication",
                   "prescriber",
                   3,
                   25,
                   {says("since", "Sleeps from midnight to five. Less tense in the mornings."),
                    says("taking", "Sertraline 50 mg in the morning, lisinopril 10 mg."),
                    says("missed_days", "1"),
                    says("side_effects",
                         "Nausea in the first days, gone. "
                         "Asked for: no drowsiness."),
                    says("mental_state", "Mood somewhat brighter, no wish to die."),
                    says("pulse", "72"), says("systolic", "128"), says("diastolic", "84"),
                    says("assessment", "Partial response in the second week."),
                    says("changes",
                         "Sertraline to 100 mg from tomorrow, for a response so far only "
                         "in part."),
                    says("told", "yes"), says("risk", "none"),
                    says("plan", "Back in two weeks; calls at once if sleep gets worse.")}});
  if (seat == 1)
    all.push_back(
        {"family",
         "therapist",
         4,
         60,
         {{.part = "present",
           .people = {{Words("Luz"), "sister", Agreement::signed_release},
                      {Words("Sam"), "sister's husband", Agreement::nothing_told}}},
          says("patient_there", "yes"),
          says("content",
               "What helps on bad evenings, and what sounds like control. Each said one "
               "thing they will stop and one they will offer."),
          says("responses",
               "Luz was relieved to have something to do. Sam listened and asked about "
               "visiting hours."),
          says("plan",
               "Luz comes along in two weeks. The calling list goes on the refrigerator.")}});
  if (seat == 2)
    all.push_back(
        {"crisis",
         "therapist",
         5,
         20,
         {says("manner", "phone"),
          says("happened", "Called at noon after an argument, in tears, afraid to drink."),
          says("risk", "thoughts")},
         false});
  return all;
}

constexpr const char* heard[] = {
    "Told of a tense weekend with the family and of leaving the room before it got loud.",
    "Brought the thought record; two of three situations were about being alone in the evening.",
    "Spoke of the first full week of mornings in the program, tired and rather proud of it.",
    "Went through Friday evening step by step: the thought, the walk to the store, the turn back.",
    "Asked how to tell the employer about the absences, and tried the sentence aloud.",
    "Said little at first; the news of a friend's relapse came up in the second half.",
    "Practised saying no to a cousin on the phone, three times, the last one without a laugh.",
};
constexpr const char* meant[] = {
    "Notices the urge earlier than two weeks ago.",
    "Avoids less; still expects the worst of others.",
    "Mood steadier, sleep still short.",
    "Uses what is practised in group without being asked.",
    "Hopeless thoughts are fewer and are named as such.",
};
constexpr const char* agreed[] = {
    "One call to somebody on the list before Friday.",
    "Thought record on two evenings; bring it.",
    "Walk after dinner on three days.",
    "Talk with the prescriber about sleep.",
    "Invite Luz to the next session.",
    "Write the letter to the employer, unsent.",
};

template <std::size_t N>
const char* one_of(const char* const (&all)[N], Dice& dice) {
  return all[dice.below(static_cast<int>(N))];
}

StaffId named(db::Tx& tx, const char* username) {
  const auto staff = program::colleagues(tx);
  return std::ranges::find(staff, username, &program::Colleague::username)->staff_id;
}

void write(db::Tx& tx, const episode::Episode& stay, const Written& said) {
  const Day yesterday{program::today_at(tx, stay.site_id).date - days(1)};
  const Day on =
      said.is_signed ? Day{stay.admitted_on.value().date + days(said.days_after)} : yesterday;
  const Instant at = program::zone_of_site(tx, stay.site_id).instant_of(on, 15 * 60 + 30).at;
  if (at > tx.now) return;
  const AsOf then(tx, at);
  const note::NoteForm& form = *note::form_by_id(said.form);
  const StaffId by = named(tx, said.by);
  const auto begun = visit::begin(tx, stay.patient_id, form, {}, on, said.minutes, by);
  visit::VisitDraft draft{.form_id = form.id, .answers = said.answers, .minutes = said.minutes};
  const auto goals = plan::goals_in_force(tx, stay.patient_id);
  if (form.asks_goal && !goals.empty()) draft.goal_id = goals.front().id;
  const auto written = visit::put_draft(tx, begun, form, draft, by);
  if (said.is_signed) note::sign(tx, written, {}, false);
}

}  // namespace

void write_appointment_note(db::Tx& tx, const schedule::SessionCard& card,
                            const attendance::Mark& mark, const StaffId& by) {
  if (visit::kind_of(card.modality) != note::Kind::individual) return;
  std::uint64_t seed = 23;
  for (const auto byte : card.id.uuid) seed = seed * 31 + byte;
  Dice dice(seed);
  const AsOf then(tx, {card.ends_at.time + std::chrono::minutes(25)});
  const note::NoteForm& form = *note::form_by_id("dap");
  const auto session = schedule::find_session(tx, card.id);
  const auto begun = visit::begin(tx, mark.patient_id, form, session, card.held_on, {}, by);
  visit::VisitDraft draft{
      .form_id = form.id,
      .answers = {says("data", one_of(heard, dice)), says("assessment", one_of(meant, dice)),
                  says("plan", one_of(agreed, dice)), says("risk", "none")}};
  const auto goals = plan::goals_in_force(tx, mark.patient_id);
  if (!goals.empty()) draft.goal_id = goals[dice.below(static_cast<int>(goals.size()))].id;
  note::sign(tx, visit::put_draft(tx, begun, form, draft, by), mark, false);
}

void write_visit_notes(db::Tx& tx, const episode::Episode& stay, std::size_t track, int seat) {
  if (seat >= seats_with_some || track == 2) return;
  for (const Written& said : all_of(seat)) write(tx, stay, said);
}

}  // namespace stepwell::demo

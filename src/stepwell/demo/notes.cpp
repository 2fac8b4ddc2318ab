#include "stepwell/demo/notes.h"

#include "stepwell/demo/cast.h"
#include "stepwell/demo/history.h"
#include "stepwell/demo/visit_notes.h"
#include "stepwell/note/store.h"
#include "stepwell/plan/store.h"
#include "stepwell/schedule/store.h"

namespace stepwell::demo {
namespace {

using Words = const char*;

// What somebody did in the group, and what came of it. Two halves, so that notes differ.
constexpr Words did[] = {
    "Named two situations this week that brought on cravings",
    "Spoke about an argument at home and stayed with the feeling",
    "Listened for most of the hour, then told of a hard weekend",
    "Gave another member feedback that was specific and kind",
    "Practised the skill aloud and said where it felt stiff",
    "Brought the homework and walked the group through it",
    "Arrived tense, and said so in the opening round",
    "Described sleeping better since the evening routine changed",
    "Was doubtful about the exercise and tried it all the same",
    "Talked of loneliness after moving away from old friends",
    "Laughed for the first time in this group",
    "Told the group about 30 days without use",
    "Worried about returning to work and asked how others did it",
    "Had trouble staying with the topic and came back when asked",
};
constexpr Words then_came[] = {
    "and could say what helped.",
    "and asked for a phone number to call tonight.",
    "and will write a plan for Friday evening.",
    "and left calmer, by own account.",
    "and noticed the thought before acting on it.",
    "and took a handout for the family.",
    "and agreed to practise once a day.",
    "and heard from two members that they know this too.",
    "and chose one small step for tomorrow.",
    "and rated the urge at 3, from 7 at the start.",
    "and wants to take it up in the individual session.",
    "and was able to name the feeling as shame.",
};
constexpr Words next_steps[] = {
    "",
    "Practise before bed and note how it went",
    "Ask about the ride on Thursdays",
    "Bring the trigger list",
    "Call the sponsor before the weekend",
    "",
    "Speak in the opening round",
    "Try opposite action once",
};
constexpr Words narratives[] = {
    "The group opened with a round on the past days. The topic was warning signs: members gathered "
    "thoughts, places and times of day that come before use, and each ranked three of their own. "
    "The facilitator linked them to the plan for the coming weekend.",
    "After a grounding exercise the group worked on saying no under pressure. Two role plays were "
    "tried and discussed: what was clear, what was soft, what one would say the next time. The "
    "facilitator reflected strengths and summed up.",
    "The group practised distress tolerance with paced breathing and cold water, and compared how "
    "strong a feeling was before and after. Homework of the last session was reviewed first.",
    "A session on sleep and evenings. Members drew their usual evening on a line, marked where it "
    "turns, and chose one change. The facilitator explained what alcohol does to deep sleep.",
    "Open process. The group took up trust after a member's absence was felt in the room, and how "
    "to ask for support without an apology. The facilitator kept time and named common ground.",
    "Thought records: a situation, the first thought, the evidence on both sides, a fairer "
    "thought. "
    "Worked first on an example together, then in pairs, with time to report back.",
};

std::uint64_t seed_of(const SessionId& session, const PatientId& patient) {
  std::uint64_t seed = 17;
  for (const auto byte : session.uuid) seed = seed * 31 + byte;
  for (const auto byte : patient.uuid) seed = seed * 31 + byte;
  return seed;
}

template <std::size_t N>
Private<std::string> one_of(const Words (&all)[N], Dice& dice) {
  return Private<std::string>(all[dice.below(static_cast<int>(N))]);
}

note::LineWords line_of(db::Tx& tx, const PatientId& patient, Dice& dice) {
  note::LineWords line;
  line.participation = static_cast<note::Participation>(dice.between(0, 3));
  line.response = Private(one_of(did, dice).reveal() + ", " + one_of(then_came, dice).reveal());
  line.next_step = one_of(next_steps, dice);
  const auto goals = plan::goals_in_force(tx, patient);
  if (!goals.empty()) line.goal_id = goals[dice.below(static_cast<int>(goals.size()))].id;
  return line;
}

}  // namespace

void write_note(db::Tx& tx, const schedule::SessionCard& card, const attendance::Mark& mark) {
  const auto staff = schedule::staff_of(tx, card.id);
  if (staff.empty()) return;
  if (card.patient_id) return write_appointment_note(tx, card, mark, staff.front());
  const AsOf then(tx, {card.ends_at.time + std::chrono::minutes(40)});
  Dice dice(seed_of(card.id, mark.patient_id));
  if (note::find_narrative(tx, card.id).version == 0)
    note::put_narrative(tx, card.id, one_of(narratives, dice), staff.front());
  const auto session = schedule::find_session(tx, card.id);
  const auto draft = note::put_line(tx, session, mark.patient_id,
                                    line_of(tx, mark.patient_id, dice), staff.front());
  note::sign(tx, draft, mark, false);
}

}  // namespace stepwell::demo

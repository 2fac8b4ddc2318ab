#include <gtest/gtest.h>

#include "stepwell/testing/clinic.h"
#include "stepwell/today/rules.h"

namespace stepwell::today {
namespace {

using attendance::Presence;
using testing::some;

Instant at(const char* clock) {
  return Instant::parse(std::string("2026-11-16T") + clock + ":00.000000Z").value();
}

PersonDay::Appointment session(const char* starts, const char* ends,
                               std::optional<Presence> mark = {}) {
  return {some<SessionId>(1), at(starts), at(ends), mark};
}

TEST(PersonState, IsReadOffTheDay) {
  struct Case {
    const char* why;
    PersonDay day;
    const char* now;
    PersonState expected;
  };
  const Case cases[] = {
      {"before the first session", {{session("14:00", "15:00")}}, "13:59", PersonState::expected},
      {"as it begins", {{session("14:00", "15:00")}}, "14:00", PersonState::late},
      {"a minute before the grace is over",
       {{session("14:00", "15:00")}},
       "14:14",
       PersonState::late},
      {"when it is over", {{session("14:00", "15:00")}}, "14:15", PersonState::missing},
      {"checked in, however late",
       {{session("14:00", "15:00")}, true},
       "14:30",
       PersonState::arrived},
      {"marked present without a check-in, another session to come",
       {{session("14:00", "15:00", Presence::present), session("15:00", "16:00")}},
       "15:20",
       PersonState::arrived},
      {"missed the first, the second is still to come",
       {{session("14:00", "15:00", Presence::no_show), session("16:00", "17:00")}},
       "15:30",
       PersonState::expected},
      {"everything marked",
       {{session("14:00", "15:00", Presence::late)}, true},
       "15:00",
       PersonState::done},
      {"excused from everything",
       {{session("14:00", "15:00", Presence::excused)}},
       "13:00",
       PersonState::excused},
      {"excused once and absent once is a no-show",
       {{session("14:00", "15:00", Presence::excused),
         session("15:00", "16:00", Presence::no_show)}},
       "16:00",
       PersonState::no_show},
      {"unsafe outweighs a finished day",
       {{session("14:00", "15:00", Presence::present)}, true, true, true},
       "16:00",
       PersonState::unsafe},
      {"here without anything planned", {{}, true}, "10:00", PersonState::arrived},
  };
  for (const Case& c : cases) {
    SCOPED_TRACE(c.why);
    EXPECT_EQ(person_state(c.day, at(c.now)), c.expected);
  }
}

TEST(NextStep, IsOneForEachState) {
  EXPECT_EQ(next_step(PersonState::unsafe, true), NextStep::see_now);
  EXPECT_EQ(next_step(PersonState::missing, false), NextStep::call);
  EXPECT_EQ(next_step(PersonState::late, false), NextStep::check_in);
  EXPECT_EQ(next_step(PersonState::arrived, false), NextStep::ask_questions);
  EXPECT_EQ(next_step(PersonState::arrived, true), NextStep::open_chart);
}

TEST(CurrentAppointment, IsTheFirstNotOverElseTheLast) {
  const PersonDay day{{session("14:00", "15:00"), session("15:00", "16:00")}};
  EXPECT_EQ(current_appointment(day, at("14:59"))->starts_at, at("14:00"));
  EXPECT_EQ(current_appointment(day, at("15:00"))->starts_at, at("15:00"));
  EXPECT_EQ(current_appointment(day, at("18:00"))->starts_at, at("15:00"));
  EXPECT_EQ(current_appointment(PersonDay{}, at("18:00")), nullptr);
}

TEST(SessionState, FollowsTheClockAndTheMarks) {
  schedule::SessionCard card;
  card.starts_at = at("14:00");
  card.ends_at = at("15:00");
  EXPECT_EQ(session_state(card, 2, 0, at("13:59")), SessionState::to_come);
  EXPECT_EQ(session_state(card, 2, 1, at("14:30")), SessionState::running);
  EXPECT_EQ(session_state(card, 2, 1, at("15:00")), SessionState::to_mark);
  EXPECT_EQ(session_state(card, 2, 2, at("15:00")), SessionState::marked);
  card.state = schedule::State::cancelled;
  EXPECT_EQ(session_state(card, 2, 0, at("15:00")), SessionState::cancelled);
}

TEST(Board, PutsExceptionsFirst) {
  const auto row = [](PersonState state, const char* name, std::optional<Instant> starts = {}) {
    PersonRow made;
    made.state = state;
    made.name = Private<std::string>(name);
    made.starts_at = starts;
    return made;
  };
  std::vector<PersonRow> people{row(PersonState::arrived, "Ada"),
                                row(PersonState::expected, "Cy", at("15:00")),
                                row(PersonState::expected, "Zoe", at("14:00")),
                                row(PersonState::unsafe, "Dee"), row(PersonState::missing, "Bo")};
  sort_people(people);
  std::string order;
  for (const PersonRow& person : people) order += person.name.reveal() + " ";
  EXPECT_EQ(order, "Dee Bo Zoe Cy Ada ");
  const Counts counts = count(people, {}, 7);
  EXPECT_EQ(counts.expected, 5);
  EXPECT_EQ(counts.missing, 1);
  EXPECT_EQ(counts.unsafe, 1);
  EXPECT_EQ(counts.census, 7);
}

}  // namespace
}  // namespace stepwell::today

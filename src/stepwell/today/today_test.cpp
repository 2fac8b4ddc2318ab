#include <gtest/gtest.h>

#include "stepwell/base/json.h"
#include "stepwell/testing/clinic.h"
#include "stepwell/today/rules.h"

namespace stepwell::today {
namespace {

using absence::Reason;
using attendance::Presence;
using task::Ending;
using testing::some;

Instant at(const char* clock) {
  return Instant::parse(std::string("2026-11-16T") + clock + ":00.000000Z").value();
}

PersonDay::Appointment session(const char* starts, const char* ends,
                               std::optional<Presence> mark = {}) {
  return {some<SessionId>(1), at(starts), at(ends), mark};
}

PersonDay away(Reason because, bool checked_in = false) {
  return {.appointments = {session("14:00", "15:00")},
          .checked_in = checked_in,
          .away_because = because};
}

PersonDay called(Ending ending) {
  return {.appointments = {session("14:00", "15:00")}, .reached = ending};
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
      {"away by an absence they told us of", away(Reason::court), "14:30", PersonState::excused},
      {"here though they said they would not come", away(Reason::court, true), "14:30",
       PersonState::arrived},
      {"called, and on their way", called(Ending::coming_today), "14:30", PersonState::late},
      {"called, and coming next time", called(Ending::coming_next_time), "14:30",
       PersonState::no_show},
      {"called in vain", called(Ending::not_reached), "14:30", PersonState::no_show},
      {"called, and excused", called(Ending::excused), "14:30", PersonState::excused},
      {"called about this morning, the evening is still to come", called(Ending::not_reached),
       "13:30", PersonState::expected},
      {"checked out before the last session",
       {.appointments = {session("14:00", "15:00")}, .checked_in = true, .left = true},
       "14:30",
       PersonState::done},
      {"here without anything planned", {{}, true}, "10:00", PersonState::arrived},
  };
  for (const Case& c : cases) {
    SCOPED_TRACE(c.why);
    EXPECT_EQ(person_state(c.day, at(c.now)), c.expected);
  }
}

TEST(NextStep, IsOneForEachState) {
  struct Case {
    const char* why;
    PersonState state;
    PersonDay day;
    const char* now;
    NextStep expected;
  };
  PersonDay here{.appointments = {session("14:00", "15:00")}, .checked_in = true};
  PersonDay asked = here;
  asked.answered = true;
  PersonDay gone = asked;
  gone.left = true;
  const Case cases[] = {
      {"unsafe", PersonState::unsafe, asked, "14:00", NextStep::see_now},
      {"missing", PersonState::missing, {}, "14:20", NextStep::call},
      {"late", PersonState::late, {}, "14:10", NextStep::check_in},
      {"here, not asked", PersonState::arrived, here, "14:55", NextStep::ask_questions},
      {"here, asked", PersonState::arrived, asked, "14:49", NextStep::open_chart},
      {"about to leave", PersonState::arrived, asked, "14:50", NextStep::check_out},
      {"all marked, still here", PersonState::done, asked, "15:30", NextStep::check_out},
      {"gone", PersonState::done, gone, "15:30", NextStep::open_chart},
      {"excused", PersonState::excused, {}, "14:20", NextStep::open_chart},
      {"here without a session",
       PersonState::arrived,
       {.answered = true},
       "14:20",
       NextStep::open_chart},
  };
  for (const Case& c : cases) {
    SCOPED_TRACE(c.why);
    EXPECT_EQ(next_step(c.state, c.day, at(c.now)), c.expected);
  }
}

TEST(AwaitedIn, IsTheFirstWithoutAMarkElseTheLast) {
  PersonDay day{{session("14:00", "15:00"), session("15:00", "16:00")}};
  EXPECT_EQ(awaited_in(day)->starts_at, at("14:00")) << "missing since then, over or not";
  day.appointments[0].mark = Presence::no_show;
  EXPECT_EQ(awaited_in(day)->starts_at, at("15:00"));
  day.appointments[1].mark = Presence::present;
  EXPECT_EQ(awaited_in(day)->starts_at, at("15:00"));
  EXPECT_EQ(awaited_in(PersonDay{}), nullptr);
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

TEST(Wall, NamesNobodyAndLeavesOutWhatIsOver) {
  Board board;
  board.now = at("15:00");
  PersonRow ada;
  ada.name = Private<std::string>("Ada Lovelace");
  ada.state = PersonState::missing;
  ada.starts_at = at("14:00");
  board.people = {ada};
  for (const char* ends : {"15:00", "16:00"}) {
    SessionRow row;
    row.session.ends_at = at(ends);
    board.sessions.push_back(row);
  }
  const Wall wall = wall_of(board);
  EXPECT_EQ(json_text(wall).find("Lovelace"), std::string::npos);
  EXPECT_EQ(wall.people.at(0).initials, "A. L.");
  EXPECT_EQ(wall.people.at(0).state, PersonState::missing);
  ASSERT_EQ(wall.sessions.size(), 1u);
  EXPECT_EQ(wall.sessions[0].session.ends_at, at("16:00"));
}

}  // namespace
}  // namespace stepwell::today

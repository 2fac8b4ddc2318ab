#include "stepwell/attendance/rules.h"

#include <gtest/gtest.h>

#include "stepwell/testing/clinic.h"

namespace stepwell::attendance {
namespace {

using absence::Reason;
using testing::day;
using testing::some;

const auto evening = some<SessionId>(1);
const auto morning = some<SessionId>(2);
const Week week = Week::of(day("2026-11-18"));

Mark mark(const char* held_on, int minutes, SessionId session = evening) {
  return {.session_id = session, .held_on = day(held_on), .minutes = minutes};
}

TEST(WeekDose, CountsTimeAgainstTheOrder) {
  struct Case {
    const char* why;
    std::vector<Mark> marks;
    std::vector<Expected> expected;
    WeekDose dose;
  };
  const Day monday = week.monday;
  const Case cases[] = {
      {"an empty week owes everything", {}, {}, {monday, 0, 0, 0, 0, 540, 3, 540, 3}},
      {"three full evenings meet the order",
       {mark("2026-11-16", 180), mark("2026-11-18", 180), mark("2026-11-20", 180)},
       {},
       {monday, 540, 3, 0, 0, 540, 3, 0, 0}},
      {"two sessions on one day are one day",
       {mark("2026-11-16", 180, morning), mark("2026-11-16", 180)},
       {},
       {monday, 360, 1, 0, 0, 540, 3, 180, 2}},
      {"a no-show adds neither time nor a day",
       {mark("2026-11-16", 0)},
       {},
       {monday, 0, 0, 0, 0, 540, 3, 540, 3}},
      {"more than was ordered is not owed back",
       {mark("2026-11-16", 600)},
       {},
       {monday, 600, 1, 0, 0, 540, 3, 0, 2}},
      {"the next Monday is another week",
       {mark("2026-11-23", 180)},
       {{evening, day("2026-11-23"), 180}},
       {monday, 0, 0, 0, 0, 540, 3, 540, 3}},
      {"what is still to come is not short yet",
       {mark("2026-11-16", 180)},
       {{evening, day("2026-11-16"), 180}, {morning, day("2026-11-18"), 180}},
       {monday, 180, 1, 180, 1, 540, 3, 180, 1}},
      {"a second session on a day already attended is no new day",
       {mark("2026-11-16", 60)},
       {{morning, day("2026-11-16"), 120}},
       {monday, 60, 1, 120, 0, 540, 3, 360, 2}},
  };
  for (const Case& c : cases) {
    SCOPED_TRACE(c.why);
    EXPECT_EQ(week_dose(c.marks, c.expected, week, {540, 3}), c.dose);
  }
}

TEST(RollCall, SaysEverythingThatIsWrongWorstFirst) {
  struct Case {
    const char* why;
    RollCall call;
    bool begun;
    std::vector<std::string> expected;
  };
  const auto because = std::optional(Private<std::string>("a cold"));
  const Case cases[] = {
      {"the whole session", {180, Presence::present, {}}, true, {}},
      {"before it begins", {180, Presence::present, {}}, false, {"not_begun"}},
      {"excused ahead, with a reason", {0, Presence::excused, Reason::ill, because}, false, {}},
      {"another reason, unsaid", {0, Presence::no_show, Reason::other}, true, {"reason_in_words"}},
      {"another reason, in words", {0, Presence::no_show, Reason::other, because}, true, {}},
      {"a reason for being late",
       {170, Presence::late, Reason::transport},
       true,
       {"reason_without_absence"}},
      {"a minute longer than the session",
       {181, Presence::present, {}},
       true,
       {"minutes_out_of_range"}},
      {"less than nothing", {-1, Presence::late, {}}, true, {"minutes_out_of_range"}},
      {"excused, and there after all", {1, Presence::excused, {}}, true, {"absent_with_minutes"}},
      {"late and never there", {0, Presence::late, {}}, true, {"present_without_minutes"}},
      {"present, but not for all of it", {170, Presence::present, {}}, true, {"present_in_part"}},
      {"a reason for being there",
       {180, Presence::present, {}, because},
       true,
       {"reason_without_absence"}},
      {"both at once",
       {181, Presence::no_show, {}},
       true,
       {"minutes_out_of_range", "absent_with_minutes"}},
  };
  for (const Case& c : cases) {
    SCOPED_TRACE(c.why);
    std::vector<std::string> codes;
    for (const Finding& finding : check_roll_call(c.call, 180, c.begun))
      codes.push_back(finding.code);
    EXPECT_EQ(codes, c.expected);
  }
}

TEST(Answers, StayOnTheirScales) {
  EXPECT_TRUE(check_answers({}).empty());
  EXPECT_TRUE(check_answers({.mood = 0, .craving = 10, .sleep_hours = 24}).empty());
  const auto findings = check_answers({.mood = 11, .craving = -1, .sleep_hours = 24.5}, "/answers");
  ASSERT_EQ(findings.size(), 3u);
  EXPECT_EQ(findings[0].field, "/answers/mood");
  EXPECT_EQ(findings[2].text, "this must be between 0 and 24");
}

TEST(Answers, AreUnsafeUnlessTheySayNo) {
  EXPECT_FALSE(is_unsafe({}));
  EXPECT_FALSE(is_unsafe(YesNo::no));
  EXPECT_TRUE(is_unsafe(YesNo::yes));
  EXPECT_TRUE(is_unsafe(YesNo::declined));
}

TEST(Parting, HasRoomForABreath) {
  const auto words = [](std::size_t bytes) { return Private(std::string(bytes, 'a')); };
  struct Case {
    const char* why;
    Parting parting;
    std::vector<std::string> fields;
  };
  const Case cases[] = {
      {"nothing", {}, {}},
      {"another skill, in words", {.skill = Skill::other, .own_skill = words(500)}, {}},
      {"a letter more", {.skill = Skill::other, .own_skill = words(501)}, {"/own_skill"}},
      {"words for a skill that has a name",
       {.skill = Skill::rest, .own_skill = words(1)},
       {"/own_skill"}},
      {"a plan of a page", {.evening_plan = words(501)}, {"/evening_plan"}},
  };
  for (const Case& c : cases) {
    SCOPED_TRACE(c.why);
    std::vector<std::string> fields;
    for (const Finding& finding : check_parting(c.parting)) fields.push_back(finding.field);
    EXPECT_EQ(fields, c.fields);
  }
}

TEST(Stage, IsWhatSomebodyMayHaveComeFor) {
  const auto at = [](const char* clock) {
    return Instant::parse(std::string("2026-11-16T") + clock + ":00.000000Z").value();
  };
  const auto session = [&](const char* ends, schedule::State state = schedule::State::scheduled) {
    schedule::SessionCard card;
    card.ends_at = at(ends);
    card.state = state;
    return card;
  };
  using enum schedule::State;
  struct Case {
    const char* why;
    std::vector<schedule::SessionCard> sessions;
    bool just_arrived;
    bool left;
    const char* now;
    Stage expected;
  };
  const Case cases[] = {
      {"who just came", {session("17:00")}, true, false, "16:55", Stage::arriving},
      {"in the middle of it", {session("17:00")}, false, false, "16:49", Stage::here},
      {"ten minutes before the end", {session("17:00")}, false, false, "16:50", Stage::leaving},
      {"between two", {session("15:00"), session("17:00")}, false, false, "15:05", Stage::here},
      {"the last one was called off",
       {session("15:00"), session("17:00", cancelled)},
       false,
       false,
       "15:05",
       Stage::leaving},
      {"without a session they may ask", {}, false, false, "15:05", Stage::here},
      {"gone already", {session("17:00")}, false, true, "16:00", Stage::left},
  };
  for (const Case& c : cases) {
    SCOPED_TRACE(c.why);
    EXPECT_EQ(stage_of(c.sessions, c.just_arrived, c.left, at(c.now)), c.expected);
  }
}

TEST(NoShowDays, AreCountedBackFromTheLast) {
  const auto missed = [](const char* on, SessionId session = evening) {
    Mark made = mark(on, 0, session);
    made.presence = Presence::no_show;
    return made;
  };
  struct Case {
    const char* why;
    std::vector<Mark> marks;
    std::optional<Day> reviewed_on;
    int expected;
  };
  const Case cases[] = {
      {"none", {}, {}, 0},
      {"three, not in a row",
       {missed("2026-11-05"), mark("2026-11-09", 180), missed("2026-11-11"), missed("2026-11-18")},
       {},
       3},
      {"two sessions of a day are one day",
       {missed("2026-11-18"), missed("2026-11-18", morning)},
       {},
       1},
      {"who came to one session did not miss the day",
       {missed("2026-11-18"), mark("2026-11-18", 60, morning)},
       {},
       0},
      {"the fourteenth day back counts", {missed("2026-11-05")}, {}, 1},
      {"the fifteenth does not", {missed("2026-11-04")}, {}, 0},
      {"nor does a later day", {missed("2026-11-19")}, {}, 0},
      {"an excuse is no no-show", {mark("2026-11-18", 0)}, {}, 0},
      {"what a review has seen is not counted again",
       {missed("2026-11-11"), missed("2026-11-12"), missed("2026-11-18")},
       day("2026-11-12"),
       1},
  };
  for (Case c : cases) {
    SCOPED_TRACE(c.why);
    if (c.why == std::string("an excuse is no no-show")) c.marks[0].presence = Presence::excused;
    EXPECT_EQ(no_show_days(c.marks, day("2026-11-18"), 14, c.reviewed_on), c.expected);
  }
}

}  // namespace
}  // namespace stepwell::attendance

#include "stepwell/note/rules.h"

#include <gtest/gtest.h>

#include "stepwell/testing/clinic.h"

namespace stepwell::note {
namespace {

using attendance::Mark;
using attendance::Presence;
using testing::some;

Private<std::string> said(const std::string& words) { return Private(words); }

ToSign whole(const std::string& response) {
  return {.note = {.participation = Participation::active, .response = said(response)},
          .mark = Mark{.minutes = 60}};
}

TEST(NoteSimilarity, CountsTheWordsBothLinesHave) {
  const struct {
    const char* why;
    const char* one;
    const char* other;
    double expected;
  } cases[] = {
      {"the same words are the same line", "Named two triggers", "named TWO triggers.", 1},
      {"an accent is no difference", "Habló de su mamá", "hablo de su mama", 1},
      {"four of five words", "named two triggers today", "named two triggers today calmly", 0.8},
      {"nothing in common", "named two triggers", "cried and left", 0},
      {"an empty line is like none", "", "", 0},
  };
  for (const auto& c : cases)
    EXPECT_DOUBLE_EQ(similarity(said(c.one), said(c.other)), c.expected) << c.why;
}

TEST(NoteSimilarity, WarnsOfThreeAlikeAndNotOfTwo) {
  std::vector<ToSign> notes{whole("Took part well"), whole("Took part well."),
                            whole("Named two triggers and a way around each")};
  EXPECT_TRUE(alike_lines(notes).empty());
  notes.push_back(whole("took part WELL"));
  EXPECT_EQ(alike_lines(notes), (std::vector<std::size_t>{0, 1, 3}));
}

TEST(NoteSigning, SaysWhatIsMissingAndWhere) {
  ToSign no_line = whole(" ");
  ToSign no_scale = whole("Listened");
  no_scale.note.participation.reset();
  ToSign no_goal = whole("Listened");
  no_goal.has_goals = true;
  ToSign not_there = whole("Listened");
  not_there.mark->presence = Presence::no_show;
  ToSign not_marked = whole("Listened");
  not_marked.mark.reset();
  ToSign too_long = whole("Listened");
  too_long.mark->minutes = 61;
  const struct {
    const char* why;
    ToSign note;
    const char* code;
    const char* field;
  } cases[] = {
      {"no response", no_line, "missing", "/notes/0/response"},
      {"no participation", no_scale, "missing", "/notes/0/participation"},
      {"a plan, and no goal of it", no_goal, "missing", "/notes/0/goal_id"},
      {"a no-show", not_there, "not_attended", "/notes/0/presence"},
      {"no mark", not_marked, "not_attended", "/notes/0/presence"},
      {"a minute past the session", too_long, "minutes_out_of_range", "/notes/0/minutes"},
  };
  for (const auto& c : cases) {
    const auto findings = check_signing(said("We breathed"), std::vector{c.note}, 60);
    ASSERT_EQ(findings.size(), 1u) << c.why;
    EXPECT_EQ(findings[0].code, c.code) << c.why;
    EXPECT_EQ(findings[0].field, c.field) << c.why;
  }
  EXPECT_TRUE(check_signing(said("We breathed"), std::vector{whole("Listened")}, 60).empty());
  EXPECT_EQ(check_signing(said("\n"), std::vector{whole("Listened")}, 60).at(0).field,
            "/narrative");
  EXPECT_EQ(check_signing(said("We breathed"), {}, 60).at(0).code, "nothing_to_sign");
}

TEST(NoteLine, IsOfSomebodyWhoWasThereAndOfTheirOwnGoals) {
  const auto goal = some<GoalId>(1), strange = some<GoalId>(2);
  const std::vector<plan::Goal> goals{{.id = goal}};
  const auto check = [&](std::optional<GoalId> chosen, std::optional<Mark> mark,
                         std::optional<GoalId> before = {}) {
    const auto found = check_line({.goal_id = chosen}, mark, goals, before);
    return found.empty() ? "" : found[0].code;
  };
  EXPECT_EQ(check(goal, {}), "");
  EXPECT_EQ(check(strange, {}), "goal_of_another");
  EXPECT_EQ(check(strange, {}, strange), "");  // its plan was revised since
  EXPECT_EQ(check({}, Mark{.presence = Presence::excused}), "not_attended");
  const LineWords longest{.response = said(std::string(limits::line_bytes, 'a'))};
  EXPECT_TRUE(check_line(longest, {}, {}, {}).empty());
  const LineWords longer{.response = said(std::string(limits::line_bytes + 1, 'a'))};
  EXPECT_EQ(check_line(longer, {}, {}, {}).at(0).code, "too_long");
}

TEST(NoteDue, UntilEverybodyWhoWasThereIsSigned) {
  const struct {
    const char* why;
    NoteCounts counts;
    bool due;
  } cases[] = {
      {"nobody was expected", {}, false},
      {"nobody is marked yet", {.expected = 3}, true},
      {"two came, one is signed", {3, 3, 2, 2, 1}, true},
      {"two came, both are signed", {3, 3, 2, 2, 2}, false},
      {"nobody came", {3, 3, 0, 0, 0}, false},
  };
  for (const auto& c : cases) EXPECT_EQ(is_due(c.counts), c.due) << c.why;
}

}  // namespace
}  // namespace stepwell::note

#include "stepwell/program/store.h"
#include "stepwell/testing/the_day.h"

namespace stepwell::attendance {
namespace {

using absence::Reason;
using http::Method;
using people::Role;
using testing::day;
using testing::parsed;
using testing::some;
using testing::TheDay;

TEST_F(TheDay, WhoIsMarkedANoShowIsToBeCalledOnceTheSameDay) {
  put_mark_of(R"({"minutes":0,"presence":"no_show"})");
  ASSERT_EQ(tasks().size(), 1u);
  EXPECT_EQ(tasks()[0].kind, task::Kind::outreach);
  EXPECT_EQ(tasks()[0].due_at.text(), "2026-11-17T05:00:00.000000Z");
  put_mark_of(R"({"minutes":0,"presence":"no_show","reason_kind":"ill"})", {.if_match = "\"1\""});
  EXPECT_EQ(tasks().size(), 1u);
}

TEST_F(TheDay, WhoIsHereAfterAllIsNotCalled) {
  put_mark_of(R"({"minutes":0,"presence":"no_show"})");
  check_in("");
  EXPECT_TRUE(tasks().empty());
  EXPECT_EQ(read<std::optional<task::Task>>([&](db::Tx& tx) {
              return task::outreach_about(tx, ada, day("2026-11-16"));
            })->ended_as,
            task::Ending::came);
}

TEST_F(TheDay, AMarkThatExcusesEndsTheCalling) {
  put_mark_of(R"({"minutes":0,"presence":"no_show"})");
  put_mark_of(R"({"minutes":0,"presence":"excused","reason_kind":"court"})", {.if_match = "\"1\""});
  EXPECT_TRUE(tasks().empty());
}

TEST_F(TheDay, YesterdaysNoShowIsNotCalledToday) {
  clinic.now.time += std::chrono::hours(24);
  put_mark_of(R"({"minutes":0,"presence":"no_show"})");
  EXPECT_TRUE(tasks().empty());
}

TEST_F(TheDay, WhoSaidTheyWouldNotComeIsExcusedAndNotCalled) {
  excuse_today();
  clinic.now.time += std::chrono::minutes(30);
  EXPECT_EQ(row().state, today::PersonState::excused);
  EXPECT_EQ(row().away_because, Reason::ill);
  const auto sheet = parsed(send(Method::get, "/sessions/" + evening.text() + "/sheet", ""));
  EXPECT_EQ(sheet.at_pointer("/rows/0/absence/reason_kind"), "ill");
  put_mark_of(R"({"minutes":0,"presence":"no_show"})");
  EXPECT_TRUE(tasks().empty());
}

TEST_F(TheDay, WhoComesThoughTheySaidTheyWouldNotIsHere) {
  excuse_today();
  check_in("");
  EXPECT_EQ(row().state, today::PersonState::arrived);
}

TEST_F(TheDay, AnAbsenceWithoutAReasonHasAnUnknownOne) {
  const auto mark = parsed(put_mark_of(R"({"minutes":0,"presence":"no_show"})"));
  EXPECT_EQ(mark.at("reason_kind"), "unknown");
  EXPECT_EQ(parsed(put_mark_of(late, {.if_match = "\"1\""})).at("reason_kind"), nullptr);
}

TEST_F(TheDay, TheThirdNoShowInFourteenDaysOpensOneReview) {
  miss_the_days_before(2);
  put_mark_of(R"({"minutes":0,"presence":"no_show"})");
  ASSERT_EQ(reviews().size(), 1u);
  EXPECT_EQ(reviews()[0].no_shows, 3);
  EXPECT_EQ(reviews()[0].within_days, 14);
  put_mark_of(R"({"minutes":0,"presence":"no_show"})", {.if_match = "\"1\""});
  EXPECT_EQ(reviews().size(), 1u);
}

TEST_F(TheDay, TwoNoShowsOpenNone) {
  miss_the_days_before(1);
  put_mark_of(R"({"minutes":0,"presence":"no_show"})");
  EXPECT_TRUE(reviews().empty());
}

TEST_F(TheDay, TheProgramSaysHowManyNoShowsAreTooMany) {
  clinic.write([&](db::Tx& tx) {
    auto program = program::find_program(tx, some<ProgramId>(1));
    program.review_no_shows = 1;
    program.review_days = 7;
    program::put_program(tx, program);
  });
  put_mark_of(R"({"minutes":0,"presence":"no_show"})");
  ASSERT_EQ(reviews().size(), 1u);
  EXPECT_EQ(reviews()[0].within_days, 7);
}

TEST_F(TheDay, AReviewIsClosedByATherapistOrTheDirectorAndStartsTheCountAnew) {
  miss_the_days_before(2);
  put_mark_of(R"({"minutes":0,"presence":"no_show"})");
  const auto close = [&](Role role) {
    return send(Method::post, "/tasks/" + reviews().at(0).id.text() + "/close",
                R"({"outcome":"Moves to the morning track."})",
                {.if_match = "\"1\"", .credential = clinic.as(role)})
        .status;
  };
  EXPECT_EQ(close(Role::nurse), 403);
  EXPECT_EQ(close(Role::facilitator), 403);
  EXPECT_EQ(close(Role::therapist), 200);
  put_mark_of(R"({"minutes":0,"presence":"no_show"})", {.if_match = "\"1\""});
  EXPECT_TRUE(reviews().empty());
}

}  // namespace
}  // namespace stepwell::attendance

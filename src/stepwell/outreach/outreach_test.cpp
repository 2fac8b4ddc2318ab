#include <gtest/gtest.h>

#include "stepwell/absence/store.h"
#include "stepwell/attendance/store.h"
#include "stepwell/outreach/routes.h"
#include "stepwell/outreach/rules.h"
#include "stepwell/outreach/store.h"
#include "stepwell/task/store.h"
#include "stepwell/testing/group.h"
#include "stepwell/today/store.h"

namespace stepwell::outreach {
namespace {

using absence::Reason;
using http::Method;
using http::Response;
using task::Ending;
using testing::day;
using testing::some;

const Instant noon = Instant::parse("2026-11-16T12:00:00.000000Z").value();
Instant later(std::chrono::minutes by) { return {noon.time + by}; }

std::vector<std::string> codes_of(const std::vector<Finding>& findings) {
  std::vector<std::string> codes;
  for (const Finding& finding : findings) codes.push_back(finding.code);
  return codes;
}

TEST(Attempt, SaysEverythingThatIsWrong) {
  const task::Task open{.kind = task::Kind::outreach};
  task::Task closed = open;
  closed.closed_at = noon;
  const auto words = [](std::size_t bytes) { return Private(std::string(bytes, 'a')); };
  constexpr std::chrono::minutes fortnight = std::chrono::days(14);
  struct Case {
    const char* why;
    task::Task task;
    NewAttempt attempt;
    std::size_t made;
    std::vector<std::string> expected;
  };
  const Case cases[] = {
      {"nobody answers", open, {How::call, false}, 0, {}},
      {"reached, and something agreed", open, {How::call, true, words(500)}, 0, {}},
      {"more words than there is room for", open, {How::call, true, words(501)}, 0, {"too_long"}},
      {"agreed with nobody", open, {How::text, false, words(1)}, 0, {"agreed_with_nobody"}},
      {"a voicemail that answers", open, {How::voicemail, true}, 0, {"voicemail_reaches_nobody"}},
      {"again in half an hour",
       open,
       {How::call, false, {}, later(std::chrono::minutes(30))},
       0,
       {}},
      {"again just now", open, {How::call, false, {}, noon}, 0, {"in_the_past"}},
      {"again in a fortnight", open, {How::call, false, {}, later(fortnight)}, 0, {}},
      {"a minute later still",
       open,
       {How::call, false, {}, later(fortnight + std::chrono::minutes(1))},
       0,
       {"too_far_ahead"}},
      {"the fiftieth", open, {How::call, false}, 49, {}},
      {"one more", open, {How::call, false}, 50, {"too_many_attempts"}},
      {"when it is over", closed, {How::call, false}, 1, {"already_closed"}},
  };
  for (const Case& c : cases) {
    SCOPED_TRACE(c.why);
    EXPECT_EQ(codes_of(check_attempt(c.task, c.attempt, c.made, noon)), c.expected);
  }
}

TEST(End, IsWhatTheAttemptsSay) {
  const task::Task open{.kind = task::Kind::outreach};
  const Attempt tried{.how = How::call};
  const Attempt spoke{.how = How::call, .reached = true};
  struct Case {
    const char* why;
    End end;
    std::vector<Attempt> attempts;
    std::vector<std::string> expected;
  };
  const Case cases[] = {
      {"not reached, and nobody tried", {Ending::not_reached}, {}, {"nobody_tried"}},
      {"not reached", {Ending::not_reached}, {tried, tried}, {}},
      {"not reached, and yet spoken to", {Ending::not_reached}, {tried, spoke}, {"was_reached"}},
      {"coming today", {Ending::coming_today}, {spoke}, {}},
      {"coming today, said by nobody", {Ending::coming_today}, {tried}, {"nobody_reached"}},
      {"excused for a reason", {Ending::excused, {}, Reason::ill}, {spoke}, {}},
      {"excused for none", {Ending::excused}, {spoke}, {"missing"}},
      {"a reason without an excuse",
       {Ending::coming_today, {}, Reason::ill},
       {spoke},
       {"not_excused"}},
      {"here after all", {Ending::came}, {}, {}},
  };
  for (const Case& c : cases) {
    SCOPED_TRACE(c.why);
    EXPECT_EQ(codes_of(check_end(open, c.end, c.attempts)), c.expected);
  }
}

// Monday at nine: a group begins, and Ada is in it and not there.
class SomebodyIsMissing : public ::testing::Test {
 protected:
  void SetUp() override {
    routes(clinic.router);
    ada = clinic.patient("Ada", "Hazel").id;
    clinic.write([&](db::Tx& tx) {
      const auto group = testing::open_group(tx, clinic.site);
      testing::admit(tx, clinic.site, group, ada);
      testing::plan_session(tx, clinic.site, group, clinic.now);
    });
  }

  int look_around() {
    int opened = 0;
    clinic.write([&](db::Tx& tx) { opened = call_missing(tx, clinic.site); });
    return opened;
  }

  Response post(const std::string& target, const std::string& body, std::string version = "") {
    return clinic.call({.method = Method::post,
                        .target = "/api/v1" + target,
                        .body = body,
                        .if_match = std::move(version)});
  }

  task::Task outreach() {
    std::optional<task::Task> found;
    clinic.read([&](db::Tx& tx) { found = task::outreach_about(tx, ada, day("2026-11-16")); });
    return found.value();
  }

  Response tried(const char* body) {
    return post("/outreach/" + outreach().id.text() + "/attempts", body);
  }

  Response end(const char* body) {
    return post("/outreach/" + outreach().id.text() + "/end", body,
                http::etag_of(outreach().version));
  }

  today::PersonRow row() {
    today::Board board;
    clinic.read([&](db::Tx& tx) { board = today::board(tx, clinic.site); });
    return board.people.at(0);
  }

  template <class T>
  T read(std::function<T(db::Tx&)> what) {
    T value;
    clinic.read([&](db::Tx& tx) { value = what(tx); });
    return value;
  }

  // Fifteen minutes in, with somebody looking around: an outreach is open.
  void miss() {
    clinic.now.time += std::chrono::minutes(15);
    ASSERT_EQ(look_around(), 1);
  }

  testing::Clinic clinic;
  PatientId ada;
};

TEST_F(SomebodyIsMissing, TheyAreToBeCalledFifteenMinutesInOnceADay) {
  clinic.now.time += std::chrono::minutes(14);
  EXPECT_EQ(look_around(), 0);
  clinic.now.time += std::chrono::minutes(1);
  EXPECT_EQ(look_around(), 1);
  EXPECT_EQ(look_around(), 0);
  EXPECT_EQ(outreach().about_on, day("2026-11-16"));
  EXPECT_EQ(outreach().due_at.text(), "2026-11-17T05:00:00.000000Z");
}

TEST_F(SomebodyIsMissing, WhoeverPicksUpThePhoneFirstOpensTheSameOne) {
  const std::string target = "/patients/" + ada.text() + "/outreach";
  EXPECT_EQ(post(target, "").status, 200);
  const auto first = outreach().id;
  EXPECT_EQ(post(target, "").status, 200);
  clinic.now.time += std::chrono::minutes(15);
  EXPECT_EQ(look_around(), 0);
  EXPECT_EQ(outreach().id, first);
}

TEST_F(SomebodyIsMissing, AnAttemptIsLoggedAndMovesWhenTheTaskIsDue) {
  miss();
  const auto logged =
      tried(R"({"how":"voicemail","reached":false,"next_try_at":"2026-11-16T16:00:00.000000Z"})");
  ASSERT_EQ(logged.status, 200) << logged.body;
  EXPECT_EQ(parse_json(logged.body).at_pointer("/attempts/0/how"), "voicemail");
  EXPECT_EQ(outreach().due_at.text(), "2026-11-16T16:00:00.000000Z");
  EXPECT_EQ(tried(R"({"how":"voicemail","reached":true})").status, 422);
}

TEST_F(SomebodyIsMissing, AnExcuseOnThePhoneBecomesAnAbsenceAndMendsTheMark) {
  miss();
  clinic.write([&](db::Tx& tx) {
    attendance::put_mark(tx, {.session_id = some<SessionId>(1),
                              .patient_id = ada,
                              .held_on = day("2026-11-16"),
                              .presence = attendance::Presence::no_show});
  });
  EXPECT_EQ(tried(R"({"how":"call","reached":true,"agreed":"Back on Wednesday"})").status, 200);
  const auto ended =
      end(R"({"ended_as":"excused","reason_kind":"ill","outcome":"Flu","until_on":"2026-11-17"})");
  ASSERT_EQ(ended.status, 200) << ended.body;
  EXPECT_EQ(outreach().ended_as, Ending::excused);
  EXPECT_EQ(row().state, today::PersonState::excused);
  const auto absences = read<std::vector<absence::Absence>>(
      [&](db::Tx& tx) { return absence::absences_from(tx, ada, day("2026-11-16")); });
  ASSERT_EQ(absences.size(), 1u);
  EXPECT_EQ(absences[0].until_on, day("2026-11-17"));
  const auto mark = read<std::optional<attendance::Mark>>(
      [&](db::Tx& tx) { return attendance::find_mark(tx, some<SessionId>(1), ada); });
  EXPECT_EQ(mark->presence, attendance::Presence::excused);
  EXPECT_EQ(mark->reason_kind, Reason::ill);
}

TEST_F(SomebodyIsMissing, AnExcuseUntilYesterdayIsRefusedAndNothingIsKept) {
  miss();
  tried(R"({"how":"call","reached":true})");
  EXPECT_EQ(end(R"({"ended_as":"excused","reason_kind":"ill","until_on":"2026-11-15"})").status,
            422);
  EXPECT_FALSE(outreach().closed_at);
}

TEST_F(SomebodyIsMissing, WhoIsOnTheirWayIsLateAndNotMissing) {
  miss();
  EXPECT_EQ(row().next_step, today::NextStep::call);
  tried(R"({"how":"call","reached":true})");
  EXPECT_EQ(end(R"({"ended_as":"coming_today"})").status, 200);
  EXPECT_EQ(row().state, today::PersonState::late);
  EXPECT_EQ(row().next_step, today::NextStep::check_in);
}

TEST_F(SomebodyIsMissing, WhoCouldNotBeReachedIsNotCalledAllDay) {
  miss();
  EXPECT_EQ(end(R"({"ended_as":"not_reached"})").status, 422);
  tried(R"({"how":"call","reached":false})");
  EXPECT_EQ(end(R"({"ended_as":"not_reached"})").status, 200);
  EXPECT_EQ(row().state, today::PersonState::no_show);
  EXPECT_EQ(look_around(), 0);
}

TEST_F(SomebodyIsMissing, AWishToLeaveOpensAReview) {
  miss();
  tried(R"({"how":"call","reached":true})");
  EXPECT_EQ(end(R"({"ended_as":"wants_to_leave"})").status, 200);
  const auto tasks =
      read<std::vector<task::Task>>([&](db::Tx& tx) { return task::open_tasks_of(tx, ada); });
  ASSERT_EQ(tasks.size(), 1u);
  EXPECT_EQ(tasks[0].kind, task::Kind::review);
  EXPECT_FALSE(tasks[0].no_shows);
}

TEST_F(SomebodyIsMissing, AnOutreachEndsOnceAndOnlyForWhoSawTheLastAttempt) {
  miss();
  tried(R"({"how":"call","reached":true})");
  const std::string target = "/outreach/" + outreach().id.text() + "/end";
  EXPECT_EQ(post(target, R"({"ended_as":"coming_today"})", "\"1\"").status, 412);
  EXPECT_EQ(post(target, R"({"ended_as":"coming_today"})").status, 428);
  EXPECT_EQ(end(R"({"ended_as":"coming_today"})").status, 200);
  EXPECT_EQ(end(R"({"ended_as":"coming_today"})").status, 422);
}

TEST_F(SomebodyIsMissing, ASafetyTaskIsNoOutreach) {
  clinic.write([&](db::Tx& tx) {
    task::open_task(tx, {.patient_id = ada, .site_id = clinic.site, .due_at = tx.now});
  });
  const auto tasks =
      read<std::vector<task::Task>>([&](db::Tx& tx) { return task::open_tasks_of(tx, ada); });
  EXPECT_EQ(
      post("/outreach/" + tasks.at(0).id.text() + "/end", R"({"ended_as":"came"})", "\"1\"").status,
      404);
}

}  // namespace
}  // namespace stepwell::outreach

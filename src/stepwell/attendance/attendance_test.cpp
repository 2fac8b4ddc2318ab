#include <gtest/gtest.h>

#include "stepwell/attendance/routes.h"
#include "stepwell/attendance/store.h"
#include "stepwell/episode/store.h"
#include "stepwell/people/store.h"
#include "stepwell/roster/store.h"
#include "stepwell/safety/routes.h"
#include "stepwell/safety/store.h"
#include "stepwell/testing/group.h"
#include "stepwell/today/routes.h"
#include "stepwell/today/store.h"

namespace stepwell::attendance {
namespace {

using http::Method;
using http::Response;
using people::Role;
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
      {"excused ahead, with a reason", {0, Presence::excused, because}, false, {}},
      {"a minute longer than the session",
       {181, Presence::present, {}},
       true,
       {"minutes_out_of_range"}},
      {"less than nothing", {-1, Presence::late, {}}, true, {"minutes_out_of_range"}},
      {"excused, and there after all", {1, Presence::excused, {}}, true, {"absent_with_minutes"}},
      {"late and never there", {0, Presence::late, {}}, true, {"present_without_minutes"}},
      {"present, but not for all of it", {170, Presence::present, {}}, true, {"present_in_part"}},
      {"a reason for being there",
       {180, Presence::present, because},
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
  EXPECT_FALSE(is_unsafe({.safety = YesNo::no}));
  EXPECT_TRUE(is_unsafe({.safety = YesNo::yes}));
  EXPECT_TRUE(is_unsafe({.safety = YesNo::declined}));
}

// A clinic with one evening group of the day, and Ada in it. The clock shows its first minute.
class TheDay : public ::testing::Test {
 protected:
  void SetUp() override {
    routes(clinic.router);
    safety::routes(clinic.router);
    today::routes(clinic.router);
    ada = clinic.patient("Ada", "Hazel").id;
    clinic.write([&](db::Tx& tx) { open_group(tx); });
  }

  void open_group(db::Tx& tx) {
    const auto group = testing::open_group(tx, clinic.site);
    const episode::Episode stay{.id = some<EpisodeId>(1),
                                .patient_id = ada,
                                .site_id = clinic.site,
                                .program_id = group.program,
                                .track_id = group.track,
                                .state = episode::State::admitted,
                                .referred_on = day("2026-11-02"),
                                .admitted_on = day("2026-11-09")};
    episode::put_episode(tx, stay);
    ASSERT_TRUE(roster::join(tx, group.id, stay, day("2026-11-09")));
    ASSERT_EQ(testing::plan_session(tx, clinic.site, group, clinic.now), evening);
  }

  Response send(Method method, const std::string& target, const std::string& body,
                http::Request request = {}) {
    request.method = method;
    request.target = "/api/v1" + target;
    request.body = body;
    return clinic.call(request);
  }

  Response put_mark_of(const std::string& body, http::Request request = {}) {
    return send(Method::put, "/sessions/" + evening.text() + "/marks/" + ada.text(), body, request);
  }

  Response check_in(const std::string& answers, http::Request request = {}) {
    const std::string rest = answers.empty() ? "" : R"(,"answers":)" + answers;
    return send(Method::post, "/check-ins", R"({"patient_id":")" + ada.text() + "\"" + rest + "}",
                request);
  }

  Response arrive(const std::string& pin) {
    return send(Method::post, "/kiosk/arrivals", R"({"pin":")" + pin + "\"}",
                {.credential = clinic.kiosk()});
  }

  std::string pin() {
    std::string pin;
    clinic.read([&](db::Tx& tx) { pin = people::find_pin(tx, ada).pin.reveal(); });
    return pin;
  }

  template <class T>
  T read(std::function<T(db::Tx&)> what) {
    T value;
    clinic.read([&](db::Tx& tx) { value = what(tx); });
    return value;
  }

  std::vector<safety::Task> tasks() {
    return read<std::vector<safety::Task>>(
        [&](db::Tx& tx) { return safety::open_tasks_of(tx, ada); });
  }

  today::PersonRow row() {
    return read<today::Board>([&](db::Tx& tx) { return today::board(tx, clinic.site); })
        .people.at(0);
  }

  testing::Clinic clinic;
  PatientId ada;
  const std::string late = R"({"minutes":170,"presence":"late"})";
};

json::value parsed(const Response& response) { return parse_json(response.body); }

TEST_F(TheDay, AMarkCountsTowardsTheDose) {
  const auto response = put_mark_of(late);
  EXPECT_EQ(response.status, 200) << response.body;
  EXPECT_EQ(response.etag, "\"1\"");
  const auto dose =
      parsed(send(Method::get, "/patients/" + ada.text() + "/dose?week=2026-11-18", ""));
  EXPECT_EQ(dose.at("minutes"), 170);
  EXPECT_EQ(dose.at("minutes_ordered"), 540);
  EXPECT_EQ(dose.at("minutes_short"), 370);
  EXPECT_EQ(dose.at("days_short"), 2);
}

TEST_F(TheDay, AnUnmarkedSessionIsStillToCome) {
  const auto dose =
      parsed(send(Method::get, "/patients/" + ada.text() + "/dose?week=2026-11-18", ""));
  EXPECT_EQ(dose.at("minutes_scheduled"), 180);
  EXPECT_EQ(dose.at("minutes_short"), 360);
}

TEST_F(TheDay, AMarkThatBreaksARuleIsRefusedAndNothingIsKept) {
  const auto response = put_mark_of(R"({"minutes":240,"presence":"present"})");
  EXPECT_EQ(response.status, 422);
  EXPECT_EQ(parsed(response).at_pointer("/findings/0/code"), "minutes_out_of_range");
  EXPECT_FALSE(
      read<bool>([&](db::Tx& tx) { return attendance::find_mark(tx, evening, ada).has_value(); }));
}

TEST_F(TheDay, NobodyIsMarkedInAGroupTheyAreNotIn) {
  const auto bea = clinic.patient("Bea", "Linden").id;
  const auto response =
      send(Method::put, "/sessions/" + evening.text() + "/marks/" + bea.text(), late);
  EXPECT_EQ(response.status, 422);
  EXPECT_EQ(parsed(response).at_pointer("/findings/0/code"), "not_on_roster");
}

TEST_F(TheDay, AMarkIsCorrectedOnlyByWhoSawTheLastOne) {
  put_mark_of(late);
  EXPECT_EQ(put_mark_of(late).status, 428);
  EXPECT_EQ(put_mark_of(late, {.if_match = "\"1\""}).etag, "\"2\"");
  const auto stale = put_mark_of(late, {.if_match = "\"1\""});
  EXPECT_EQ(stale.status, 412);
  EXPECT_EQ(parsed(stale).at("version"), 2);
}

TEST_F(TheDay, OnePersonChecksInOnceADay) {
  EXPECT_EQ(check_in("").status, 200);
  EXPECT_EQ(check_in("").status, 409);
  EXPECT_EQ(row().state, today::PersonState::arrived);
  EXPECT_EQ(row().next_step, today::NextStep::ask_questions);
}

TEST_F(TheDay, ACheckInSentTwiceWithOneKeyIsDoneOnce) {
  const auto first = check_in("", {.idempotency_key = "k1"});
  const auto again = check_in("", {.idempotency_key = "k1"});
  EXPECT_EQ(again.status, 200);
  EXPECT_EQ(again.body, first.body);
}

TEST_F(TheDay, AScreenElsewhereIsToldAndNothingMore) {
  const auto told = clinic.changes.size();
  const auto id = parsed(check_in("")).at("id");
  ASSERT_EQ(clinic.changes.size(), told + 1);
  const db::Change& change = clinic.changes.back();
  EXPECT_EQ(change.topic, "attendance");
  EXPECT_EQ(json::value(change.id), id);
  EXPECT_GT(change.number, 0);
}

TEST_F(TheDay, AnUnsafeAnswerOpensATaskInTheSameRequest) {
  EXPECT_EQ(check_in(R"({"safety":"yes"})").status, 200);
  ASSERT_EQ(tasks().size(), 1u);
  EXPECT_TRUE(tasks()[0].needs_license);
  EXPECT_EQ(tasks()[0].due_at.text(), "2026-11-17T05:00:00.000000Z");  // midnight in New York
  EXPECT_EQ(row().state, today::PersonState::unsafe);
  EXPECT_EQ(row().safety_task_id, tasks()[0].id);
}

TEST_F(TheDay, DecliningTheSafetyQuestionIsNoNo) {
  check_in(R"({"safety":"declined"})");
  EXPECT_EQ(tasks().size(), 1u);
}

TEST_F(TheDay, ASafeAnswerOpensNothing) {
  check_in(R"({"safety":"no"})");
  EXPECT_TRUE(tasks().empty());
}

TEST_F(TheDay, OnlyALicensedClinicianClosesASafetyTask) {
  check_in(R"({"safety":"yes"})");
  const auto close = [&](Role role, const char* body, const char* version = "\"1\"") {
    return send(Method::post, "/tasks/" + tasks().at(0).id.text() + "/close", body,
                {.if_match = version, .credential = clinic.as(role)});
  };
  const auto give_license = [&](const char* expires) {
    clinic.write([&](db::Tx& tx) {
      people::put_credential(tx, {.id = some<CredentialId>(1),
                                  .staff_id = testing::staff_at(clinic.site, Role::therapist),
                                  .kind = "LCSW",
                                  .level = people::CredentialLevel::independent,
                                  .expires_on = day(expires)});
    });
  };
  const char* seen = R"({"outcome":"Seen at once. Safe to stay in group."})";
  EXPECT_EQ(close(Role::facilitator, seen).status, 403);
  give_license("2026-11-15");
  EXPECT_EQ(close(Role::therapist, seen).status, 403);
  give_license("2027-11-15");
  EXPECT_EQ(close(Role::therapist, R"({"outcome":" "})").status, 422);
  EXPECT_EQ(close(Role::therapist, seen, "\"7\"").status, 412);
  EXPECT_EQ(close(Role::therapist, seen).status, 200);
  EXPECT_TRUE(tasks().empty());
  EXPECT_EQ(row().state, today::PersonState::arrived);
}

TEST_F(TheDay, TheKioskGreetsByPinAndTakesTheAnswers) {
  const auto arrival = parsed(arrive(pin()));
  EXPECT_EQ(arrival.at("first_name"), "Ada");
  EXPECT_EQ(arrival.at("sessions").as_array().size(), 1u);
  const std::string answers =
      "/kiosk/arrivals/" + std::string(arrival.at("check_in_id").as_string()) + "/answers";
  const auto farewell = send(Method::put, answers, R"({"mood":4,"safety":"yes"})",
                             {.if_match = "\"1\"", .credential = clinic.kiosk()});
  EXPECT_EQ(farewell.body, R"({"stay":true,"crisis_line":"988"})");
  EXPECT_EQ(tasks().size(), 1u);
  EXPECT_EQ(row().mood, 4);
}

TEST_F(TheDay, TheKioskTakesTheSamePinTwiceAsOneArrival) {
  const auto first = parsed(arrive(pin())).at("check_in_id");
  EXPECT_EQ(parsed(arrive(pin())).at("check_in_id"), first);
}

TEST_F(TheDay, TheKioskDeliversAnswersThatWaitedForTheNetworkUntilTheDayIsOver) {
  const auto arrival = parsed(arrive(pin()));
  const std::string answers =
      "/kiosk/arrivals/" + std::string(arrival.at("check_in_id").as_string()) + "/answers";
  const auto deliver = [&](const char* version) {
    return send(Method::put, answers, R"({"mood":4,"safety":"yes"})",
                {.if_match = version, .credential = clinic.kiosk()})
        .status;
  };
  clinic.now.time += std::chrono::hours(3);
  EXPECT_EQ(deliver("\"1\""), 200);
  EXPECT_EQ(tasks().size(), 1u);
  clinic.now.time += std::chrono::hours(24);
  EXPECT_EQ(deliver("\"2\""), 404);
}

TEST_F(TheDay, WhoeverGuessesPinsWaits) {
  const std::string wrong = pin() == "000000" ? "000001" : "000000";
  for (int i = 0; i < 6; ++i) EXPECT_EQ(arrive(wrong).status, 404);
  const auto held = arrive(pin());
  EXPECT_EQ(held.status, 429);
  EXPECT_EQ(held.retry_after_s, 1);
  clinic.now.time += std::chrono::seconds(1);
  EXPECT_EQ(arrive(pin()).status, 200);
}

TEST_F(TheDay, TheSheetShowsTheRosterWithArrivalAndMark) {
  check_in("");
  put_mark_of(late);
  const auto sheet = parsed(send(Method::get, "/sessions/" + evening.text() + "/sheet", ""));
  EXPECT_EQ(sheet.at_pointer("/session/facilitators").as_array().size(), 1u);
  EXPECT_EQ(sheet.at_pointer("/rows/0/name"), "Ada Hazel");
  EXPECT_EQ(sheet.at_pointer("/rows/0/mark/minutes"), 170);
  EXPECT_EQ(sheet.at_pointer("/rows/0/dose/minutes"), 170);
  EXPECT_TRUE(sheet.at_pointer("/rows/0/arrived_at").is_string());
}

TEST_F(TheDay, TheBoardFollowsTheClock) {
  EXPECT_EQ(row().state, today::PersonState::late);
  clinic.now.time += std::chrono::minutes(15);
  EXPECT_EQ(row().state, today::PersonState::missing);
  EXPECT_EQ(row().next_step, today::NextStep::call);
  put_mark_of(R"({"minutes":0,"presence":"no_show"})");
  EXPECT_EQ(row().state, today::PersonState::no_show);
}

}  // namespace
}  // namespace stepwell::attendance

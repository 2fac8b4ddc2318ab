#include "stepwell/testing/the_day.h"

namespace stepwell::attendance {
namespace {

using http::Method;
using people::Role;
using testing::day;
using testing::parsed;
using testing::some;
using testing::TheDay;

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
  ASSERT_EQ(kinds(), of_an_alert);
  EXPECT_TRUE(tasks()[0].needs_license);
  EXPECT_EQ(tasks()[0].due_at.text(), "2026-11-17T05:00:00.000000Z");  // midnight in New York
  EXPECT_EQ(row().state, today::PersonState::unsafe);
  EXPECT_EQ(row().safety_task_id, tasks()[0].id);
}

TEST_F(TheDay, DecliningTheSafetyQuestionIsNoNo) {
  check_in(R"({"safety":"declined"})");
  EXPECT_EQ(kinds(), of_an_alert);
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
  EXPECT_EQ(kinds(), std::vector{task::Kind::safety_plan}) << "the plan is still to be made";
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
  EXPECT_EQ(kinds(), of_an_alert);
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
  EXPECT_EQ(kinds(), of_an_alert);
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

#include "stepwell/testing/the_day.h"

namespace stepwell::attendance {
namespace {

using http::Method;
using testing::day;
using testing::parsed;
using testing::TheDay;

TEST_F(TheDay, WhoLeavesIsCheckedOutOnceAndIsDone) {
  check_in(R"({"safety":"no"})");
  EXPECT_EQ(row().next_step, today::NextStep::open_chart);
  clinic.now.time += std::chrono::minutes(170);
  EXPECT_EQ(row().next_step, today::NextStep::check_out) << "ten minutes before the end";
  EXPECT_EQ(check_out(R"({"how_it_went":"good","skill":"rest","safety":"no"})").status, 200);
  EXPECT_EQ(check_out("").status, 409);
  EXPECT_EQ(row().state, today::PersonState::done);
  EXPECT_EQ(row().left_at, clinic.now);
  EXPECT_TRUE(tasks().empty());
}

TEST_F(TheDay, AnUnsafeAnswerOnLeavingOpensATaskInTheSameRequest) {
  check_in(R"({"safety":"no"})");
  EXPECT_EQ(check_out(R"({"safety":"declined"})").status, 200);
  ASSERT_EQ(kinds(), of_an_alert);
  EXPECT_TRUE(tasks()[0].needs_license);
  EXPECT_TRUE(tasks()[0].alert_id);
  EXPECT_FALSE(tasks()[1].alert_id) << "whoever closes this one has not answered the alert";
  EXPECT_EQ(row().state, today::PersonState::unsafe);
}

TEST_F(TheDay, ACheckOutThatBreaksARuleIsRefusedAndNothingIsKept) {
  const auto refused = check_out(R"({"skill":"rest","own_skill":"Knitting","safety":"yes"})");
  EXPECT_EQ(refused.status, 422);
  EXPECT_EQ(parsed(refused).at_pointer("/findings/0/field"), "/answers/own_skill");
  EXPECT_TRUE(tasks().empty());
  EXPECT_EQ(check_out("").status, 200);
}

TEST_F(TheDay, TheKioskTakesACheckOutOnceHoweverOftenItIsDelivered) {
  const auto arrival = parsed(arrive(pin()));
  EXPECT_EQ(arrival.at("stage"), "arriving");
  EXPECT_EQ(parsed(arrive(pin())).at("stage"), "here");
  const auto leave = [&](const char* said, const char* key) {
    return send(
        Method::put,
        "/kiosk/arrivals/" + std::string(arrival.at("check_in_id").as_string()) + "/check-out",
        said, {.idempotency_key = key, .credential = clinic.kiosk()});
  };
  const char* yes = R"({"how_it_went":"hard","evening_plan":"Home","safety":"yes"})";
  EXPECT_EQ(leave(yes, "k1").body, R"({"stay":true,"crisis_line":"988"})");
  EXPECT_EQ(leave(yes, "k1").status, 200);
  EXPECT_EQ(leave(yes, "k2").status, 200);
  EXPECT_EQ(kinds(), of_an_alert);
  EXPECT_EQ(parsed(arrive(pin())).at("stage"), "left");
}

// Staff wrote somebody out while their own answers waited in a tablet.
TEST_F(TheDay, AnUnsafeAnswerThatComesLateIsRaisedThoughAnotherStays) {
  const auto arrival = parsed(arrive(pin()));
  EXPECT_EQ(check_out(R"({"safety":"no"})").status, 200);
  const auto late_answer =
      send(Method::put,
           "/kiosk/arrivals/" + std::string(arrival.at("check_in_id").as_string()) + "/check-out",
           R"({"safety":"yes"})", {.credential = clinic.kiosk()});
  EXPECT_EQ(late_answer.body, R"({"stay":true,"crisis_line":"988"})");
  EXPECT_EQ(kinds(), of_an_alert);
  EXPECT_EQ(read<std::optional<CheckOut>>([&](db::Tx& tx) {
              return check_out_on(tx, ada, day("2026-11-16"));
            })->safety,
            YesNo::no);
}

}  // namespace
}  // namespace stepwell::attendance

#include "stepwell/schedule/routes.h"

#include <gtest/gtest.h>

#include "stepwell/program/routes.h"
#include "stepwell/program/store.h"
#include "stepwell/roster/routes.h"
#include "stepwell/roster/rules.h"
#include "stepwell/schedule/rules.h"
#include "stepwell/testing/offer.h"

// What the routes of program, roster and schedule answer, on one small clinic.
namespace stepwell::schedule {
namespace {

using http::Method;
using http::Response;
using testing::day;
using testing::some;

std::string pointer(const Response& response, const char* at) {
  json::error_code missing;
  const auto document = parse_json(response.body);
  const auto* value = document.find_pointer(at, missing);
  if (!value) return "";
  return value->is_string() ? std::string(value->as_string()) : json::serialize(*value);
}

class Routes : public ::testing::Test {
 protected:
  void SetUp() override {
    program::routes(clinic.router);
    roster::routes(clinic.router);
    schedule::routes(clinic.router);
    clinic.write([&](db::Tx& tx) {
      offer = testing::put_offer(tx, clinic.site);
      for (std::uint8_t n = 1; n <= 9; ++n)
        stays.push_back(testing::put_admitted(tx, clinic.site, offer, n));
    });
  }

  Response get(const std::string& target) { return clinic.call({.target = target}); }
  Response post(const std::string& target, const std::string& body, const std::string& match = "") {
    return clinic.call({.method = Method::post, .target = target, .body = body, .if_match = match});
  }

  Response join(std::size_t n, const std::string& from = "2026-11-16") {
    return post(
        "/api/v1/groups/" + offer.skills.id.text() + "/members",
        R"({"episode_id":")" + stays.at(n - 1).id.text() + R"(","joined_on":")" + from + R"("})");
  }

  // A session of `group` at `starts` for an hour, on Monday.
  Response make(const program::Group& group, const std::string& starts,
                const std::string& more = "") {
    return post("/api/v1/sessions", R"({"group_id":")" + group.id.text() +
                                        R"(","held_on":"2026-11-16","starts":")" + starts +
                                        R"(","minutes":60)" + more + "}");
  }

  testing::Clinic clinic;
  testing::Offer offer;
  std::vector<episode::Episode> stays;
};

TEST_F(Routes, TellWhatASiteOffersAndHowFullItIs) {
  join(1);
  join(2, "2026-12-01");
  clinic.write([&](db::Tx& tx) {
    program::put_slot(tx, {.id = some<SlotId>(1),
                           .group_id = offer.skills.id,
                           .weekday = 1,
                           .starts_at_minute = 540,
                           .minutes = 60,
                           .from_on = day("2026-11-02"),
                           .until_on = {}});
  });
  const auto answer = get("/api/v1/programs?site=" + clinic.site.text());
  EXPECT_EQ(answer.status, 200);
  EXPECT_EQ(pointer(answer, "/groups/0/group/name"), "CBT Skills");
  EXPECT_EQ(pointer(answer, "/groups/0/taken"), "2");
  EXPECT_EQ(pointer(answer, "/groups/0/room_name"), "Birch");
  EXPECT_EQ(pointer(answer, "/groups/0/facilitators/0/name"), "Luis Ortega");
  EXPECT_EQ(pointer(answer, "/groups/0/slots/0/starts_at_minute"), "540");
  EXPECT_EQ(pointer(answer, "/groups/1/taken"), "0");
  EXPECT_EQ(pointer(answer, "/programs/0/minutes_min"), "540");
}

TEST_F(Routes, SeatPeopleUntilAGroupIsFull) {
  for (std::size_t n = 1; n <= 8; ++n) EXPECT_EQ(join(n).status, 200) << n;
  const auto ninth = join(9);
  EXPECT_EQ(ninth.status, 409);
  EXPECT_EQ(pointer(ninth, "/findings/0/code"), "group_full");
  EXPECT_EQ(pointer(ninth, "/findings/0/text"),
            "CBT Skills is full on 2026-11-16: 8 of 8 seats are taken");
  const auto roster = get("/api/v1/groups/" + offer.skills.id.text() + "/roster?day=2026-11-16");
  EXPECT_EQ(pointer(roster, "/taken"), "8");
  EXPECT_EQ(parse_json(roster.body).at("items").as_array().size(), 8u);
}

TEST_F(Routes, EndAMembershipAndNeverLaterThanItEnded) {
  const auto target = "/api/v1/memberships/" + pointer(join(1), "/id") + "/end";
  EXPECT_EQ(post(target, R"({"left_on":"2026-11-20"})").status, 428);
  EXPECT_EQ(post(target, R"({"left_on":"2026-11-15"})", "\"1\"").status, 422);
  EXPECT_EQ(post(target, R"({"left_on":"2026-11-20"})", "\"1\"").etag, "\"2\"");
  EXPECT_EQ(post(target, R"({"left_on":"2026-11-19"})", "\"1\"").status, 412);
  EXPECT_EQ(pointer(post(target, R"({"left_on":"2026-11-21"})", "\"2\""), "/findings/0/code"),
            "already_left");
  EXPECT_EQ(post(target, R"({"left_on":"2026-11-19"})", "\"2\"").status, 200);
}

TEST_F(Routes, AnswerNothingForWhatIsNotThere) {
  const auto nobody = some<GroupId>(99).text();
  EXPECT_EQ(get("/api/v1/groups/" + nobody + "/roster").status, 404);
  EXPECT_EQ(get("/api/v1/programs").status, 422);
  EXPECT_EQ(post("/api/v1/memberships/" + nobody + "/end", "{}").status, 404);
}

TEST_F(Routes, SayWhatIsTakenByWhomAndWhatIsFree) {
  EXPECT_EQ(make(offer.skills, "09:00").status, 200);
  const auto in_maple =
      make(offer.skills, "09:30", R"(,"room_id":")" + offer.maple.id.text() + '"');
  EXPECT_EQ(in_maple.status, 409);
  EXPECT_EQ(pointer(in_maple, "/findings/0/code"), "staff_taken");
  EXPECT_EQ(pointer(in_maple, "/findings/0/text"),
            "Luis Ortega is taken on 2026-11-16 from 09:00 to 10:00 by CBT Skills");
  EXPECT_EQ(pointer(in_maple, "/findings/1/text"), "Maple and everybody are free at 10:00");
  const auto both = make(offer.skills, "08:05");
  EXPECT_EQ(pointer(both, "/findings/0/text"),
            "Birch is taken on 2026-11-16 from 09:00 to 10:00 by CBT Skills");
  EXPECT_EQ(pointer(both, "/findings/1/code"), "staff_taken");
  EXPECT_EQ(make(offer.skills, "08:00").status, 200);
  const auto listed =
      get("/api/v1/sessions?site=" + clinic.site.text() + "&from=2026-11-16&until=2026-11-17");
  EXPECT_EQ(parse_json(listed.body).at("items").as_array().size(), 2u);
  EXPECT_EQ(pointer(listed, "/items/0/starts_at"), "2026-11-16T13:00:00.000000Z");
}

TEST_F(Routes, CheckASessionBeforeItIsTried) {
  const auto code = [&](const Response& response) { return pointer(response, "/findings/0/code"); };
  EXPECT_EQ(code(make(offer.process, "09:01")), "starts_off_grid");
  EXPECT_EQ(code(make(offer.process, "23:05")), "past_midnight");
  EXPECT_EQ(make(offer.process, "23:00").status, 200);
  EXPECT_EQ(code(make(offer.process, "09:00", R"(,"room_id":")" + offer.birch.id.text() + '"')),
            "room_too_small");
  EXPECT_EQ(
      code(make(offer.process, "09:00", R"(,"staff_ids":[")" + some<StaffId>(99).text() + R"("])")),
      "staff_unknown");
  EXPECT_EQ(make(offer.process, "09:00", R"(,"room_id":")" + some<RoomId>(99).text() + '"').status,
            404);
  const std::string sessions = "/api/v1/sessions?site=" + clinic.site.text();
  EXPECT_EQ(get(sessions + "&from=2026-01-01&until=2026-04-11").status, 200);
  EXPECT_EQ(code(get(sessions + "&from=2026-01-01&until=2026-04-12")), "too_many_days");
  EXPECT_EQ(code(get(sessions + "&from=2026-01-01&until=2026-01-01")), "days_out_of_order");
}

TEST(JoinRules, SayWhatKeepsSomebodyFromAGroup) {
  const testing::Offer offer;
  episode::Episode admitted;
  admitted.state = episode::State::admitted;
  admitted.track_id = offer.track.id;
  admitted.admitted_on = day("2026-11-02");
  auto waiting = admitted;
  waiting.state = episode::State::waitlisted;
  auto elsewhere = admitted;
  elsewhere.track_id = some<TrackId>(2);
  roster::Membership held;
  held.group_id = offer.skills.id;
  held.joined_on = day("2026-11-02");
  auto ended = held;
  ended.left_on = day("2026-11-16");
  struct Case {
    const char* why;
    episode::Episode stay;
    const char* from;
    std::vector<roster::Membership> memberships;
    std::vector<std::string> expected;
    bool waits = false;
  };
  const Case cases[] = {
      {"from the day of admission on", admitted, "2026-11-02", {}, {}},
      {"a day earlier", admitted, "2026-11-01", {}, {"before_admission"}},
      {"not admitted yet", waiting, "2026-11-16", {}, {"not_admitted"}},
      {"a group of another track", elsewhere, "2026-11-16", {}, {"other_track"}},
      {"in it already", admitted, "2026-11-16", {held}, {"already_member"}},
      {"again from the day of leaving", admitted, "2026-11-16", {ended}, {}},
      {"again a day too soon", admitted, "2026-11-15", {ended}, {"already_member"}},
      {"before the plan is signed", admitted, "2026-11-16", {}, {"plan_first"}, true},
  };
  for (const Case& c : cases) {
    SCOPED_TRACE(c.why);
    std::vector<std::string> codes;
    for (const auto& finding :
         roster::check_join({{}, day(c.from)}, offer.skills, c.stay, c.memberships, c.waits))
      codes.push_back(finding.code);
    EXPECT_EQ(codes, c.expected);
  }
}

TEST(NextFree, IsTheFirstGapThatIsLongEnough) {
  EXPECT_EQ(next_free({}, 10, 3, 20), 10);
  EXPECT_EQ(next_free({12}, 10, 2, 20), 10);
  EXPECT_EQ(next_free({12}, 10, 3, 20), 13);
  EXPECT_EQ(next_free({11, 14}, 10, 3, 20), 15);
  EXPECT_EQ(next_free({11, 14}, 10, 5, 20), 15);
  EXPECT_EQ(next_free({11, 14}, 10, 6, 20), std::nullopt);
}

}  // namespace
}  // namespace stepwell::schedule

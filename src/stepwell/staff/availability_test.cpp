#include "stepwell/staff/availability.h"

#include <gtest/gtest.h>

#include "stepwell/base/limits.h"
#include "stepwell/people/store.h"
#include "stepwell/staff/routes.h"
#include "stepwell/testing/clinic.h"

namespace stepwell::staff {
namespace {

using http::Method;
using http::Response;
using people::Role;
using testing::day;
using testing::some;
using testing::staff_at;

WorkHours hours(int weekday, int from, int until) {
  return {.weekday = weekday, .starts = {from * 60}, .ends = {until * 60}};
}

Away away(const char* from, const char* until) { return {day(from), day(until), AwayReason::sick}; }

TEST(UsualHours, SayWhatIsOutsideThem) {
  const std::vector<WorkHours> week{hours(1, 13, 17), hours(1, 9, 12), hours(1, 17, 20),
                                    hours(3, 9, 12)};
  const struct {
    const char* why;
    const char* on;
    int starts;
    int minutes;
    bool outside;
  } cases[] = {
      {"within a stretch", "2026-11-16", 9 * 60, 180, false},
      {"two stretches that follow each other are one", "2026-11-16", 16 * 60, 120, false},
      {"over the break", "2026-11-16", 11 * 60, 120, true},
      {"a minute too early", "2026-11-16", 9 * 60 - 1, 60, true},
      {"a minute too long", "2026-11-16", 19 * 60, 61, true},
      {"a day without hours", "2026-11-17", 9 * 60, 60, true},
      {"another day's hours", "2026-11-18", 9 * 60, 60, false},
  };
  for (const auto& one : cases)
    EXPECT_EQ(outside_hours(week, day(one.on), {one.starts}, one.minutes), one.outside) << one.why;
  EXPECT_FALSE(outside_hours({}, day("2026-11-16"), {0}, 60)) << "nobody has said";
}

TEST(DaysAway, HoldTheirFirstAndTheirLastDay) {
  const std::vector<Away> all{away("2026-11-16", "2026-11-18"), away("2026-12-01", "2026-12-01")};
  EXPECT_FALSE(away_on(all, day("2026-11-15")));
  EXPECT_EQ(away_on(all, day("2026-11-16")), all[0]);
  EXPECT_EQ(away_on(all, day("2026-11-18")), all[0]);
  EXPECT_FALSE(away_on(all, day("2026-11-19")));
  EXPECT_EQ(away_on(all, day("2026-12-01")), all[1]);
  EXPECT_EQ(away_text("Ada King", all[0]), "Ada King is away until 2026-11-18");
}

TEST(Availability, IsRefusedFieldByField) {
  const struct {
    const char* why;
    AvailabilityDetails said;
    std::vector<std::pair<std::string, std::string>> wrong;
  } cases[] = {
      {"nothing said", {}, {}},
      {"stretches and days that touch",
       {{hours(1, 9, 12), hours(1, 12, 15), hours(2, 9, 12)},
        {away("2026-11-16", "2026-11-16"), away("2026-11-17", "2026-11-17")}},
       {}},
      {"a day that is none",
       {{hours(0, 9, 12), hours(8, 9, 12)}, {}},
       {{"bad_weekday", "/hours/0/weekday"}, {"bad_weekday", "/hours/1/weekday"}}},
      {"no time at all", {{hours(1, 9, 9)}, {}}, {{"ends_before_start", "/hours/0/ends"}}},
      {"hours twice",
       {{hours(1, 9, 12), hours(1, 11, 13)}, {}},
       {{"hours_overlap", "/hours/1/starts"}}},
      {"a last day before the first",
       {{}, {away("2026-11-18", "2026-11-16")}},
       {{"ends_before_start", "/away/0/until_on"}}},
      {"days twice",
       {{}, {away("2026-11-16", "2026-11-18"), away("2026-11-18", "2026-11-20")}},
       {{"away_overlap", "/away/1/from_on"}}},
      {"more hours than a week has",
       {std::vector(limits::staff_hours + 1, hours(1, 9, 12)), {}},
       {{"too_many_hours", "/hours"}}},
      {"more days away than a career has",
       {{}, std::vector(limits::staff_away + 1, away("2026-11-16", "2026-11-16"))},
       {{"too_many_away", "/away"}}},
  };
  for (const auto& one : cases) {
    std::vector<std::pair<std::string, std::string>> wrong;
    for (const Finding& finding : check_availability(one.said))
      wrong.emplace_back(finding.code, finding.field);
    EXPECT_EQ(wrong, one.wrong) << one.why;
  }
}

class SomebodysWeek : public ::testing::Test {
 protected:
  void SetUp() override { routes(clinic.router); }

  Response send(Method method, const json::value& body = nullptr, const std::string& match = "",
                Role as = Role::director) {
    return clinic.call({.method = method,
                        .target = "/api/v1/staff/" + whose.text() + "/availability",
                        .body = body.is_null() ? "" : json::serialize(body),
                        .if_match = match,
                        .credential = clinic.as(as)});
  }

  testing::Clinic clinic;
  StaffId whose = staff_at(clinic.site, Role::facilitator);
  const json::object said{
      {"hours", {{{"weekday", 1}, {"starts", "09:00"}, {"ends", "12:00"}}}},
      {"away", {{{"from_on", "2026-11-17"}, {"until_on", "2026-11-18"}, {"reason", "sick"}}}}};
};

TEST_F(SomebodysWeek, IsReadAndChangedByWhoArrangesTheSchedule) {
  const auto before = send(Method::get);
  ASSERT_EQ(before.status, 200) << before.body;
  EXPECT_TRUE(parse_json(before.body).at("hours").as_array().empty());
  EXPECT_EQ(send(Method::put, said).status, 428);
  const auto changed = send(Method::put, said, before.etag);
  ASSERT_EQ(changed.status, 200) << changed.body;
  EXPECT_EQ(send(Method::put, said, before.etag).status, 412) << "somebody else was first";
  const auto after = parse_json(send(Method::get).body);
  EXPECT_EQ(after.at("hours"), said.at("hours"));
  EXPECT_EQ(after.at("away"), said.at("away"));
  const auto emptied =
      send(Method::put, {{"hours", json::array{}}, {"away", json::array{}}}, changed.etag);
  EXPECT_TRUE(parse_json(emptied.body).at("away").as_array().empty());
}

TEST_F(SomebodysWeek, StaysAsItWasWhenAPartIsRefused) {
  const auto before = send(Method::put, said, send(Method::get).etag);
  auto wrong = said;
  wrong["hours"] = {{{"weekday", 1}, {"starts", "12:00"}, {"ends", "09:00"}}};
  wrong["away"] = json::array{};
  EXPECT_EQ(send(Method::put, wrong, before.etag).status, 422);
  EXPECT_EQ(send(Method::get).body, before.body);
}

TEST_F(SomebodysWeek, IsOutOfReachElsewhereAndForOthers) {
  EXPECT_EQ(send(Method::get, nullptr, "", Role::facilitator).status, 403);
  whose = some<StaffId>(77);
  EXPECT_EQ(send(Method::get).status, 404);
  clinic.write([&](db::Tx& tx) {
    people::put_staff(tx, {whose, "Ada", "King"});
    people::give_role(tx, whose, {Role::facilitator, clinic.other_site});
  });
  EXPECT_EQ(send(Method::get).status, 403);
  clinic.write([&](db::Tx& tx) { people::give_role(tx, whose, {Role::facilitator, clinic.site}); });
  EXPECT_EQ(send(Method::get).status, 200) << "they work here as well";
}

}  // namespace
}  // namespace stepwell::staff

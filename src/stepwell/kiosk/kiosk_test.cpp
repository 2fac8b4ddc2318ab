#include <gtest/gtest.h>

#include "stepwell/attendance/store.h"
#include "stepwell/base/json.h"
#include "stepwell/kiosk/model.h"
#include "stepwell/kiosk/routes.h"
#include "stepwell/people/store.h"
#include "stepwell/testing/clinic.h"

namespace stepwell::kiosk {
namespace {

using people::Role;

constexpr const char* where = "/api/v1/kiosk";

TEST(Kiosk, KnowsWhereItStandsBeforeAnybodyHasCome) {
  testing::Clinic clinic;
  routes(clinic.router);
  const auto answer = clinic.call({.target = where, .credential = clinic.kiosk()});
  ASSERT_EQ(answer.status, 200);
  const auto site = from_json<KioskSite>(parse_json(answer.body));
  EXPECT_FALSE(site.name.empty());
  EXPECT_EQ(site.crisis_line, "988");
  EXPECT_EQ(site.time_zone, "America/New_York");
}

TEST(Kiosk, TellsNobodyElse) {
  testing::Clinic clinic;
  routes(clinic.router);
  EXPECT_EQ(clinic.call({.target = where, .credential = clinic.as(Role::director)}).status, 403);
  EXPECT_EQ(clinic.call_signed_out({.target = where}).status, 401);
}

// Ada, whose PIN a tablet without a network has kept.
class ALatePin : public ::testing::Test {
 protected:
  void SetUp() override {
    routes(clinic.router);
    ada = clinic.patient("Ada", "Hazel");
    clinic.read([&](db::Tx& tx) { pin = people::find_pin(tx, ada.id).pin.reveal(); });
  }
  http::Response send(int seconds_ago) { return typed(pin, seconds_ago); }
  http::Response typed(const std::string& digits, int seconds_ago) {
    return clinic.call({.method = http::Method::post,
                        .target = std::string(where) + "/arrivals",
                        .body = json_text(KioskPin{Private(digits), seconds_ago}),
                        .credential = clinic.kiosk()});
  }
  std::optional<attendance::CheckIn> check_in_on(const char* day) {
    std::optional<attendance::CheckIn> found;
    clinic.read(
        [&](db::Tx& tx) { found = attendance::check_in_on(tx, ada.id, testing::day(day)); });
    return found;
  }

  testing::Clinic clinic;
  people::Patient ada;
  std::string pin;
};

TEST_F(ALatePin, IsOfTheMomentItWasTyped) {
  ASSERT_EQ(send(600).status, 200);
  const auto came = check_in_on("2026-11-16");
  ASSERT_TRUE(came);
  EXPECT_EQ(came->arrived_at.time, clinic.now.time - std::chrono::minutes(10));
  ASSERT_EQ(send(630).status, 200) << "delivered again: its answer was lost";
  EXPECT_EQ(check_in_on("2026-11-16")->arrived_at, came->arrived_at);
}

TEST_F(ALatePin, IsOfTheDayItWasTyped) {
  clinic.now = {clinic.now.time + std::chrono::hours(24)};
  ASSERT_EQ(send(11 * 3600).status, 200);
  EXPECT_TRUE(check_in_on("2026-11-16"));
  EXPECT_FALSE(check_in_on("2026-11-17"));
}

TEST_F(ALatePin, WaitsTwelveHoursAtMost) {
  EXPECT_EQ(send(12 * 3600 + 1).status, 422);
  EXPECT_EQ(send(-1).status, 422);
  EXPECT_FALSE(check_in_on("2026-11-16"));
}

TEST_F(ALatePin, OfNobodyIsRefusedAsAnyOther) {
  EXPECT_EQ(typed(pin == "000000" ? "000001" : "000000", 60).status, 404);
}

}  // namespace
}  // namespace stepwell::kiosk

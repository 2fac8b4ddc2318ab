#include <gtest/gtest.h>

#include "stepwell/base/json.h"
#include "stepwell/kiosk/model.h"
#include "stepwell/kiosk/routes.h"
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

}  // namespace
}  // namespace stepwell::kiosk

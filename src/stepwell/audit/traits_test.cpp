#include "stepwell/audit/traits.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "stepwell/base/json.h"
#include "stepwell/db/migrations.h"
#include "stepwell/testing/clinic.h"

namespace stepwell::audit {
namespace {

TEST(Kind, IsToldByTheAction) {
  const std::pair<const char*, Kind> cases[] = {
      {"GET /api/v1/today", Kind::looked},
      {"PUT /api/v1/patients/{patient}", Kind::changed},
      {"import referrals", Kind::changed},
      {"POST /api/v1/session", Kind::signed_in},
      {"POST /api/v1/session/end-all", Kind::signed_in},
      {"POST /api/v1/sessions", Kind::changed},
      {"denied POST /api/v1/session", Kind::denied},
      {"denied GET /api/v1/patients/{patient}/summary", Kind::denied},
      {"break-glass GET /api/v1/patients/{patient}/summary", Kind::break_glass},
      {"POST /api/v1/break-glass", Kind::break_glass},
      {"POST /api/v1/break-glass/{opening}/review", Kind::break_glass},
      {"GET /api/v1/break-glass", Kind::looked},
  };
  for (const auto& [action, kind] : cases) EXPECT_EQ(kind_of(action), kind) << action;
}

TEST(Route, IsWhatIsLeftWithoutTheMark) {
  EXPECT_EQ(route_of("denied GET /x"), "GET /x");
  EXPECT_EQ(route_of("break-glass GET /x"), "GET /x");
  EXPECT_EQ(route_of("GET /denied /x"), "GET /denied /x");
}

constexpr db::Sql put_old{
    "INSERT INTO audit_event (organization_id, number, event, hash) VALUES ($1, $2, $3, '')"};
constexpr db::Sql traits_by_number{
    "SELECT actor, kind, patient_id, recorded_at FROM audit_event ORDER BY number"};

// A database from before events had columns of their own gets the same as one made today.
TEST(Migration, FindsWhatIsInOldEvents) {
  const auto organization = testing::some<OrganizationId>(1);
  const std::string patient = testing::some<PatientId>(7).text();
  const std::string staff = "staff/" + testing::some<StaffId>(3).text();
  const std::string device = "device/" + testing::some<DeviceId>(4).text();
  std::vector<db::Event> events = {
      {organization, staff, "GET /api/v1/today", "/api/v1/today?q=\"},\"action\":\"GET ", "", {}},
      {organization, staff, "PUT /api/v1/patients/{patient}", "/ñ", patient, {}},
      {organization, device, "denied POST /api/v1/kiosk/arrivals", "/x", "", {}},
      {organization, "nobody", "POST /api/v1/session", "/x", "", {}},
      {organization, "program", "demo", "", patient, {}},
  };
  const char* times[] = {"2026-11-16T14:00:00.000001Z", "2024-02-29T23:59:59.999999Z",
                         "2025-03-01T00:00:00.000000Z", "2000-01-01T12:34:56.789012Z",
                         "1970-01-01T00:00:00.000000Z"};
  for (std::size_t i = 0; i < events.size(); ++i)
    events[i].recorded_at = Instant::parse(times[i]).value();

  const testing::Database database;
  const auto db = database.open();
  const auto steps = db::migrations();
  const auto now = std::ranges::find_if(
      steps, [](const auto& step) { return std::string_view(step.name) == "0014_oversight"; });
  ASSERT_NE(now, steps.end());
  db::migrate(*db, {steps.begin(), now}, {});
  std::int64_t number = 0;
  for (const db::Event& event : events) db->run(put_old, organization, ++number, json_text(event));
  db::migrate(*db, steps, {});

  std::vector<Traits> expected;
  for (const db::Event& event : events) expected.push_back(traits_of(event));
  const auto found = db->all<Traits>(traits_by_number);
  ASSERT_EQ(found.size(), expected.size());
  for (std::size_t i = 0; i < found.size(); ++i)
    EXPECT_EQ(json_text(found[i]), json_text(expected[i]));
}

}  // namespace
}  // namespace stepwell::audit

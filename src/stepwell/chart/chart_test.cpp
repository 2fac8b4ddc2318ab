#include <gtest/gtest.h>

#include "stepwell/attendance/store.h"
#include "stepwell/chart/routes.h"
#include "stepwell/chart/rules.h"
#include "stepwell/chart/store.h"
#include "stepwell/safety/store.h"
#include "stepwell/testing/group.h"

namespace stepwell::chart {
namespace {

using testing::day;
using testing::some;

Moment moment(std::int64_t at, const char* id) {
  return {.at = Instant{decltype(Instant::time)(std::chrono::microseconds(at))}, .id = id};
}

TEST(Cursor, IsReadBackAsItWasWritten) {
  const Cursor cursor{moment(1'763'301'600'000'001, "").at, "a.b/admitted"};
  EXPECT_EQ(Cursor::parse(cursor.text())->at, cursor.at);
  EXPECT_EQ(Cursor::parse(cursor.text())->id, cursor.id);
  for (const char* bad : {"", "12", "x.y", "1x.y", ".y"}) EXPECT_FALSE(Cursor::parse(bad)) << bad;
}

TEST(TimelinePage, HoldsTheNewestAndSaysWhereItEnds) {
  std::vector<Moment> moments;
  for (std::int64_t i = 0; i < static_cast<std::int64_t>(page_size) + 1; ++i)
    moments.push_back(moment(i, "x"));
  const auto page = page_of(moments);
  ASSERT_EQ(page.items.size(), page_size);
  EXPECT_EQ(page.items.front().at.micros(), page_size);
  EXPECT_EQ(page.next, "1.x");
  moments.pop_back();
  EXPECT_EQ(page_of(moments).next, std::nullopt);
}

TEST(TimelinePage, OrdersWhatHappenedAtOnceById) {
  const auto page = page_of({moment(5, "a"), moment(5, "c"), moment(5, "b")});
  EXPECT_EQ(page.items[0].id + page.items[1].id + page.items[2].id, "cba");
}

class Ada : public ::testing::Test {  // admitted a week ago, there for one evening
 protected:
  void SetUp() override {
    routes(clinic.router);
    ada = clinic.patient("Ada", "Hazel").id;
    clinic.write([&](db::Tx& tx) { live(tx); });
  }

  void live(db::Tx& tx) {
    const auto group = testing::open_group(tx, clinic.site);
    testing::admit(tx, clinic.site, group, ada);
    const Instant last_week{tx.now.time - std::chrono::weeks(1)};
    const auto before = testing::plan_session(tx, clinic.site, group, last_week, 1);
    testing::plan_session(tx, clinic.site, group, tx.now, 2);
    attendance::put_check_in(tx, {.id = some<CheckInId>(1),
                                  .patient_id = ada,
                                  .site_id = clinic.site,
                                  .held_on = day("2026-11-09"),
                                  .arrived_at = last_week});
    attendance::put_mark(
        tx,
        {.session_id = before, .patient_id = ada, .held_on = day("2026-11-09"), .minutes = 180});
    safety::raise(tx, ada, clinic.site, safety::AlertKind::unsafe_answer, tx.now);
  }

  testing::Clinic clinic;
  PatientId ada;
};

TEST_F(Ada, IsUnderstoodFromTheSummary) {
  Summary shown;
  clinic.read([&](db::Tx& tx) { shown = summary(tx, ada); });
  EXPECT_EQ(shown.banner.program_name, "IOP 1");
  EXPECT_EQ(shown.banner.day_of_stay, 8);
  EXPECT_EQ(shown.banner.open_alerts.size(), 1u);
  ASSERT_TRUE(shown.this_week);
  EXPECT_EQ(shown.this_week->minutes_scheduled, 180);
  ASSERT_EQ(shown.past_weeks.size(), 1u);
  EXPECT_EQ(shown.past_weeks[0].minutes, 180);
  EXPECT_EQ(shown.coming.size(), 1u);
  EXPECT_EQ(shown.check_ins.size(), 1u);
  EXPECT_EQ(shown.open_tasks.size(), 2u) << "the check, and the plan";
}

TEST_F(Ada, HasATimelineTheNewestFirst) {
  TimelinePage page;
  clinic.read([&](db::Tx& tx) { page = timeline(tx, ada, ""); });
  std::vector<std::string> seen;
  for (const Moment& moment : page.items) seen.push_back(moment.what);
  EXPECT_EQ(seen, (std::vector<std::string>{"unsafe_answer", "staff", "present", "admitted"}));
}

TEST_F(Ada, IsNotSomebodyElse) {
  EXPECT_EQ(
      clinic.call({.target = "/api/v1/patients/" + some<PatientId>(99).text() + "/summary"}).status,
      404);
  EXPECT_EQ(
      clinic.call({.target = "/api/v1/patients/" + ada.text() + "/timeline?after=nonsense"}).status,
      422);
}

}  // namespace
}  // namespace stepwell::chart

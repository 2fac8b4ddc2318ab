#include <gtest/gtest.h>

#include "stepwell/absence/store.h"
#include "stepwell/attendance/store.h"
#include "stepwell/episode/store.h"
#include "stepwell/hours/routes.h"
#include "stepwell/hours/rules.h"
#include "stepwell/hours/store.h"
#include "stepwell/plan/store.h"
#include "stepwell/testing/group.h"

namespace stepwell::hours {
namespace {

using attendance::Expected;
using attendance::Presence;
using testing::day;
using testing::some;

const Week week{day("2026-11-16")};
constexpr attendance::WeekOrder nine_hours{540, 3};

attendance::Mark mark(std::uint8_t session, const char* on, int minutes) {
  return {.session_id = some<SessionId>(session),
          .patient_id = some<PatientId>(1),
          .held_on = day(on),
          .presence = minutes > 0 ? Presence::present : Presence::no_show,
          .minutes = minutes};
}

Expected session(std::uint8_t n, const char* on) { return {some<SessionId>(n), day(on), 180}; }

TEST(Outlook, IsShortWhenWhatIsLeftCannotMakeUpForIt) {
  const std::vector<Expected> three{session(1, "2026-11-16"), session(2, "2026-11-18"),
                                    session(3, "2026-11-19")};
  struct Case {
    const char* why;
    PersonWeek person;
    int minutes_short;
    int days_short;
    int minutes_away;
  };
  const Case cases[] = {
      {"everything is still to come", {nine_hours, {}, three}, 0, 0, 0},
      {"the first was missed", {nine_hours, {mark(1, "2026-11-16", 0)}, three}, 180, 1, 0},
      {"half an hour of it was", {nine_hours, {mark(1, "2026-11-16", 150)}, three}, 30, 0, 0},
      {"away on Thursday, as told", {nine_hours, {}, three, {day("2026-11-19")}}, 180, 1, 180},
      {"came on Monday though an absence covers it",
       {nine_hours, {mark(1, "2026-11-16", 180)}, three, {day("2026-11-16")}},
       0,
       0,
       0},
      {"in no group at all", {nine_hours}, 540, 3, 0},
      {"nothing was ordered", {{0, 0}}, 0, 0, 0},
  };
  for (const Case& c : cases) {
    SCOPED_TRACE(c.why);
    const Outlook seen = outlook(c.person, week);
    EXPECT_EQ(seen.dose.minutes_short, c.minutes_short);
    EXPECT_EQ(seen.dose.days_short, c.days_short);
    EXPECT_EQ(seen.minutes_away, c.minutes_away);
    EXPECT_EQ(seen.is_short(), c.minutes_short > 0 || c.days_short > 0);
  }
}

TEST(Rows, AreWorstFirst) {
  const auto row = [](const char* name, int minutes, int days) {
    ShortRow made;
    made.name = Private<std::string>(name);
    made.dose.minutes_short = minutes;
    made.dose.days_short = days;
    return made;
  };
  std::vector<ShortRow> rows{row("Cora", 0, 1), row("Ben", 60, 0), row("Ada", 60, 0),
                             row("Dev", 60, 1)};
  sort_worst_first(rows);
  std::string order;
  for (const ShortRow& one : rows) order += one.name.reveal().front();
  EXPECT_EQ(order, "DABC");
}

// Three people whose group meets on three evenings: one comes, one is away on Thursday, one did
// not come on Monday. A fourth is another site's.
TEST(HoursAtRisk, NamesWhoFallsShortAtThisSite) {
  testing::Clinic clinic;
  routes(clinic.router);
  const auto comes = clinic.patient("Ada", "Hazel"), away = clinic.patient("Ben", "Moss"),
             missed = clinic.patient("Cora", "Reed");
  const auto elsewhere = clinic.patient_at(clinic.other_site, "Dev", "Sand");
  clinic.write([&](db::Tx& tx) {
    const auto group = testing::open_group(tx, clinic.site, 1);
    const auto other = testing::open_group(tx, clinic.other_site, 2);
    testing::admit(tx, clinic.site, group, comes.id, 1);
    testing::admit(tx, clinic.site, group, away.id, 2);
    testing::admit(tx, clinic.site, group, missed.id, 3);
    testing::admit(tx, clinic.other_site, other, elsewhere.id, 4);
    std::uint8_t n = 0;
    for (const char* on : {"2026-11-16", "2026-11-18", "2026-11-19"})
      testing::plan_session(tx, clinic.site, group,
                            Instant::parse(std::string(on) + "T22:30:00.000000Z").value(), ++n);
    absence::put_absence(tx, away.id,
                         {.from_on = day("2026-11-19"),
                          .until_on = day("2026-11-19"),
                          .reason_kind = absence::Reason::court},
                         {});
  });
  clinic.now = Instant::parse("2026-11-17T14:00:00.000000Z").value();
  clinic.write([&](db::Tx& tx) {
    for (const auto& [who, minutes] : {std::pair(comes, 180), std::pair(missed, 0)})
      attendance::put_mark(tx, {.session_id = some<SessionId>(1),
                                .patient_id = who.id,
                                .held_on = day("2026-11-16"),
                                .presence = minutes ? Presence::present : Presence::no_show,
                                .minutes = minutes});
  });
  const auto answer = clinic.call({.target = "/api/v1/hours-at-risk?site=" + clinic.site.text()});
  ASSERT_EQ(answer.status, 200) << answer.body;
  const auto risk = parse_json(answer.body);
  EXPECT_EQ(risk.at("week").as_string(), "2026-11-16");
  EXPECT_EQ(risk.at("people").as_int64(), 3);
  const auto& items = risk.at("items").as_array();
  ASSERT_EQ(items.size(), 2u);
  EXPECT_EQ(items[0].at("name").as_string(), "Ben Moss");
  EXPECT_EQ(items[0].at("minutes_away").as_int64(), 180);
  EXPECT_EQ(items[1].at("name").as_string(), "Cora Reed");
  EXPECT_EQ(items[1].at("dose").at("minutes_short").as_int64(), 180);
}

// Ada's plan orders four hours more, and one day more, than her program asks for at least.
TEST(HoursAtRisk, CountsAgainstTheOrderOfTheSignedPlan) {
  testing::Clinic clinic;
  const auto ada = clinic.patient("Ada", "Hazel"), ben = clinic.patient("Ben", "Moss");
  const auto ordered = [&](const PatientId& patient) {
    attendance::WeekDose dose;
    clinic.read([&](db::Tx& tx) {
      for (const auto& row : hours_at_risk(tx, clinic.site).items)
        if (row.patient_id == patient) dose = row.dose;
      const Week counted = Week::of(day("2026-11-16"));
      const auto alone = attendance::week_doses(tx, patient, counted, counted).at(0);
      EXPECT_EQ(alone.minutes_ordered, dose.minutes_ordered) << "one person's week says the same";
    });
    return std::pair(dose.minutes_ordered, dose.days_ordered);
  };
  clinic.write([&](db::Tx& tx) {
    const auto group = testing::open_group(tx, clinic.site, 1);
    testing::admit(tx, clinic.site, group, ada.id, 1);
    testing::admit(tx, clinic.site, group, ben.id, 2);
    const auto stay = episode::find_episode(tx, some<EpisodeId>(1));
    plan::write_draft(tx, plan::begin_draft(tx, stay, {}, {}),
                      {.order_minutes = 780, .order_days = 4});
  });
  EXPECT_EQ(ordered(ada.id), std::pair(540, 3)) << "a draft orders nothing";
  clinic.write([&](db::Tx& tx) {
    const auto draft = plan::plans_of(tx, some<EpisodeId>(1)).at(0);
    plan::put_in_force(tx, draft, day("2026-11-22"), day("2026-12-22"), day("2027-01-15"));
  });
  EXPECT_EQ(ordered(ada.id), std::pair(780, 4)) << "in force from the week's last day on";
  EXPECT_EQ(ordered(ben.id), std::pair(540, 3));
  clinic.write([&](db::Tx& tx) {
    const auto plan = plan::plans_of(tx, some<EpisodeId>(1)).at(0);
    plan::void_plan(tx, plan, Private<std::string>("Of another Ada"), day("2026-11-22"));
  });
  EXPECT_EQ(ordered(ada.id), std::pair(540, 3)) << "what was taken back never counted";
}

}  // namespace
}  // namespace stepwell::hours

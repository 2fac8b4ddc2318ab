#include <gtest/gtest.h>

#include "stepwell/attendance/routes.h"
#include "stepwell/attendance/show_rate.h"
#include "stepwell/attendance/store.h"
#include "stepwell/episode/store.h"
#include "stepwell/people/store.h"
#include "stepwell/roster/store.h"
#include "stepwell/testing/group.h"

namespace stepwell::attendance {
namespace {

using testing::day;
using testing::some;

TEST(ShowRate, AddsUpByTrackAndByDay) {
  const auto morning = some<TrackId>(1), evening = some<TrackId>(2);
  const auto sum = add_up(some<SiteId>(1), day("2026-11-16"), day("2026-11-17"),
                          {{morning, "Morning", day("2026-11-16"), 10, 8, 1, 1},
                           {morning, "Morning", day("2026-11-17"), 10, 5, 0, 2},
                           {evening, "Evening", day("2026-11-17"), 4, 4, 0, 0}});
  ASSERT_EQ(sum.tracks.size(), 2u);
  EXPECT_EQ(sum.tracks[0].turnout.came, 13);
  EXPECT_EQ(sum.tracks[0].turnout.unmarked, 3);
  EXPECT_EQ(sum.tracks[0].days.size(), 2u);
  ASSERT_EQ(sum.days.size(), 2u);
  EXPECT_EQ(sum.days[1].turnout.came, 9);
  EXPECT_EQ(sum.turnout.scheduled, 24);
  EXPECT_DOUBLE_EQ(sum.turnout.showing->rate, 17.0 / 21) << "who is not marked does not count";
}

TEST(Span, IsAYearAtMostAndForwards) {
  EXPECT_TRUE(check_span(day("2026-11-16"), day("2026-11-16")).empty());
  EXPECT_TRUE(check_span(day("2026-01-01"), day("2027-01-01")).empty());
  EXPECT_EQ(check_span(day("2026-01-01"), day("2027-01-02")).at(0).code, "span_too_long");
  EXPECT_EQ(check_span(day("2026-11-16"), day("2026-11-15")).at(0).code, "span_backwards");
}

// Four people of one group that meets twice on a day: each counts once.
TEST(ShowRate, CountsAPersonOnceADay) {
  testing::Clinic clinic;
  routes(clinic.router);
  const Day monday = day("2026-11-16");
  const Presence no_show = Presence::no_show, excused = Presence::excused;
  clinic.write([&](db::Tx& tx) {
    const auto group = testing::open_group(tx, clinic.site);
    const auto first = testing::plan_session(tx, clinic.site, group, tx.now, 1);
    const auto second =
        testing::plan_session(tx, clinic.site, group, {tx.now.time + std::chrono::hours(3)}, 2);
    const auto attends = [&](std::uint8_t n, std::optional<Mark> one, std::optional<Mark> two) {
      people::PatientDetails details;
      details.given_name = details.family_name = Private<std::string>("Test");
      const auto patient = people::register_patient(tx, clinic.site, details).id;
      const episode::Episode stay{.id = some<EpisodeId>(n),
                                  .patient_id = patient,
                                  .site_id = clinic.site,
                                  .program_id = group.program,
                                  .track_id = group.track,
                                  .state = episode::State::admitted,
                                  .referred_on = monday,
                                  .admitted_on = monday};
      episode::put_episode(tx, stay);
      roster::join(tx, group.id, stay, monday);
      for (auto [mark, session] : {std::pair(one, first), std::pair(two, second)}) {
        if (!mark) continue;
        mark->session_id = session;
        mark->patient_id = patient;
        mark->held_on = monday;
        put_mark(tx, *mark);
      }
    };
    attends(1, Mark{.presence = no_show}, Mark{.minutes = 180});
    attends(2, Mark{.presence = excused}, Mark{.presence = excused});
    attends(3, Mark{.presence = excused}, Mark{.presence = no_show});
    attends(4, {}, {});
  });
  const auto answer = clinic.call({.target = "/api/v1/show-rate?site=" + clinic.site.text() +
                                             "&from=2026-11-16&to=2026-11-16"});
  ASSERT_EQ(answer.status, 200) << answer.body;
  const auto turnout = from_json<ShowRate>(parse_json(answer.body)).turnout;
  EXPECT_EQ(turnout.scheduled, 4);
  EXPECT_EQ(turnout.came, 1);
  EXPECT_EQ(turnout.excused, 1);
  EXPECT_EQ(turnout.no_show, 1);
  EXPECT_EQ(turnout.unmarked, 1);
  EXPECT_EQ(clinic
                .call({.target = "/api/v1/show-rate?site=" + clinic.site.text() +
                                 "&from=2026-11-17&to=2026-11-16"})
                .status,
            422);
}

}  // namespace
}  // namespace stepwell::attendance

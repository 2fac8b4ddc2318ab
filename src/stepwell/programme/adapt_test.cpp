#include "stepwell/programme/adapt.h"

#include <gtest/gtest.h>

#include "stepwell/planner/plan.h"
#include "stepwell/planner/verify.h"
#include "stepwell/testing/clinic.h"

namespace stepwell::programme {
namespace {

using availability::FreeHours;
using availability::Way;
using program::Modality;
using testing::some;

const auto morning = some<TrackId>(1);
const auto evening = some<TrackId>(2);
const auto skills = some<GroupId>(1);
const auto process_a = some<GroupId>(2);
const auto process_b = some<GroupId>(3);
const auto education = some<GroupId>(4);
const auto late = some<GroupId>(5);

GroupWeek group(GroupId id, TrackId track, Modality modality, int hour, int capacity) {
  GroupWeek made{.group = {.id = id,
                           .track_id = track,
                           .room_id = some<RoomId>(1),
                           .name = "",
                           .modality = modality,
                           .capacity = capacity,
                           .minimum = 2},
                 .meetings = {}};
  for (const int weekday : {1, 3, 5})
    made.meetings.push_back(
        {.id = some<SlotId>(static_cast<std::uint8_t>(id.uuid.back() * 10 + weekday)),
         .group_id = id,
         .weekday = weekday,
         .starts_at_minute = hour * 60,
         .minutes = 60,
         .from_on = testing::day("2026-11-02"),
         .until_on = {}});
  return made;
}

// Three mornings a week of three hours: skills, one of two process groups, education; and a group
// in the evening.
SiteWeek week_of(int process_seats = 4) {
  SiteWeek week{.site_id = some<SiteId>(1), .groups = {}, .people = {}};
  week.groups = {group(skills, morning, Modality::dbt_skills, 9, 12),
                 group(process_a, morning, Modality::process_group, 10, process_seats),
                 group(process_b, morning, Modality::process_group, 10, process_seats),
                 group(education, morning, Modality::psychoeducation, 11, 12),
                 group(late, evening, Modality::process_group, 18, 12)};
  return week;
}

PersonWeek person(std::uint8_t n, std::vector<GroupId> groups = {}) {
  return {.patient_id = some<PatientId>(n),
          .episode_id = some<EpisodeId>(n),
          .track_id = morning,
          .order_minutes = 540,
          .order_days = 3,
          .days_most = 5,
          .groups = std::move(groups)};
}

std::vector<Move> proposed(const SiteWeek& week) {
  const auto instance = instance_of(week);
  const auto published = published_of(week);
  EXPECT_EQ(planner::verify(instance, published, &published).violations, std::vector<Finding>{});
  const auto reading = planner::sift(instance);
  EXPECT_EQ(reading.findings, std::vector<Finding>{});
  const auto planned = planner::plan(reading, {.moves = 20'000, .published = &published});
  const auto groups = whole_groups(week, planned);
  EXPECT_EQ(planner::verify(instance, programme_of(week, groups), &published).violations,
            std::vector<Finding>{});
  return moves_to(week, groups);
}

std::vector<GroupId> joined(const std::vector<Move>& moves, std::uint8_t n) {
  std::vector<GroupId> groups;
  for (const Move& move : moves)
    if (move.patient_id == some<PatientId>(n) && move.step == Step::join)
      groups.push_back(move.group_id);
  std::sort(groups.begin(), groups.end());
  return groups;
}

TEST(Week, ThatNothingHappenedToStaysAsItIs) {
  auto week = week_of();
  for (std::uint8_t n = 1; n <= 6; ++n)
    week.people.push_back(person(n, {skills, n % 2 ? process_a : process_b, education}));
  EXPECT_EQ(proposed(week), std::vector<Move>{});
}

TEST(Week, SeatsSomebodyNewInWholeGroupsAndMovesNobody) {
  auto week = week_of();
  for (std::uint8_t n = 1; n <= 6; ++n)
    week.people.push_back(person(n, {skills, n % 2 ? process_a : process_b, education}));
  week.people.push_back(person(7));
  const auto moves = proposed(week);
  ASSERT_EQ(moves.size(), 3U);
  const auto groups = joined(moves, 7);
  ASSERT_EQ(groups.size(), 3U);
  EXPECT_EQ(groups.front(), skills);
  EXPECT_EQ(groups.back(), education);
  EXPECT_EQ(minutes_of(week, groups), 540);
}

TEST(Week, HasNoThirteenthSeat) {
  auto week = week_of(3);
  for (std::uint8_t n = 1; n <= 6; ++n)
    week.people.push_back(person(n, {skills, n % 2 ? process_a : process_b, education}));
  week.people.push_back(person(7));
  EXPECT_EQ(joined(proposed(week), 7), (std::vector{skills, education}));
}

TEST(Week, LeavesSeatsThatAreKeptForOthers) {
  auto week = week_of();
  week.groups[1].kept = week.groups[2].kept = 4;
  week.people.push_back(person(1));
  EXPECT_EQ(joined(proposed(week), 1), (std::vector{skills, education}));
}

TEST(Week, SeatsNobodyWhenTheyCannotCome) {
  auto week = week_of();
  week.people.push_back(person(1));
  for (const int weekday : {1, 3, 5})
    week.people[0].hours.push_back({weekday, 9, 11, Way::in_person});
  const auto groups = joined(proposed(week), 1);
  ASSERT_EQ(groups.size(), 2U) << "education is at eleven";
  EXPECT_EQ(groups[0], skills);
  week.people[0].hours.pop_back();
  EXPECT_EQ(proposed(week), std::vector<Move>{}) << "a group is joined with all its meetings";
}

TEST(Week, SeatsNobodyInAnotherTrackOrBeforeTheirPlan) {
  auto week = week_of();
  week.people.push_back(person(1));
  week.people[0].track_id = evening;
  week.people.push_back(person(2));
  week.people[1].waits = true;
  EXPECT_EQ(proposed(week), (std::vector<Move>{{some<PatientId>(1), late, Step::join}}));
}

TEST(Week, GivesNoMoreThanWasOrdered) {
  auto week = week_of();
  week.people.push_back(person(1, {skills}));
  week.people[0].order_minutes = 360;
  EXPECT_EQ(proposed(week).size(), 1U);
  week.people[0].order_minutes = 180;
  EXPECT_EQ(proposed(week), std::vector<Move>{});
}

// Another is rounded up to the whole group that somebody was to move to.
TEST(Week, CostsNobodyTheHoursTheyHave) {
  auto week = week_of();
  week.groups[2].group.capacity = 1;
  week.people = {person(2, {skills}), person(1, {skills, process_a})};
  planner::Programme planned;
  planner::PatientWeek two{.patient = some<PatientId>(2).text()};
  planner::PatientWeek one{.patient = some<PatientId>(1).text()};
  for (auto* row : {&one, &two})
    for (const auto weekday : {Weekday::monday, Weekday::wednesday})
      row->places.push_back({skills.text(), weekday, 9});
  two.places.push_back({process_b.text(), Weekday::friday, 10});
  one.places.push_back({process_b.text(), Weekday::monday, 10});
  planned.patients = {two, one};
  const auto groups = whole_groups(week, planned);
  EXPECT_EQ(groups[0], (std::vector{skills, process_b}));
  EXPECT_EQ(groups[1], (std::vector{skills, process_a}));
}

TEST(Week, LetsNobodySitInTwoPlacesAtOnce) {
  auto week = week_of();
  week.groups[3].meetings[1].starts_at_minute =
      10 * 60 + 30;  // Wednesday's, into the process groups
  week.people.push_back(person(1));
  const auto groups = joined(proposed(week), 1);
  const bool process = std::count_if(groups.begin(), groups.end(), [](const GroupId& id) {
                         return id == process_a || id == process_b;
                       }) > 0;
  EXPECT_FALSE(process && std::count(groups.begin(), groups.end(), education) > 0);
  EXPECT_EQ(groups.size(), 2U);
}

}  // namespace
}  // namespace stepwell::programme

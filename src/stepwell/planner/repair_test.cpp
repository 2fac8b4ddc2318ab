#include <gtest/gtest.h>

#include <algorithm>

#include "stepwell/planner/generate.h"
#include "stepwell/planner/plan.h"
#include "stepwell/planner/verify.h"

namespace stepwell::planner {
namespace {

constexpr std::int64_t moves = 100'000;

// Forty people with a published week, three of whom were promised all of theirs, and one who comes.
struct Clinic {
  Instance now;
  Instance with_newcomer;
  Programme published;
};

const Clinic& clinic() {
  static const Clinic all = [] {
    Clinic made{.now = {}, .with_newcomer = generate(41, 6), .published = {}};
    made.now = made.with_newcomer;
    const std::string newcomer = made.now.patients.back().id;
    made.now.patients.pop_back();
    std::erase_if(made.now.exclusions, [&](const Exclusion& each) {
      return each.one == newcomer || each.other == newcomer;
    });
    made.published = plan(sift(made.now), {.moves = 400'000});
    for (const PatientWeek& row :
         {made.published.patients[0], made.published.patients[7], made.published.patients[21]})
      for (const Place& place : row.places) {
        made.now.locks.push_back({row.patient, place});
        made.with_newcomer.locks.push_back({row.patient, place});
      }
    return made;
  }();
  return all;
}

Verdict expect_gentle(const Instance& instance, const Programme& repaired) {
  const auto verdict = verify(instance, repaired, &clinic().published);
  EXPECT_EQ(verdict.violations, std::vector<Finding>{});  // broken locks would be among them
  EXPECT_EQ(verdict.cost, repaired.cost);
  EXPECT_EQ(verdict.cost.hours_lost, 0);
  EXPECT_LE(verdict.moved * 20, verdict.places);  // 5 %
  return verdict;
}

TEST(Repair, ChangesNothingWhereNothingChanged) {
  const auto repaired =
      plan(sift(clinic().now), {.moves = moves, .published = &clinic().published});
  const auto verdict = expect_gentle(clinic().now, repaired);
  EXPECT_LE(verdict.cost.dose, clinic().published.cost.dose);
}

TEST(Repair, AdmitsSomebodyAndMovesFew) {
  const auto repaired =
      plan(sift(clinic().with_newcomer), {.moves = moves, .published = &clinic().published});
  expect_gentle(clinic().with_newcomer, repaired);
  const Patient& newcomer = clinic().with_newcomer.patients.back();
  EXPECT_GE(repaired.patients.back().hours, newcomer.hours_min);
}

TEST(Repair, GetsOverASickDay) {
  for (const std::size_t who : {1U, 4U, 7U}) {
    SCOPED_TRACE(who);
    Instance sick = clinic().now;
    std::erase_if(sick.clinicians[who].available,
                  [](const Hours& hours) { return hours.day == Weekday::wednesday; });
    // What only that clinician could keep can't be promised any more, and is said.
    const auto repaired = plan(sift(sick), {.moves = moves, .published = &clinic().published});
    expect_gentle(sick, repaired);
  }
}

TEST(Repair, LetsADischargedPatientsPlacesGo) {
  Instance fewer = clinic().now;
  const std::string gone = fewer.patients[3].id;
  std::erase_if(fewer.patients, [&](const Patient& each) { return each.id == gone; });
  std::erase_if(fewer.exclusions,
                [&](const Exclusion& each) { return each.one == gone || each.other == gone; });
  expect_gentle(fewer, plan(sift(fewer), {.moves = moves, .published = &clinic().published}));
}

TEST(Repair, SaysWhoseHoursCantBeKept) {
  Instance closed = clinic().now;
  std::erase_if(closed.open, [](const Hours& hours) { return hours.day != Weekday::monday; });
  const auto repaired = plan(sift(closed), {.moves = 5'000, .published = &clinic().published});
  const auto verdict = verify(closed, repaired, &clinic().published);
  EXPECT_EQ(verdict.violations, std::vector<Finding>{});
  EXPECT_EQ(std::ranges::count(repaired.findings, "lock_breaks_rule", &Finding::code) > 0, true);
  EXPECT_TRUE(verdict.cost == repaired.cost);
}

TEST(Repair, SaysWhenAPatientLosesHours) {
  Instance away = clinic().now;
  away.locks.clear();
  away.patients[2].available = {away.patients[2].available.front()};
  const auto repaired = plan(sift(away), {.moves = 20'000, .published = &clinic().published});
  const auto lost = std::ranges::find(repaired.findings, "hours_lost", &Finding::code);
  ASSERT_NE(lost, repaired.findings.end());
  EXPECT_EQ(lost->params.front(), away.patients[2].id);
  EXPECT_GT(repaired.cost.hours_lost, 0);
  EXPECT_EQ(verify(away, repaired, &clinic().published).cost, repaired.cost);
}

}  // namespace
}  // namespace stepwell::planner

#include "stepwell/outcome/rules.h"

#include <gtest/gtest.h>

#include "stepwell/measure/definition.h"
#include "stepwell/testing/clinic.h"

namespace stepwell::outcome {
namespace {

using testing::day;

std::vector<CoursePoint> scores(std::initializer_list<std::pair<const char*, double>> given) {
  std::vector<CoursePoint> points;
  for (const auto& [on, value] : given) points.push_back({.held_on = day(on), .value = value});
  return points;
}

Series judged(const std::string& instrument, std::vector<CoursePoint> points) {
  const auto& definition = measure::instrument(instrument);
  Series series{.instrument = instrument,
                .better = better_of(*told_score(definition)),
                .points = std::move(points)};
  judge(series, yardstick_of(definition, {}), statistics::fit_course({}));
  return series;
}

struct Case {
  const char* why;
  std::vector<CoursePoint> points;
  std::optional<statistics::Change> change;
  std::optional<Signal> signal;
};

TEST(Change, IsToldOfThePhq9ByItsPublishedCut) {
  using statistics::Change;
  const Case cases[] = {
      {"one score tells of no change", scores({{"2026-10-01", 18}}), {}, {}},
      {"two of one day are no course", scores({{"2026-10-01", 18}, {"2026-10-01", 4}}), {}, {}},
      {"six points are reliable",
       scores({{"2026-10-01", 18}, {"2026-10-29", 12}}),
       Change::improved,
       {}},
      {"five are not, and after four weeks somebody is asked",
       scores({{"2026-10-01", 18}, {"2026-10-29", 13}}), Change::unchanged, Signal::no_change},
      {"a day before four weeks nobody is",
       scores({{"2026-10-01", 18}, {"2026-10-28", 18}}),
       Change::unchanged,
       {}},
      {"who began well can stay so",
       scores({{"2026-10-01", 9}, {"2026-10-29", 9}}),
       Change::unchanged,
       {}},
      {"across the cutoff is recovered",
       scores({{"2026-10-01", 18}, {"2026-10-29", 8}}),
       Change::recovered,
       {}},
      {"six points up is worse, however soon", scores({{"2026-10-01", 12}, {"2026-10-08", 18}}),
       Change::deteriorated, Signal::worse},
  };
  for (const Case& one : cases) {
    const Series series = judged("phq-9", one.points);
    ASSERT_EQ(series.progress.has_value(), one.change.has_value()) << one.why;
    EXPECT_EQ(series.signal, one.signal) << one.why;
    if (!one.change) continue;
    EXPECT_EQ(series.progress->change, *one.change) << one.why;
    EXPECT_EQ(series.cut, CutSource::published) << one.why;
  }
}

TEST(Change, SaysWhyNothingIsKnownOfTheCourse) {
  const Series series = judged("phq-9", scores({{"2026-10-01", 18}, {"2026-10-29", 12}}));
  EXPECT_EQ(series.progress->course.standing, statistics::Standing::cannot_say);
  EXPECT_EQ(series.progress->course.label, statistics::Label::too_few_people);
}

TEST(Cuts, AreComputedWhereNoneIsPublished) {
  const auto held = yardstick_of(measure::instrument("ces-d"), {});
  ASSERT_TRUE(held);
  EXPECT_EQ(held->cut, CutSource::computed);
  EXPECT_NEAR(held->yardstick.published.reliable_points, 11.65, 0.02)
      << "as the note in the instrument's file has it";
}

TEST(Cuts, AreTheSitesOwnFromFiftyPeopleOn) {
  std::vector<double> intakes;
  for (int i = 0; i < 49; ++i) intakes.push_back(10 + i % 11);
  EXPECT_FALSE(yardstick_of(measure::instrument("phq-9"), intakes)->yardstick.own_reliable_points);
  intakes.push_back(15);
  EXPECT_TRUE(yardstick_of(measure::instrument("phq-9"), intakes)->yardstick.own_reliable_points);
}

TEST(Cuts, AreNoneWhereNothingIsKnown) {
  EXPECT_FALSE(yardstick_of(measure::instrument("whodas-12"), {}));
  EXPECT_FALSE(judged("whodas-12", scores({{"2026-10-01", 18}, {"2026-10-29", 12}})).progress);
  EXPECT_TRUE(judged("whodas-12", scores({{"2026-10-01", 18}, {"2026-10-29", 12}})).on_course);
}

TEST(Cuts, LevelsAreNoScaleToTellChangeOf) {
  EXPECT_EQ(told_score(measure::instrument("cssrs-screener")), nullptr);
}

// An aid that may be stored.
struct Right {
  AidOwner owner{.staff_id = StaffId::parse("01940000-0000-7000-8000-000000000001").value(),
                 .name = "Theo Brook"};
  std::vector<Series> series{Series{.instrument = "phq-9"}};
  NewAid aid{.instrument = "phq-9",
             .lines = {},
             .step = Private<std::string>("Call the sister"),
             .owner_id = owner.staff_id,
             .due_on = day("2026-11-20")};

  Right() {
    for_each_word<AidArea>([&](std::string_view, AidArea area) {
      aid.lines.push_back({area, AidFinding::no_concern, {}});
    });
  }

  std::string first_wrong() const {
    const auto findings = check_aid(aid, day("2026-11-16"), series, std::vector{owner});
    return findings.empty() ? "" : findings.front().code + " " + findings.front().field;
  }
};

TEST(Aids, AreCheckedBeforeTheyAreStored) {
  EXPECT_EQ(Right().first_wrong(), "");
  const auto wrong = [](auto change) {
    Right one;
    change(one);
    return one.first_wrong();
  };
  EXPECT_EQ(wrong([](Right& one) { one.aid.instrument = "gad-7"; }), "no_scores /instrument");
  EXPECT_EQ(wrong([](Right& one) { one.aid.lines.pop_back(); }), "area_count /lines");
  EXPECT_EQ(wrong([](Right& one) { one.aid.lines.push_back(one.aid.lines[0]); }),
            "area_count /lines");
  EXPECT_EQ(wrong([](Right& one) { one.aid.lines[2].finding = AidFinding::concern; }),
            "missing /lines/2/words");
  EXPECT_EQ(wrong([](Right& one) {
              for (auto& line : one.aid.lines) line.finding = AidFinding::not_asked;
            }),
            "nothing_found /lines");
  EXPECT_EQ(wrong([](Right& one) { one.aid.step = Private<std::string>(" "); }), "missing /step");
  EXPECT_EQ(wrong([](Right& one) { one.aid.step = Private(std::string(501, 'x')); }),
            "too_long /step");
  EXPECT_EQ(wrong([](Right& one) { one.owner.staff_id = StaffId(); }), "not_here /owner_id");
  EXPECT_EQ(wrong([](Right& one) { one.aid.due_on = day("2026-11-15"); }), "past /due_on");
  EXPECT_EQ(wrong([](Right& one) { one.aid.due_on = day("2027-01-15"); }), "") << "60 days ahead";
  EXPECT_EQ(wrong([](Right& one) { one.aid.due_on = day("2027-01-16"); }), "too_far /due_on");
}

}  // namespace
}  // namespace stepwell::outcome

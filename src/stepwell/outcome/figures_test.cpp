#include "stepwell/outcome/figures.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "stepwell/testing/clinic.h"

namespace stepwell::outcome {
namespace {

using testing::day;

// So many people of each sex, whose scores all fell from 16 by 4, 5, 6, ... in turn.
struct Crowd {
  std::vector<StayFacts> stays;
  std::vector<FirstLast> people;

  void add(people::Sex sex, int count) {
    for (int i = 0; i < count; ++i) {
      people.push_back({stays.size(), 16, 12.0 - i % 5});
      StayFacts stay;
      stay.admitted_on = day("2026-09-01");
      stay.sex = sex;
      stays.push_back(stay);
    }
  }

  // "female 12, male hidden"
  std::string by_sex() const {
    std::string said;
    for (const auto& group : groups_of(stays, people, {}, Dimension::sex))
      said += (said.empty() ? "" : ", ") + group.group + " " +
              (group.came ? std::to_string(group.came->people) : "hidden");
    return said;
  }
};

struct Case {
  const char* why;
  int female;
  int male;
  int other;
  int unknown;
  const char* said;
};

TEST(SmallCells, AreHiddenAndCannotBeFoundBySubtraction) {
  const Case cases[] = {
      {"large ones are all told", 11, 12, 13, 0, "female 11, male 12, other 13"},
      {"one small one takes the next with it", 10, 12, 13, 0,
       "female hidden, male hidden, other 13"},
      {"two small ones of 11 together stand alone", 5, 6, 20, 0,
       "female hidden, male hidden, other 20"},
      {"two small ones of fewer take a third", 2, 3, 20, 30,
       "female hidden, male hidden, other hidden, unknown 30"},
      {"beside one small one nothing is told", 3, 40, 0, 0, "female hidden, male hidden"},
  };
  for (const Case& one : cases) {
    Crowd crowd;
    crowd.add(people::Sex::female, one.female);
    crowd.add(people::Sex::male, one.male);
    crowd.add(people::Sex::other, one.other);
    crowd.add(people::Sex::unknown, one.unknown);
    EXPECT_EQ(crowd.by_sex(), one.said) << one.why;
  }
}

TEST(SmallCells, AWholeOfTenIsNotTold) {
  Crowd crowd;
  crowd.add(people::Sex::female, 10);
  EXPECT_FALSE(figures_of("phq-9", crowd.stays, crowd.people).came);
  EXPECT_TRUE(figures_of("phq-9", crowd.stays, crowd.people).groups.empty());
  crowd.add(people::Sex::female, 1);
  EXPECT_TRUE(figures_of("phq-9", crowd.stays, crowd.people).came);
  EXPECT_FALSE(counted(3, 10).share);
  EXPECT_TRUE(counted(3, 11).share);
}

TEST(Figures, SayHowFarPeopleCameAndHowManyWereLost) {
  Crowd crowd;
  crowd.add(people::Sex::female, 20);
  for (std::size_t i = 0; i < 10; ++i) crowd.people[i].first = 20;  // so that they are not alike
  crowd.people.push_back({0, 18, {}});
  const auto figures = figures_of("phq-9", crowd.stays, crowd.people);
  ASSERT_TRUE(figures.came);
  EXPECT_EQ(figures.domain, Domain::symptoms);
  EXPECT_EQ(figures.lost, 1);
  EXPECT_EQ(figures.came->people, 20);
  EXPECT_DOUBLE_EQ(figures.came->before, 18);
  EXPECT_DOUBLE_EQ(figures.came->after, 10);
  EXPECT_DOUBLE_EQ(figures.came->change, -8);
  ASSERT_TRUE(figures.came->effect);
  EXPECT_GT(figures.came->effect->g, 0) << "fewer symptoms are better";
  EXPECT_EQ(figures.came->could_respond, 20);
  ASSERT_TRUE(figures.came->response);
  // From 20 those at 10, 9 and 8 came down by half, six of ten; from 16 those at 8, two of ten.
  EXPECT_DOUBLE_EQ(figures.came->response->rate, 8.0 / 20);
}

TEST(Groups, AreToldApartByWords) {
  StayFacts stay;
  stay.admitted_on = day("2026-09-01");
  EXPECT_EQ(group_of(stay, Dimension::age), "not_known");
  EXPECT_EQ(group_of(stay, Dimension::diagnosis), "not_known");
  EXPECT_EQ(group_of(stay, Dimension::source), "not_known");
  stay.birth_date = Private(day("2008-09-01"));
  EXPECT_EQ(group_of(stay, Dimension::age), "18-25") << "on the birthday itself";
  stay.birth_date = Private(day("2008-09-02"));
  EXPECT_EQ(group_of(stay, Dimension::age), "0-17") << "the day before it";
  stay.code = "F33.1";
  EXPECT_EQ(group_of(stay, Dimension::diagnosis), "F30-F39");
  stay.code = "G47.00";
  EXPECT_EQ(group_of(stay, Dimension::diagnosis), "other");
}

TEST(Spans, AreAtMostThreeYears) {
  EXPECT_TRUE(check_span(day("2026-01-01"), day("2026-01-01")).empty());
  EXPECT_EQ(check_span(day("2026-01-02"), day("2026-01-01")).at(0).code, "backwards");
  EXPECT_EQ(check_span(day("2020-01-01"), day("2026-01-01")).at(0).code, "too_long");
}

TEST(Published, FiguresCarryTheirSource) {
  for (const Benchmark& one : published().benchmarks) {
    EXPECT_FALSE(one.source.empty()) << one.id;
    EXPECT_GT(one.value, 0) << one.id;
    EXPECT_LT(one.value, 1) << one.id;
  }
  EXPECT_EQ(domain_of("who-5"), Domain::quality_of_life);
}

}  // namespace
}  // namespace stepwell::outcome

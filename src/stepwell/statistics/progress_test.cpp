#include "stepwell/statistics/progress.h"

#include <gtest/gtest.h>

#include "stepwell/base/error.h"
#include "stepwell/base/json.h"

namespace stepwell::statistics {
namespace {

// The PHQ-9's, and a site whose own people scatter more.
const Yardstick phq{.published = {.reliable_points = 6, .cutoff = 10},
                    .own_reliable_points = 8,
                    .response_share = 0.5,
                    .remission_below = 5};

TEST(Progress, IsEachPartTogether) {
  const auto progress = progress_of(16, {4, 9}, phq, Course{});
  EXPECT_EQ(progress.change, Change::recovered);
  EXPECT_EQ(progress.change_by_own, Change::unchanged) << "seven points are less than its eight";
  EXPECT_EQ(progress.response, false);
  EXPECT_EQ(progress.remission, false);
  EXPECT_EQ(progress.course.label, Label::too_few_people);
  const auto later = progress_of(16, {8, 4}, phq, Course{});
  EXPECT_EQ(later.change_by_own, Change::recovered);
  EXPECT_EQ(later.response, true);
  EXPECT_EQ(later.remission, true);
}

TEST(Progress, LeavesOutWhatCanNotBeSaid) {
  const auto progress = progress_of(4, {4, 2}, phq, Course{});
  EXPECT_FALSE(progress.remission) << "who was below the line has nothing to remit";
  Yardstick bare{.published = {.reliable_points = 10, .better = Better::higher}};
  const auto other = progress_of(40, {4, 52}, bare, Course{});
  EXPECT_EQ(other.change, Change::improved);
  EXPECT_FALSE(other.change_by_own || other.response || other.remission);
}

TEST(Progress, HasNoResponseWhereMoreIsBetter) {
  Yardstick odd = phq;
  odd.published.better = Better::higher;
  EXPECT_THROW(progress_of(16, {4, 9}, odd, Course{}), Error);
}

TEST(Progress, IsToldInJson) {
  const std::string text = json_text(progress_of(16, {4, 9}, phq, Course{}));
  EXPECT_NE(text.find("\"change\":\"recovered\""), std::string::npos) << text;
  EXPECT_NE(text.find("\"label\":\"too_few_people\""), std::string::npos) << text;
}

}  // namespace
}  // namespace stepwell::statistics

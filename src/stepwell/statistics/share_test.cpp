#include "stepwell/statistics/share.h"

#include <gtest/gtest.h>

#include <random>

#include "stepwell/base/error.h"

namespace stepwell::statistics {
namespace {

TEST(Share, LiesInItsWilsonInterval) {
  struct Case {
    const char* why;
    int some;
    int all;
    double low;
    double high;
  };
  const Case cases[] = {
      // R. G. Newcombe, Statistics in Medicine 17, 1998, table I, method 3.
      {"Newcombe's first", 81, 263, 0.2553, 0.3662},
      {"Newcombe's second", 15, 148, 0.0624, 0.1605},
      {"Newcombe's third: nobody of twenty is not nothing", 0, 20, 0.0000, 0.1611},
      {"Newcombe's fourth", 1, 29, 0.0061, 0.1718},
      {"everybody of twenty is not certain", 20, 20, 0.8389, 1.0000},
      {"one of one says next to nothing", 1, 1, 0.2065, 1.0000},
  };
  for (const Case& c : cases) {
    SCOPED_TRACE(c.why);
    const auto share = share_of(c.some, c.all).value();
    EXPECT_NEAR(share.low, c.low, 0.00005);
    EXPECT_NEAR(share.high, c.high, 0.00005);
    EXPECT_DOUBLE_EQ(share.rate, static_cast<double>(c.some) / c.all);
  }
}

TEST(Share, IsOfSomeOfAll) {
  EXPECT_FALSE(share_of(0, 0)) << "of nobody there is no share";
  EXPECT_THROW(share_of(2, 1), Error);
  EXPECT_THROW(share_of(-1, 1), Error);
  EXPECT_THROW(share_of(1, 2, 1.0), Error) << "nothing is certain";
}

TEST(Share, IntervalsHoldTheTrueRateAsOftenAsTheySay) {
  std::mt19937_64 random(1927);
  for (const double rate : {0.1, 0.37, 0.5, 0.9}) {
    std::binomial_distribution<int> came(40, rate);
    int held = 0;
    for (int i = 0; i < 4000; ++i) {
      const auto share = share_of(came(random), 40).value();
      held += share.low <= rate && rate <= share.high;
    }
    // Counts are whole, so the interval's own coverage swings about 0.95.
    EXPECT_NEAR(held / 4000.0, 0.95, 0.025) << "at " << rate;
  }
}

}  // namespace
}  // namespace stepwell::statistics

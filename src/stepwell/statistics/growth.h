#pragma once

#include <array>
#include <optional>
#include <span>
#include <vector>

#include "stepwell/statistics/model.h"

// Growth: how scores move with time, when each person has a line of their own.
//
//   score = b0 + b1 time + b2 x + b3 x time  +  u0 + u1 time  +  noise
//
// with one x for each person, u0 and u1 normal, correlated and drawn anew for each person, and
// noise normal and drawn anew for each score: a mixed model with random intercept and slope (N. M.
// Laird and J. H. Ware, Biometrics 38, 1982).
namespace stepwell::statistics {

struct ScoreAt {
  double time = 0;
  double score = 0;
};

struct Line {
  double x = 0;
  std::vector<ScoreAt> scores;
};

struct Growth {
  std::array<double, 4> fixed{};                      // b0, b1, b2, b3
  std::array<std::array<double, 4>, 4> covariance{};  // of b0 to b3
  double var_intercept = 0;                           // of u0
  double var_slope = 0;                               // of u1
  double cov_intercept_slope = 0;
  double var_noise = 0;
  int people = 0;  // with a score
  int scores = 0;
};

// Fits it by restricted maximum likelihood (H. D. Patterson and R. Thompson, Biometrika 58, 1971):
// the three parameters of u0 and u1 are sought, the others follow from them exactly (D. Bates and
// others, J. of Statistical Software 67(1), 2015). A variance may come out as 0. None when there
// are no more scores than two for each person, when times or x do not vary enough to tell the four
// apart, or when the lines leave no noise.
std::optional<Growth> fit_growth(std::span<const Line> people);

struct Expected {
  double score = 0;
  Interval range;
};
BOOST_DESCRIBE_STRUCT(Expected, (), (score, range))

// Returns the score of one more person at `time`, and the range that `coverage` of such people will
// be in: it has the fixed part's error in it, the spread between people, and the noise.
Expected predict(const Growth& growth, double x, double time, double coverage);

}  // namespace stepwell::statistics

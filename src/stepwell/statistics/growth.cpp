#include "stepwell/statistics/growth.h"

#include <Eigen/Dense>
#include <cmath>

#include "stepwell/base/error.h"
#include "stepwell/statistics/distributions.h"
#include "stepwell/statistics/minimum.h"

namespace stepwell::statistics {
namespace {

using Eigen::Matrix2d;
using Eigen::Matrix4d;
using Eigen::Vector2d;
using Eigen::Vector4d;

// What is left of none after rounding, as a share of what it was taken from.
constexpr double rounding = 1e-10;

// All that the fit needs of one person's scores, whose rows are Z = (1, time) and y.
struct Sums {
  double x = 0;
  int scores = 0;
  Matrix2d zz = Matrix2d::Zero();
  Vector2d zy = Vector2d::Zero();
  double yy = 0;
};

double mean_score(std::span<const Line> people) {
  double sum = 0;
  int n = 0;
  for (const Line& one : people)
    for (const ScoreAt& at : one.scores) {
      check(std::isfinite(at.time) && std::isfinite(at.score) && std::isfinite(one.x),
            "statistics are of finite numbers");
      sum += at.score;
      ++n;
    }
  return n == 0 ? 0 : sum / n;
}

Sums sums_of(const Line& one, double mean) {
  Sums sums{.x = one.x, .scores = static_cast<int>(one.scores.size())};
  for (const auto& [time, score] : one.scores) {
    const Vector2d z(1, time);
    const double y = score - mean;
    sums.zz += z * z.transpose();
    sums.zy += z * y;
    sums.yy += y * y;
  }
  return sums;
}

// The equations for b0 to b3 at given variances. Since a person's row is (Z, x Z), each person adds
// to them by way of two-by-two matrices alone.
struct Equations {
  Matrix4d left = Matrix4d::Zero();
  Vector4d right = Vector4d::Zero();
  double yy = 0;
  double log_determinant = 0;  // of all people's covariances, over that of the noise
};

// `factor` times its transpose is the covariance of (u0, u1) over the variance of the noise.
// Nobody's own covariance matrix, scores by scores, is ever made: by Woodbury's identity its
// inverse is I - Z F (I + F'Z'Z F)^-1 F'Z'.
void add(Equations& equations, const Sums& sums, const Matrix2d& factor) {
  const Matrix2d inner = Matrix2d::Identity() + factor.transpose() * sums.zz * factor;
  const Matrix2d shrink = factor * inner.inverse() * factor.transpose();
  const Matrix2d a = sums.zz - sums.zz * shrink * sums.zz;
  const Vector2d b = sums.zy - sums.zz * shrink * sums.zy;
  equations.left.topLeftCorner<2, 2>() += a;
  equations.left.topRightCorner<2, 2>() += sums.x * a;
  equations.left.bottomLeftCorner<2, 2>() += sums.x * a;
  equations.left.bottomRightCorner<2, 2>() += sums.x * sums.x * a;
  equations.right.head<2>() += b;
  equations.right.tail<2>() += sums.x * b;
  equations.yy += sums.yy - sums.zy.dot(shrink * sums.zy);
  equations.log_determinant += std::log(inner.determinant());
}

// The fit at given variances.
struct Fit {
  Vector4d fixed = Vector4d::Zero();
  Matrix4d covariance = Matrix4d::Zero();  // over the variance of the noise
  double var_noise = 0;
  double deviance = 0;  // -2 log of the restricted likelihood, but for a constant
};

Matrix2d factor_of(const Triple& theta) {
  Matrix2d factor;
  factor << theta[0], 0, theta[1], theta[2];
  return factor;
}

// The noise is at least `least`, so that the deviance is finite everywhere.
Fit fit_at(const std::vector<Sums>& people, const Triple& theta, int scores, double least) {
  Equations equations;
  for (const Sums& sums : people) add(equations, sums, factor_of(theta));
  const Eigen::LDLT<Matrix4d> solver(equations.left);
  const double df = scores - 4;
  Fit fit{.fixed = solver.solve(equations.right), .covariance = solver.solve(Matrix4d::Identity())};
  fit.var_noise = std::max((equations.yy - fit.fixed.dot(equations.right)) / df, least);
  fit.deviance = equations.log_determinant + solver.vectorD().array().abs().log().sum() +
                 df * std::log(fit.var_noise);
  return fit;
}

// Whether the four columns can be told apart: in units in which each has the length 1, the matrix
// of their products is far enough from a singular one.
bool can_be_told_apart(const std::vector<Sums>& people) {
  Equations equations;
  for (const Sums& sums : people) add(equations, sums, Matrix2d::Zero());
  const Vector4d lengths = equations.left.diagonal().cwiseSqrt();
  if ((lengths.array() <= 0).any()) return false;
  const Matrix4d scaled =
      lengths.cwiseInverse().asDiagonal() * equations.left * lengths.cwiseInverse().asDiagonal();
  return Eigen::SelfAdjointEigenSolver<Matrix4d>(scaled).eigenvalues()(0) > rounding;
}

// How far the scores are from a line fitted to each person alone, squared and summed.
double around_own_lines(const std::vector<Sums>& people) {
  double sum = 0;
  for (const Sums& sums : people)
    sum += sums.yy - sums.zy.dot(sums.zz.completeOrthogonalDecomposition().solve(sums.zy));
  return sum;
}

Growth told(const Fit& fit, const Triple& theta, double mean) {
  const Matrix2d spread = factor_of(theta) * factor_of(theta).transpose() * fit.var_noise;
  Growth growth{.var_intercept = spread(0, 0),
                .var_slope = spread(1, 1),
                .cov_intercept_slope = spread(0, 1),
                .var_noise = fit.var_noise};
  for (std::size_t i = 0; i < 4; ++i) {
    const auto row = static_cast<Eigen::Index>(i);
    growth.fixed[i] = fit.fixed(row) + (i == 0 ? mean : 0);
    for (std::size_t j = 0; j < 4; ++j)
      growth.covariance[i][j] = fit.covariance(row, static_cast<Eigen::Index>(j)) * fit.var_noise;
  }
  return growth;
}

}  // namespace

std::optional<Growth> fit_growth(std::span<const Line> people) {
  const double mean = mean_score(people);
  std::vector<Sums> all;
  int scores = 0;
  double scatter = 0;
  for (const Line& one : people) {
    if (one.scores.empty()) continue;
    all.push_back(sums_of(one, mean));
    scores += all.back().scores;
    scatter += all.back().yy;
  }
  const int count = static_cast<int>(all.size());
  if (scores <= 2 * count || scores <= 4 || !can_be_told_apart(all)) return std::nullopt;
  if (around_own_lines(all) <= rounding * scatter) return std::nullopt;
  const double least = rounding * scatter / scores;
  const auto deviance = [&](const Triple& theta) {
    return fit_at(all, theta, scores, least).deviance;
  };
  const Triple theta = minimum_near({1, 0, 1}, deviance);
  const Fit fit = fit_at(all, theta, scores, least);
  Growth growth = told(fit, theta, mean);
  growth.people = count;
  growth.scores = scores;
  return growth;
}

Expected predict(const Growth& growth, double x, double time, double coverage) {
  const std::array<double, 4> row{1, time, x, x * time};
  double score = 0, variance = growth.var_noise;
  for (std::size_t i = 0; i < 4; ++i) {
    score += row[i] * growth.fixed[i];
    for (std::size_t j = 0; j < 4; ++j) variance += row[i] * growth.covariance[i][j] * row[j];
  }
  variance +=
      growth.var_intercept + 2 * time * growth.cov_intercept_slope + time * time * growth.var_slope;
  const double half = normal_reach(coverage) * std::sqrt(variance);
  return {score, {score - half, score + half}};
}

}  // namespace stepwell::statistics

#include "stepwell/statistics/log_rank.h"

#include <Eigen/Dense>
#include <algorithm>

#include "stepwell/statistics/distributions.h"

namespace stepwell::statistics {
namespace {

// Everybody, with the group's number plus 1 in place of the cause of an end.
std::vector<Followed> pooled(const std::vector<std::vector<Followed>>& groups) {
  std::vector<Followed> all;
  for (std::size_t group = 0; group < groups.size(); ++group)
    for (const Followed& one : groups[group])
      all.push_back({one.time, one.cause == 0 ? 0 : static_cast<int>(group + 1)});
  return all;
}

int still_there(const std::vector<Followed>& group, double time) {
  return static_cast<int>(
      std::ranges::count_if(group, [=](const Followed& one) { return one.time >= time; }));
}

struct Sums {
  Eigen::VectorXd observed, expected;
  Eigen::MatrixXd covariance;
};

void add(Sums& sums, const Tally& now, const Eigen::VectorXd& there) {
  const double n = now.at_risk, d = now.ends;
  const Eigen::VectorXd share = there / n;
  for (std::size_t group = 0; group < now.by_cause.size(); ++group)
    sums.observed(static_cast<Eigen::Index>(group)) += now.by_cause[group];
  sums.expected += d * share;
  if (n < 2) return;
  const Eigen::MatrixXd spread = share.asDiagonal();
  sums.covariance += d * (n - d) / (n - 1) * (spread - share * share.transpose());
}

Sums summed(const std::vector<std::vector<Followed>>& groups) {
  const auto size = static_cast<Eigen::Index>(groups.size());
  Sums sums{Eigen::VectorXd::Zero(size), Eigen::VectorXd::Zero(size),
            Eigen::MatrixXd::Zero(size, size)};
  for (const Tally& now : tally(pooled(groups), static_cast<int>(groups.size()))) {
    Eigen::VectorXd there(size);
    for (Eigen::Index group = 0; group < size; ++group)
      there(group) = still_there(groups[static_cast<std::size_t>(group)], now.time);
    add(sums, now, there);
  }
  return sums;
}

// The groups that say something, but for the last: what it adds follows from the others.
std::vector<Eigen::Index> compared(const Sums& sums) {
  std::vector<Eigen::Index> telling;
  for (Eigen::Index group = 0; group < sums.expected.size(); ++group)
    if (sums.expected(group) > 0) telling.push_back(group);
  if (!telling.empty()) telling.pop_back();
  return telling;
}

}  // namespace

std::optional<LogRank> log_rank(const std::vector<std::vector<Followed>>& groups) {
  const Sums sums = summed(groups);
  const auto telling = compared(sums);
  if (telling.empty()) return std::nullopt;
  const Eigen::VectorXd excess = (sums.observed - sums.expected)(telling);
  const Eigen::FullPivLU<Eigen::MatrixXd> covariance(sums.covariance(telling, telling));
  if (!covariance.isInvertible()) return std::nullopt;
  LogRank test{.observed = {},
               .expected = {sums.expected.begin(), sums.expected.end()},
               .chi_squared = excess.dot(covariance.solve(excess)),
               .df = static_cast<int>(telling.size())};
  for (const double ends : sums.observed) test.observed.push_back(static_cast<int>(ends));
  test.p = chi_squared_tail(test.chi_squared, test.df);
  return test;
}

}  // namespace stepwell::statistics

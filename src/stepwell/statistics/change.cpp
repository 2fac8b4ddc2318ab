#include "stepwell/statistics/change.h"

#include <array>
#include <cmath>

#include "stepwell/base/error.h"
#include "stepwell/statistics/distributions.h"

namespace stepwell::statistics {
namespace {

// How far a score came in the direction of health.
double gain(double before, double after, Better better) {
  return better == Better::lower ? before - after : after - before;
}

bool among_people_in_care(double score, double cutoff, Better better) {
  return gain(score, cutoff, better) >= 0;
}

}  // namespace

std::optional<double> standard_error_of_difference(const Precision& precision) {
  const auto [sd, reliability] = precision;
  if (!(sd > 0) || !(reliability >= 0) || !(reliability < 1)) return std::nullopt;
  return std::sqrt(2 * (1 - reliability)) * sd;
}

std::optional<double> reliable_change_index(double before, double after,
                                            const Precision& precision) {
  check_finite(std::array{before, after});
  const auto noise = standard_error_of_difference(precision);
  if (!noise) return std::nullopt;
  return (after - before) / *noise;
}

std::optional<double> reliable_points(const Precision& precision, double confidence) {
  const auto noise = standard_error_of_difference(precision);
  if (!noise) return std::nullopt;
  return normal_reach(confidence) * *noise;
}

std::optional<double> cutoff_a(const Moments& in_care, Better better) {
  if (!(in_care.sd > 0)) return std::nullopt;
  return in_care.mean + (better == Better::lower ? -2 : 2) * in_care.sd;
}

std::optional<double> cutoff_b(const Moments& others, Better better) {
  if (!(others.sd > 0)) return std::nullopt;
  return others.mean + (better == Better::lower ? 2 : -2) * others.sd;
}

std::optional<double> cutoff_c(const Moments& in_care, const Moments& others) {
  if (!(in_care.sd > 0) || !(others.sd > 0)) return std::nullopt;
  return (others.sd * in_care.mean + in_care.sd * others.mean) / (others.sd + in_care.sd);
}

Change change_of(double before, double after, const Thresholds& thresholds) {
  check_finite(std::array{before, after});
  check(thresholds.reliable_points > 0, "a reliable change is one of more than 0 points");
  const auto& [points, cutoff, better] = thresholds;
  const double gained = gain(before, after, better);
  if (gained <= -points) return Change::deteriorated;
  if (gained < points) return Change::unchanged;
  const bool came_across = cutoff && among_people_in_care(before, *cutoff, better) &&
                           !among_people_in_care(after, *cutoff, better);
  return came_across ? Change::recovered : Change::improved;
}

std::optional<bool> responded(double before, double after, double share) {
  check_finite(std::array{before, after});
  check(0 < share && share <= 1, "a response is a fall by a share of the score");
  if (before <= 0) return std::nullopt;
  return before - after >= share * before;
}

std::optional<bool> remitted(double before, double after, double below) {
  check_finite(std::array{before, after, below});
  if (before < below) return std::nullopt;
  return after < below;
}

}  // namespace stepwell::statistics

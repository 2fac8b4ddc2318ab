#include "stepwell/statistics/minimum.h"

#include <algorithm>
#include <cmath>

namespace stepwell::statistics {
namespace {

using Function = std::function<double(const Triple&)>;

constexpr int most_steps = 5'000;  // it takes about 200
// How far apart the corners are at the end, as a share of what they are.
constexpr double same_value = 1e-12;
constexpr double same_place = 1e-6;

struct Corner {
  Triple at{};
  double value = 0;
};
using Simplex = std::array<Corner, 4>;  // from the least value to the greatest

Corner corner(const Triple& at, const Function& function) { return {at, function(at)}; }

void sort(Simplex& simplex) { std::ranges::sort(simplex, {}, &Corner::value); }

Simplex simplex_at(const Triple& start, const Function& function) {
  Simplex simplex;
  simplex.fill(corner(start, function));
  for (std::size_t axis = 0; axis < start.size(); ++axis) {
    Triple aside = start;
    aside[axis] += 0.1 + 0.1 * std::abs(start[axis]);
    simplex[axis + 1] = corner(aside, function);
  }
  sort(simplex);
  return simplex;
}

// Returns the point on the line from the worst corner through the middle of the others: at 0 it is
// that middle, at 1 as far beyond it as the worst is before it.
Triple through_middle(const Simplex& simplex, double how_far) {
  Triple point{};
  for (std::size_t axis = 0; axis < point.size(); ++axis) {
    const double middle = (simplex[0].at[axis] + simplex[1].at[axis] + simplex[2].at[axis]) / 3;
    point[axis] = middle + how_far * (middle - simplex[3].at[axis]);
  }
  return point;
}

void shrink(Simplex& simplex, const Function& function) {
  for (std::size_t i = 1; i < simplex.size(); ++i) {
    Triple nearer = simplex[i].at;
    for (std::size_t axis = 0; axis < nearer.size(); ++axis)
      nearer[axis] = (nearer[axis] + simplex[0].at[axis]) / 2;
    simplex[i] = corner(nearer, function);
  }
}

// Moves the worst corner: reflects it, farther where that is best of all, nearer where it helps
// nothing; and where nothing helps, draws all corners to the best.
void step(Simplex& simplex, const Function& function) {
  const Corner reflected = corner(through_middle(simplex, 1), function);
  Corner& worst = simplex[3];
  if (reflected.value < simplex[0].value) {
    const Corner farther = corner(through_middle(simplex, 2), function);
    worst = farther.value < reflected.value ? farther : reflected;
  } else if (reflected.value < simplex[2].value) {
    worst = reflected;
  } else {
    const double how_far = reflected.value < worst.value ? 0.5 : -0.5;
    const Corner nearer = corner(through_middle(simplex, how_far), function);
    if (nearer.value < std::min(reflected.value, worst.value)) {
      worst = nearer;
    } else {
      shrink(simplex, function);
    }
  }
  sort(simplex);
}

bool close(double one, double other, double enough) {
  return std::abs(one - other) <= enough * (std::abs(one) + std::abs(other) + enough);
}

// Equal values alone do not end it: the corners may lie around the minimum, all as far from it.
bool has_arrived(const Simplex& simplex) {
  if (!close(simplex[0].value, simplex[3].value, same_value)) return false;
  return std::ranges::all_of(simplex, [&](const Corner& corner) {
    for (std::size_t axis = 0; axis < corner.at.size(); ++axis)
      if (!close(corner.at[axis], simplex[0].at[axis], same_place)) return false;
    return true;
  });
}

}  // namespace

Triple minimum_near(const Triple& start, const Function& function) {
  Simplex simplex = simplex_at(start, function);
  for (int i = 0; i < most_steps && !has_arrived(simplex); ++i) step(simplex, function);
  return simplex[0].at;
}

}  // namespace stepwell::statistics

#include "stepwell/statistics/minimum.h"

#include <algorithm>
#include <cmath>

namespace stepwell::statistics {
namespace {

using Function = std::function<double(const Triple&)>;

constexpr int most_steps = 2'000;  // of one simplex; it takes about 150
constexpr int most_simplexes = 20;
constexpr double close_enough = 1e-11;  // between the values at its corners, of their size

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

bool close(double one, double other) {
  return std::abs(one - other) <= close_enough * (std::abs(one) + std::abs(other) + 1e-12);
}

Corner descend(const Triple& start, const Function& function) {
  Simplex simplex = simplex_at(start, function);
  for (int i = 0; i < most_steps && !close(simplex[0].value, simplex[3].value); ++i)
    step(simplex, function);
  return simplex[0];
}

}  // namespace

Triple minimum_near(const Triple& start, const Function& function) {
  Corner best = descend(start, function);
  for (int i = 0; i < most_simplexes; ++i) {
    const Corner again = descend(best.at, function);
    const bool gained = again.value < best.value && !close(again.value, best.value);
    if (again.value < best.value) best = again;
    if (!gained) break;
  }
  return best.at;
}

}  // namespace stepwell::statistics

#pragma once

#include <algorithm>
#include <cmath>
#include <concepts>
#include <cstdint>
#include <optional>
#include <random>

// Simulated annealing (Kirkpatrick, Gelatt, Vecchi: Optimization by Simulated Annealing, Science
// 220, 1983), for whatever can propose a small change of itself and take it back.
//
// It is cooled by the count of moves and never by the clock, and draws from one engine whose
// sequence the C++ standard fixes: the same seed and count replay bit for bit.
namespace stepwell::planner {

class Random {
 public:
  explicit Random(std::uint64_t seed) : engine_(seed) {}

  // Returns a number from 0 to `most` - 1; `most` is at least 1.
  int below(int most) {
    return static_cast<int>(((engine_() >> 32) * static_cast<std::uint64_t>(most)) >> 32);
  }
  // Returns a number from 0 (inclusive) to 1.
  double part() { return static_cast<double>(engine_() >> 11) * 0x1.0p-53; }
  // Returns an exponential variate: how much worse, in temperatures, is still taken.
  double patience() { return -std::log1p(-part()); }

 private:
  std::mt19937_64 engine_;
};

// What can be annealed. propose() makes a move and returns by how much the energy rose, or nothing
// when it made none; then keep() or undo() is called. better() says whether what stands is better
// than what remember() last kept, in whatever order is the true one.
template <class L>
concept Landscape = requires(L& landscape, Random& random) {
  { landscape.propose(random) } -> std::same_as<std::optional<double>>;
  landscape.keep();
  landscape.undo();
  { landscape.better() } -> std::same_as<bool>;
  landscape.remember();
};

struct Cooling {
  double hottest = 0;
  double coldest = 0;
  std::int64_t moves = 0;
};

// Anneals `landscape` and returns how many moves it tried: all of `cooling.moves`, unless `go_on`,
// asked every thousandth move, says no. The best that was met is remembered.
template <Landscape L, class GoOn>
std::int64_t anneal(L& landscape, Random& random, const Cooling& cooling, GoOn go_on) {
  constexpr std::int64_t step = 1000;
  const double steps = static_cast<double>(cooling.moves) / step;
  const double factor = std::pow(cooling.coldest / cooling.hottest, 1 / std::max(1.0, steps));
  double temperature = cooling.hottest;
  std::int64_t moves = 0;
  for (; moves < cooling.moves; ++moves) {
    if (moves % step == 0 && moves > 0) {
      temperature *= factor;
      if (!go_on(moves)) break;
    }
    const auto rose = landscape.propose(random);
    if (!rose) continue;
    if (*rose > 0 && *rose > temperature * random.patience()) {
      landscape.undo();
      continue;
    }
    landscape.keep();
    if (landscape.better()) landscape.remember();
  }
  return moves;
}

}  // namespace stepwell::planner

#include <chrono>
#include <thread>

#include "stepwell/planner/timetable_moves.h"

namespace stepwell::planner {
namespace {

constexpr int chains = 2;
constexpr double moves_a_second = 4e6;  // of a core, on a slow machine of today

// First everything is placed, whatever the soft cost; then the soft cost is brought down, with an
// event dear enough that none is left out for it.
constexpr TimetableGuide placing{1, 0, 0}, polishing{50, 10, 1};
constexpr double placing_hottest = 0.7, placing_coldest = 0.12, placing_part = 0.4;
constexpr double polishing_hottest = 25, polishing_coldest = 0.3;

}  // namespace

std::vector<Seat> solve_timetable(const Timetable& timetable, const TimetableAsk& ask) {
  const TimetableFacts facts(timetable);
  const auto deadline =
      std::chrono::steady_clock::now() + std::chrono::duration_cast<std::chrono::nanoseconds>(
                                             std::chrono::duration<double>(ask.seconds));
  const auto moves = ask.moves.value_or(static_cast<std::int64_t>(ask.seconds * moves_a_second));
  std::vector<std::vector<Seat>> found(chains);
  std::vector<TimetableCost> costs(chains);
  const auto run = [&](int chain) {
    Random random(ask.seed * chains + static_cast<std::uint64_t>(chain));
    TimetableMoves week(facts);
    const auto in_time = [&] {
      return ask.moves.has_value() || std::chrono::steady_clock::now() < deadline;
    };
    week.steer(placing);
    const auto placing_most = static_cast<std::int64_t>(static_cast<double>(moves) * placing_part);
    const auto placed =
        anneal(week, random, {placing_hottest, placing_coldest, placing_most},
               [&](std::int64_t) { return week.best_cost().distance > 0 && in_time(); });
    week.steer(polishing);
    anneal(week, random, {polishing_hottest, polishing_coldest, moves - placed},
           [&](std::int64_t) { return in_time(); });
    found[chain] = week.best();
    costs[chain] = week.best_cost();
  };
  std::thread other(run, 1);
  run(0);
  other.join();
  return costs[1] < costs[0] ? found[1] : found[0];
}

}  // namespace stepwell::planner

#pragma once

// The weekly planner's search on a generated clinic of forty people, in this process.
namespace stepwell::bench {

struct WeekPace {
  double moves = 0;      // tried a second, of one core's processor time
  double draws = 0;      // of the random engine alone, a second of one core
  double repair_ms = 0;  // of processor time: one admission, a tenth of a second's worth of moves
  double read_ms = 0;    // to read the same instance from its text
};

WeekPace measure_week();

}  // namespace stepwell::bench

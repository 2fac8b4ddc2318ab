#pragma once

#include <span>
#include <vector>

#include "stepwell/statistics/model.h"

// Follow-up: people who are watched until something ends, some of whom are lost from sight before.
// Kaplan-Meier, the log-rank test and Aalen-Johansen all begin with the same count.
namespace stepwell::statistics {

struct Followed {
  double time = 0;  // 0 or more, in any unit: days of a stay
  int cause = 0;    // which end it came to, from 1 on; 0: none yet when last seen
};

// What happened at one time at which somebody's end came. Whoever was last seen at that very time
// counts as still there.
struct Tally {
  double time = 0;
  int at_risk = 0;            // had come to no end before, and were not lost before
  int ends = 0;               // of all causes
  std::vector<int> by_cause;  // the first is cause 1
};

// Returns the tallies in order of time. Throws when a time is below 0 or no number, or a cause is
// not from 0 to `causes`.
std::vector<Tally> tally(std::span<const Followed> people, int causes);

// Returns the largest cause among `people`, at least 1.
int causes_of(std::span<const Followed> people);

}  // namespace stepwell::statistics

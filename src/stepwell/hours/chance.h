#pragma once

#include <optional>
#include <span>
#include <vector>

#include "stepwell/attendance/rules.h"

// The chance that somebody reaches their week's hours and days.
//
// How often somebody comes is estimated by shrinking: their own record is counted together with
// `prior_sessions` more sessions that went as their track's did. This is the mean of a
// beta-binomial posterior, Beta(came + k r, missed + k (1 - r)), with r the track's rate and k
// prior_sessions; see Gelman et al., Bayesian Data Analysis, 3rd edition, sections 2.4 and 5.3.
// Each session to come is then attended or not, by itself, with that chance, and the chance of the
// sum is exact: all outcomes are added up by minutes and days, not drawn. That the week's sessions
// do not depend on each other, and that who comes stays to the end, are choices of ours.
namespace stepwell::hours {

// Sessions somebody was marked in.
struct Record {
  int expected = 0;
  int came = 0;  // for a minute at least

  bool operator==(const Record&) const = default;
};

// How many sessions of one's own weigh as much as all the track's. A choice of ours.
inline constexpr int prior_sessions = 8;

// With fewer marks in the track than this, nothing is said about anybody's chance.
inline constexpr int fewest_marks = 20;

// Below this somebody is at risk: they would more likely miss their hours than reach them.
inline constexpr double at_risk_below = 0.5;

// Returns how likely the person comes to a session; nothing when the track's record is too short.
// The track's record holds the person's own.
std::optional<double> show_chance(const Record& person, const Record& track);

// Returns the chance, from 0 to 1, that `order` is met in `week` when every session of `expected`
// that has no mark yet is attended with the chance `comes`. Two sessions on one day are one day.
double chance_to_reach(const attendance::WeekOrder& order, std::span<const attendance::Mark> marks,
                       std::span<const attendance::Expected> expected, Week week, double comes);

}  // namespace stepwell::hours

#pragma once

#include <vector>

#include "stepwell/statistics/follow_up.h"

// Weeks of remission of children with leukemia, 21 treated with 6-mercaptopurine and
// 21 with a placebo (E. J. Freireich and others, Blood 21, 1963; as given by E. A. Gehan,
// Biometrika 52, 1965), the usual example of survival analysis.
namespace stepwell::testing {

inline std::vector<statistics::Followed> treated() {
  std::vector<statistics::Followed> people;
  for (const double week : {6, 6, 6, 7, 10, 13, 16, 22, 23}) people.push_back({week, 1});
  for (const double week : {6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35})
    people.push_back({week, 0});
  return people;
}

inline std::vector<statistics::Followed> untreated() {
  std::vector<statistics::Followed> people;
  for (const double week : {1, 1, 2, 2, 3, 4, 4, 5, 5, 8, 8, 8, 8, 11, 11, 12, 12, 15, 17, 22, 23})
    people.push_back({week, 1});
  return people;
}

}  // namespace stepwell::testing

#pragma once

#include <vector>

#include "stepwell/absence/model.h"
#include "stepwell/base/error.h"

namespace stepwell::absence {

// Returns everything wrong with an absence noted on `today`; empty when it may be stored. What was
// missed on an earlier day is said in that day's attendance.
std::vector<Finding> check_absence(const NewAbsence& absence, Day today);

// Returns what is wrong with a reason and its words; `at` is where the words stand in the body.
std::vector<Finding> check_reason(Reason kind, const Private<std::string>& words,
                                  const std::string& at = "/reason");

std::vector<Finding> check_take_back(const Absence& absence, const TakeBack& said);

}  // namespace stepwell::absence

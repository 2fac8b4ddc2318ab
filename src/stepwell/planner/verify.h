#pragma once

#include "stepwell/planner/model.h"

// The verifier: reads an instance and a programme and says what is wrong, in a way of its own. It
// shares no code with the search beyond model.h, so that a mistake in one is seen by the other.
namespace stepwell::planner {

struct Verdict {
  std::vector<Finding> violations;  // none, of a programme that may be published
  Cost cost{};                      // worked out from scratch
  int places = 0;
  int moved = 0;  // places of the published programme, of patients still here, that are gone
};
BOOST_DESCRIBE_STRUCT(Verdict, (), (violations, cost, places, moved))

// Returns every hard rule that `programme` breaks for `instance`, and what it costs. A lock that
// the programme's findings say can't be kept does not bind. `published` is what was in force
// before.
Verdict verify(const Instance& instance, const Programme& programme,
               const Programme* published = nullptr);

}  // namespace stepwell::planner

#pragma once

#include "stepwell/planner/week.h"

// The best week one patient can have while everybody else stays where they are, exactly: a flow
// from the modalities of their plan over the days (one of a modality a day) and the hours (one
// thing at a time) to the days' and the week's most hours.
//
// Cheapest augmenting paths first (Ahuja, Magnanti, Orlin: Network Flows, 1993, section 9.7), on a
// network of at most some two hundred nodes.
namespace stepwell::planner {

// One modality of a plan, as far as it is still open.
struct Offer {
  int modality = 0;
  int wanted = 0;       // units the plan asks for
  int surplus = 0;      // units that may fill up the week beside them
  int priority = 0;     // of a wanted one
  Slots where = 0;      // when there is a place for this patient
  Slots days_done = 0;  // the slots in which they have one already
  int after = -1;       // the offer that has to be begun before this one; -1 when none has
};

// All that bounds what one patient can still have.
struct Chances {
  std::vector<Offer> offers;
  Slots free = 0;              // hours in which they have nothing yet
  std::vector<Slots> days;     // slots of each day
  std::vector<int> day_left;   // hours each day can still take
  std::vector<bool> day_used;  // it has hours already
  int hours_left = 0;          // of the week's most
  int days_left = 0;           // of the week's most days, beside those used
  int hours_needed = 0;        // to reach the ordered hours
  int times_a_day = 1;         // of one modality
};

struct Pick {
  int offer = 0;
  int slot = 0;
};

struct Flow {
  int hours = 0;      // added
  int plan_gain = 0;  // of the plan, by priority
  std::vector<Pick> picks;
};

// Returns what `patient` can have beside the places they hold in `week`. A visit can be had where
// one could be opened.
Chances chances_of(const Week& week, int patient);

// Returns the best that `chances` allow: the most hours as far as they are needed, then the plan's
// units by priority; a surplus hour that serves neither is left out. Curriculum order is not in it.
Flow best_flow(const Chances& chances);

// As best_flow(), with curriculum order: tries every hour in which what comes first could begin, so
// it takes some fifty times as long for those whose plan has such an order.
Flow best_flow_in_order(const Chances& chances);

// Seats `patient` as best_flow() says, opening visits; a place curriculum order forbids is left
// out.
void fill_week(Week& week, int patient);

// Opens the patient's visit `activity` in `slot` and seats them. Returns false and changes nothing
// when nobody or no room is free; looks at clinicians and rooms from `from` on.
bool open_visit(Week& week, int activity, int slot, int from = 0);

}  // namespace stepwell::planner

#pragma once

// Placement decisions, in this process and on one core: no database has a part in them.
namespace stepwell::bench {

struct DecisionPace {
  double per_second = 0;        // decisions: level, reasons, questions, cautions
  double whole_per_second = 0;  // with every smallest change that would give a neighbouring level
  double conditions_per_second = 0;  // the floor: each rule's condition looked at once, no more
};

// Decides again and again in interviews that are anywhere between their first question and their
// last, for `seconds` each.
DecisionPace decide_interviews(double seconds);

}  // namespace stepwell::bench

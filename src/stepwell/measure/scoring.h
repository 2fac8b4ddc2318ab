#pragma once

#include <span>

#include "stepwell/measure/answer.h"
#include "stepwell/measure/compiled.h"

namespace stepwell::measure {

// What one score came to. Where it may not be told, `given` is false, and `lowest` is what the
// answers that are there already make it, at the least.
struct Scored {
  bool given = false;
  Fraction value;
  Fraction lowest;
  int band = -1;  // the place of its band, or of its level; -1: none
};

enum class Flaw {
  no_option,           // of an item: what came is none of its options
  not_shown_answered,  // of an item: it was not to be shown, and is not counted
  inconsistent,        // of two items: the answers can't both be right
  safety_unanswered,   // of an item: somebody has to ask
  prorated,            // of a score: made up for by the instrument's own rule
  unanswered           // of a score: it is not told without the items
};

struct Noted {
  Flaw flaw = Flaw::no_option;
  int score = -1;
  ItemSet items = 0;

  bool operator==(const Noted&) const = default;
};

// Something that somebody acts on today: `rule` is the place of the safety rule. `item` is -1 for
// a score. `refused`: nobody answered, which is never a "no"; then `rule` may be -1.
struct Raised {
  int rule = -1;
  int item = -1;
  bool refused = false;
  bool at_least = false;  // the score is not told, and is this high already

  bool operator==(const Raised&) const = default;
};

// One person's answers to one instrument, scored. Reused from row to row, so that nothing is
// allocated for each.
struct Outcome {
  std::vector<Scored> scores;  // by the scores of the definition
  std::vector<Raised> alerts;
  std::vector<Noted> findings;
};

// Scores `answers`, one for each item of the definition, in its order. Pure: the same answers come
// to the same, whenever and wherever.
//
// An answer to an item that was not to be shown counts in no sum; in a level it does, as somebody
// who said so must not be overheard.
void score(const Compiled& compiled, std::span<const Answer> answers, Outcome& into);

// The same, into a new one.
Outcome score(const Compiled& compiled, std::span<const Answer> answers);

}  // namespace stepwell::measure

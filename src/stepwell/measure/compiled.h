#pragma once

#include <cstdint>

#include "stepwell/measure/model.h"

namespace stepwell::measure {

using ItemSet = std::uint64_t;  // a bit for each item, in the order of the definition

// An exact number: scores are compared with bands and cuts as fractions, never as rounded ones.
struct Fraction {
  std::int64_t top = 0;
  std::int64_t bottom = 1;  // positive

  double number() const { return static_cast<double>(top) / static_cast<double>(bottom); }
  bool operator==(const Fraction&) const = default;
};

Fraction operator+(Fraction a, Fraction b);
bool operator<(Fraction a, Fraction b);
bool operator<=(Fraction a, Fraction b);

// A decimal of a definition, exactly; four places are all that any of them has.
Fraction fraction_of(double decimal);

// A definition made ready to score: names are places, answers are points looked up.
struct Compiled {
  struct Threshold {
    int item = 0;
    int least = 0;
    int most = 0;
    bool or_refused = false;
  };
  struct When {  // `score` is a place, or -1
    int count = 1;
    std::vector<Threshold> of;
    int score = -1;
    Fraction at_least;
  };
  struct Counted {
    int item = 0;
    std::size_t points = 0;  // where its points begin; an answer is added to it
  };
  struct Part {
    int score = 0;
    int times = 1;
    int over = 1;
    Fraction most;  // it can be; what is taken away counts at its most until it is told
  };
  struct Step {
    Method method = Method::sum;
    std::vector<Counted> items;
    std::vector<Part> of;
    int missing_most = 0;
    MissingRule rule = MissingRule::prorate_rounded;
    std::vector<std::vector<When>> levels;  // by the levels of the definition
    bool banded = false;
    std::vector<Fraction> tops;  // of all bands but the last
    bool top_belongs = true;     // to the band below it
    Fraction least;              // it can be
    int least_points = 0;        // of an item; for what a sum is at least
  };
  struct Alarm {
    ItemSet items = 0;
    int score = -1;
    int at_least = 0;
  };
  struct Pair {
    int more = 0;
    int less = 0;
  };

  Definition definition;
  std::string hash;
  std::vector<std::vector<bool>> allowed;  // by item and value
  std::vector<std::int16_t> points;
  std::vector<Step> steps;                 // by the scores of the definition
  std::vector<std::optional<When>> shown;  // by item
  std::vector<std::optional<When>> zero;
  bool conditional = false;   // whether any item is shown, or counts as 0, on a condition
  std::vector<Alarm> alarms;  // by the safety rules of the definition
  ItemSet watched = 0;        // items whose answer can raise an alarm
  std::vector<Pair> pairs;

  // Returns the place of an item or a score, -1 where there is none.
  int item(std::string_view id) const;
  int score(std::string_view id) const;
};

// Throws `invalid` with what lint() finds: only a definition that makes sense can be scored.
Compiled compile(const Definition& definition);

// Returns an instrument of the program ready to score, made when it is first asked for. Throws
// `not_found`. Any thread.
const Compiled& compiled_instrument(std::string_view id);

}  // namespace stepwell::measure

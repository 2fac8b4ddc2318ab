#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "stepwell/base/error.h"
#include "stepwell/placement/diagram.h"
#include "stepwell/placement/model.h"

// Conditions, as people write and read them:
//
//   (imminent_danger_self or imminent_danger_others) and not danger_manageable_outpatient
//   substance_use >= moderate
//   current_level = iop and not psychiatrically_stable
//
// `and` and `or` are never mixed without brackets, so that nobody has to know which comes first.
namespace stepwell::placement {

struct Condition {
  enum class Kind { fact, all, any, negated };
  Kind kind = Kind::fact;
  Var var = 0;                   // of a fact
  Mask values = 0;               // that make it hold
  std::vector<Condition> parts;  // of all, any; the one of negated
};

// What a variable stands for.
enum class Asks { fact, diagnosis, current_level };

struct Variable {
  std::string id;
  Asks asks = Asks::fact;
  std::vector<std::string> values;  // "no", "yes"; "none", "mild"...; "none", "support"...
  bool answered_first = false;      // before a low level is recommended

  Mask all() const { return static_cast<Mask>((1U << values.size()) - 1); }
};

// The words a condition may use.
struct Vocabulary {
  std::vector<Variable> variables;
  std::map<std::string, Var, std::less<>> var_of;
  std::map<std::string, Condition, std::less<>> derived;
};

// Reads `text`. Throws `invalid` with a finding at `field` that quotes the place.
Condition read_condition(std::string_view text, const Vocabulary& words, const std::string& field);

// What is known: for each variable the values it may still have. Never empty.
using Known = std::vector<Mask>;

inline bool is_answered(Mask values) { return (values & (values - 1)) == 0; }

// Returns what the parts of `condition` alone make of it. "unknown" may be too careful where one
// unknown fact is asked twice; the diagrams are exact.
Answer holds(const Condition& condition, const Known& known);

// Returns the variables that make `condition` come out as it does, each once, in order; for an
// unknown one those that are open.
std::vector<Var> because(const Condition& condition, const Known& known);

// Returns every variable that `condition` mentions, each once, in order.
std::vector<Var> mentioned(const Condition& condition);

// Returns how many times a variable is asked in it.
std::size_t size_of(const Condition& condition);

Diagrams::Ref diagram_of(const Condition& condition, Diagrams& diagrams);

}  // namespace stepwell::placement

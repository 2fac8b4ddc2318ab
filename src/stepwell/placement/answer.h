#pragma once

#include <boost/json/object.hpp>
#include <vector>

#include "stepwell/placement/decide.h"
#include "stepwell/placement/ways.h"

// The whole answer about one person: the decision, and what would change it.
namespace stepwell::placement {

struct WholeAnswer {
  Decision decision;
  std::vector<Way> ways;      // to the neighbours of what is recommended, the lower one first
  std::size_t ways_left = 0;  // that there are beside limits::placement_ways for each level
};

WholeAnswer answer(const RuleSet& set, const Known& known);

// As JSON, with words in each language. `levels` has each level by its name.
boost::json::object answer_json(const RuleSet& set, const Known& known, const WholeAnswer& answer);

// The proof: how each rule came out and on which facts, and in how many ways what is unknown could
// be answered, by what comes out, with an example of each.
boost::json::object trace_json(const RuleSet& set, const Known& known);

}  // namespace stepwell::placement

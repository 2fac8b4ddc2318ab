#pragma once

#include <string>

#include "stepwell/placement/answer.h"

namespace stepwell::placement {

enum class Tongue { en, es };
BOOST_DESCRIBE_ENUM(Tongue, en, es)

// Returns the answer as people read it: what is recommended and why, what stands against each other
// level, what is still to be asked, what would change it, and what to take care of. With a `trace`
// it ends with how each rule came out.
std::string answer_text(const RuleSet& set, const Known& known, const WholeAnswer& answer,
                        Tongue tongue, bool trace);

}  // namespace stepwell::placement

#pragma once

#include <boost/json/fwd.hpp>
#include <string_view>

#include "stepwell/base/error.h"
#include "stepwell/placement/rule_set.h"

// What is known about a person, as it arrives: facts by name, or as lists.
namespace stepwell::placement {

// Reads a document of facts:
//
//   {"acute_crisis": "no", "safe_home": "yes", "motivated": "unknown",
//    "diagnoses": [{"diagnosis": "substance_use", "severity": "moderate"}, "depression"],
//    "current_level": "outpatient"}
//
// An answer may also be a list of statements, {"answer": "yes", "evidence": "..."} or "yes": those
// who know something must agree. The facts may stand under "facts" instead. `rule_set`, the name of
// the rules to decide by, is for whoever chooses those and is passed over here.
//
// Throws `invalid` with every fact, diagnosis, level and answer that is not known, and every fact
// that is answered both ways.
Known read_facts(const RuleSet& set, std::string_view text);

// Returns the rules that a document of facts asks to be decided by; nothing when it leaves that
// open.
std::optional<RuleSetUsed> rule_set_asked(std::string_view text);

// Returns `given` as the engine takes it. Throws `invalid`, with fields below `at`.
Known known_of(const RuleSet& set, const Given& given, const std::string& at);

}  // namespace stepwell::placement

#pragma once

#include <span>
#include <string>
#include <vector>

#include "stepwell/base/error.h"
#include "stepwell/measure/answer.h"
#include "stepwell/measure/compiled.h"

namespace stepwell::measure {

// One answer as it was sent: the id of an item and what read_answer() reads.
struct Given {
  std::string item;
  std::string answer;
};
BOOST_DESCRIBE_STRUCT(Given, (), (item, answer))

// A person's answers in the order of the definition, and what was wrong with how they came.
struct Sheet {
  std::vector<Answer> answers;
  std::vector<Finding> findings;
};

// Puts `given` in order. What was not sent is skipped. An item sent twice with different answers
// is unreadable, as nobody knows which is meant. Throws `invalid` when the answers were given to
// another definition, told by its hash, than this one.
Sheet sheet_of(const Compiled& compiled, std::string_view definition_hash,
               std::span<const Given> given);

// Throws `invalid` unless `hash`, or as much of its beginning as is sent, is that of `compiled`.
void require_definition(const Compiled& compiled, std::string_view hash);

}  // namespace stepwell::measure

#pragma once

#include <string_view>

#include "stepwell/measure/model.h"

namespace stepwell::measure {

// Reads a definition. Throws `invalid` with everything that does not fit; what fits may still make
// no sense, and lint() says so.
Definition read_definition(std::string_view text);

// Returns the instruments in the program, by id.
const std::vector<Definition>& instruments();

// Throws `not_found`, naming what there is.
const Definition& instrument(std::string_view id);

// Returns the SHA-256 of what a definition says, however its file is laid out.
std::string hash_of(const Definition& definition);

}  // namespace stepwell::measure

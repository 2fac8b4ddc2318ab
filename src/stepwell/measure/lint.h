#pragma once

#include <span>
#include <vector>

#include "stepwell/base/error.h"
#include "stepwell/measure/model.h"

namespace stepwell::measure {

// Returns everything wrong with a definition, empty when it may be used. Fields are JSON pointers
// into its file. What it holds against a definition was all found in published ones: bands that
// overlap or leave a gap, ranges nobody can reach, items counted twice or never, wording printed
// without the right to, codes that are none.
std::vector<Finding> lint(const Definition& definition);

// Returns what is wrong between definitions: an id twice, one code for two different questions.
std::vector<Finding> lint_together(std::span<const Definition> definitions);

// Whether `code` is one of LOINC's by its form: digits, a dash and a check digit (LOINC Users'
// Guide: mod 10, which is Luhn's). An answer's has "LA" before it, and its digit is not looked
// into.
bool is_loinc(std::string_view code);

}  // namespace stepwell::measure

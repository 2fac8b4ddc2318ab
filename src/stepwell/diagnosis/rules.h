#pragma once

#include <optional>
#include <string_view>

#include "stepwell/diagnosis/model.h"

namespace stepwell::diagnosis {

// Returns `code` in capitals with its dot, "f331" as "F33.1". What is too short for one stays
// without.
std::string with_dot(std::string_view code);

// Whether `code`, with its dot or without, looks like one: a letter, two letters or digits, up to
// four more. ICD-10-CM Official Guidelines, section I.A.2.
bool is_code(std::string_view code);

// What is typed into a search, as it is compared.
struct Sought {
  std::string code;                // it may be the beginning of this code; empty: of none
  std::vector<std::string> words;  // or these begin words of the title
};
Sought sought(std::string_view typed);

// Returns the words of a title as a search compares them, each after a blank.
std::string searched(std::string_view label);

// Returns the diagnoses in the program, by code: data/diagnoses.json.
const std::vector<Common>& common();
std::vector<Diagnosis> find_common(const Sought& sought);

// Reads a line of one of the two files the Centers for Medicare & Medicaid Services publish each
// year: icd10cm_order_YYYY.txt (a number, the code, whether it can be billed, two titles) or
// icd10cm_codes_YYYY.txt (the code and a title). None for the heading of a group, which no one can
// bill. Throws `invalid` for what is neither.
std::optional<Diagnosis> read_line(std::string_view line);

}  // namespace stepwell::diagnosis

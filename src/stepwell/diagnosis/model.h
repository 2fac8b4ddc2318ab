#pragma once

#include <optional>
#include <string>
#include <vector>

#include "stepwell/base/describe.h"

// Diagnosis: the codes of ICD-10-CM, by which a plan names what it treats and a payer what it pays.
//
// A list of the diagnoses that intensive outpatient programs treat is in the program; the official
// list of a year can be loaded over it, and then a code that is not in that list can't be signed.
namespace stepwell::limits {
inline constexpr std::size_t diagnoses_found = 20;   // as many as a list under a field shows
inline constexpr std::size_t diagnosis_words = 3;    // of what was typed, that must all be there
inline constexpr std::size_t diagnosis_bytes = 500;  // of a title; the longest of 2026 has 228
}  // namespace stepwell::limits

namespace stepwell::diagnosis {

struct Diagnosis {
  std::string code;   // with its dot: "F33.1"
  std::string label;  // its official title
};
BOOST_DESCRIBE_STRUCT(Diagnosis, (), (code, label))

// One of the list in the program.
struct Common {
  std::string code;
  std::string label;
  std::optional<std::string> also;  // other words it is looked for by: "MDD"
};
BOOST_DESCRIBE_STRUCT(Common, (), (code, label, also))

// What a few letters find: those that programs treat first.
struct Diagnoses {
  std::vector<Diagnosis> items;
  bool official = false;  // whether the official list was looked through, too
};
BOOST_DESCRIBE_STRUCT(Diagnoses, (), (items, official))

}  // namespace stepwell::diagnosis

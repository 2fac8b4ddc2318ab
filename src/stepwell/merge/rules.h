#pragma once

#include <span>
#include <vector>

#include "stepwell/base/error.h"
#include "stepwell/merge/model.h"

namespace stepwell::merge {

// Returns what speaks for two records being of one person; empty when not enough does.
// `numbers_shared`: another system's number of one is one of the other's, too.
std::vector<Why> why_alike(const people::Patient& one, const people::Patient& other,
                           bool numbers_shared);

// What of two records is looked at before they become one.
struct Standing {
  bool same_record = false;
  bool both_have_open_stays = false;
};

// Returns everything that keeps a merge from being made, worst first.
std::vector<Finding> check_merge(const NewMerge& merge, const Standing& standing);

std::vector<Finding> check_undo(const UndoMerge& said);

people::PatientDetails details_of(const people::Patient& patient);

// Returns the survivor's details with `fields` of them taken from `merged`.
people::PatientDetails merged_details(const people::Patient& survivor,
                                      const people::Patient& merged, std::span<const Field> fields);

// Returns the details after a merge is undone: each that still is as the merge left it is as it was
// before; what was corrected since stays.
people::PatientDetails undone_details(const people::PatientDetails& now,
                                      const people::PatientDetails& before,
                                      const people::PatientDetails& after);

}  // namespace stepwell::merge

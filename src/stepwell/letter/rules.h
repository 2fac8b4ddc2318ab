#pragma once

#include <span>
#include <vector>

#include "stepwell/attendance/model.h"
#include "stepwell/base/error.h"
#include "stepwell/letter/model.h"

namespace stepwell::letter {

std::vector<Finding> check_letterhead(const LetterheadWords& words);

// Returns everything wrong with a release noted on `today`, worst first: what 42 CFR 2.31(a) asks
// of a written consent, and that it still holds.
std::vector<Finding> check_release(const NewRelease& release, Day today);

// Returns everything wrong with the days a letter is asked for, worst first.
std::vector<Finding> check_letter(const NewLetter& letter, Day today);

// Whether a letter may be made on `release` on `today`: from the day it was signed to the last day
// it holds, unless it was revoked.
bool is_open(const Release& release, Day today);

// Throws `forbidden`, with the finding consent_required, unless it is.
void require_consent(const Release& release, Day today);

// Returns the days on which `marks` have somebody in a room, in order, and for how long.
std::vector<AttendedDay> attended_days(std::span<const attendance::Mark> marks);

}  // namespace stepwell::letter

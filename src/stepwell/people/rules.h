#pragma once

#include <vector>

#include "stepwell/base/error.h"
#include "stepwell/people/model.h"

namespace stepwell::people {

// Returns what someone is called: "Ada Lovelace", with the preferred name where there is one.
Private<std::string> display_name(const Patient& patient);
Private<std::string> display_name(const Private<std::string>& given,
                                  const Private<std::string>& family,
                                  const Private<std::string>& preferred);

// Returns the first letters of a name's first and last word: "A. L." of "Ada Maria Lovelace".
std::string initials_of(std::string_view name);

// Returns everything wrong with `details`, worst first; empty when they may be stored. `today` is
// the clinic's.
std::vector<Finding> check_details(const PatientDetails& details, Day today);

std::vector<Finding> check_contact(const ContactDetails& details);

// Returns `patient` with `details` in place of what was known; what `details` leave out is not
// known any more.
Patient with_details(Patient patient, const PatientDetails& details);

// Returns the record number that goes with an id: "K7M2-94QX", without letters that are taken for
// digits (Crockford's base 32).
std::string record_number_of(const PatientId& id);

// Returns `typed` as a record number if it can be read as one: case, a missing dash, and O, I and
// L typed for digits are forgiven.
std::optional<std::string> read_record_number(std::string_view typed);

}  // namespace stepwell::people

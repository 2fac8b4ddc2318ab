#pragma once

#include <optional>
#include <span>

#include "stepwell/admission/model.h"
#include "stepwell/base/error.h"
#include "stepwell/program/model.h"
#include "stepwell/referral/model.h"

namespace stepwell::admission {

// What an admission is checked against.
struct Offer {
  program::Program program;
  program::Track track;
  std::vector<program::Group> groups;  // those asked for, in the order asked
};

// Returns everything wrong with admitting the person of `referral` to `offer`, worst first. `open`
// is the person's open episode, if there is one.
std::vector<Finding> check_admission(const Admission& admission, const referral::Referral& referral,
                                     const PatientId& patient,
                                     const std::optional<episode::Episode>& open,
                                     const Offer& offer);

// Returns everything wrong with ending `episode` so. `today` is the clinic's.
std::vector<Finding> check_discharge(const Discharge& discharge, const episode::Episode& episode,
                                     Day today);

}  // namespace stepwell::admission

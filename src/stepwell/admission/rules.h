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

// Returns everything wrong with pausing `episode` so. A stay that is about to move is not paused.
std::vector<Finding> check_hold(const NewHold& asked, const episode::Episode& episode, bool moving,
                                Day today);

// Returns everything wrong with going on after `hold` so, in `groups` of the stay's track.
std::vector<Finding> check_return(const Return& asked, const Hold& hold,
                                  const episode::Episode& episode,
                                  std::span<const program::Group> groups, Day today);

// What a transfer is checked against.
struct Destination {
  program::Track track;
  std::vector<program::Group> groups;
};

// Returns everything wrong with moving `episode` so; `moving` says that it is about to move
// already.
std::vector<Finding> check_transfer(const NewTransfer& asked, const episode::Episode& episode,
                                    const Destination& to, bool moving, Day today);

// Returns what keeps a planned transfer from being taken back.
std::vector<Finding> check_take_back(const Transfer& transfer, const Private<std::string>& reason);

// Returns what keeps the discharge of `episode` from being taken back at `now`: it is a day old, or
// somebody began another stay. Nothing else leaves an end; a discharge that was no mistake is
// followed by another stay.
std::vector<Finding> check_undo(const episode::Episode& episode, bool another_open,
                                const Private<std::string>& reason, Instant now);

// Returns the parts of a stay, the first first: where it was from admission on. Transfers that were
// taken back or are still to come are no part of it, and neither is a track it left on its first
// day there.
std::vector<Stretch> stretches(const episode::Episode& episode,
                               std::span<const Transfer> transfers);

// Returns everything wrong with ending `episode` so. `today` is the clinic's.
std::vector<Finding> check_discharge(const Discharge& discharge, const episode::Episode& episode,
                                     Day today);

}  // namespace stepwell::admission

#pragma once

#include <functional>
#include <set>

#include "disk.h"

namespace stepwell::faults {

using Names = std::set<std::string>;

// Adds what `said` acknowledges.
using Note = std::function<void(std::string_view said, Names& names)>;

// Opens the records in `folder` and returns how many of `names` are not there. Throws when they
// can't be opened or are not whole.
using Missing = std::function<std::size_t(const std::filesystem::path& folder, const Names& names)>;

struct Tally {
  int disks = 0;
  int unsound = 0;  // would not open, or not whole
  int lost = 0;     // sound, but without something that was acknowledged
  std::size_t acknowledged = 0;
  std::string first_unsound;
};

// Cuts the power at many points of what was recorded on a disk that began as `disk`, from the first
// acknowledgement on, and looks at the disks that leaves in `left`. STEPWELL_DISKS says how many.
Tally cut_power(Disk disk, const std::vector<Step>& steps, const std::filesystem::path& left,
                const Note& note, const Missing& missing);

}  // namespace stepwell::faults

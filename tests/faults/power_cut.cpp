#include "power_cut.h"

#include <algorithm>
#include <cstdlib>

#include "stepwell/base/error.h"

namespace stepwell::faults {
namespace {

constexpr Loss losses[] = {Loss::all, Loss::whole_writes, Loss::pages, Loss::sectors, Loss::none};

int disks_to_try() {
  const char* wanted = std::getenv("STEPWELL_DISKS");
  return wanted ? std::atoi(wanted) : 300;
}

std::size_t first_acknowledgement(const std::vector<Step>& steps, const Note& note) {
  for (std::size_t i = 0; i < steps.size(); ++i) {
    Names names;
    if (steps[i].kind == Step::said) note(steps[i].bytes, names);
    if (!names.empty()) return i;
  }
  throw Error(Code::internal, "nothing was acknowledged");
}

std::vector<std::size_t> points(std::size_t first, std::size_t end, std::mt19937_64& random) {
  std::vector<std::size_t> chosen(static_cast<std::size_t>(disks_to_try()) / std::size(losses));
  for (std::size_t& point : chosen) point = std::uniform_int_distribution(first, end)(random);
  std::ranges::sort(chosen);
  return chosen;
}

}  // namespace

Tally cut_power(Disk disk, const std::vector<Step>& steps, const std::filesystem::path& left,
                const Note& note, const Missing& missing) {
  std::mt19937_64 random(20261123);
  Tally tally;
  Names names;
  std::size_t done = 0;
  for (const std::size_t point : points(first_acknowledgement(steps, note), steps.size(), random)) {
    for (; done < point; ++done) {
      disk.take(steps[done]);
      if (steps[done].kind == Step::said) note(steps[done].bytes, names);
    }
    for (const Loss loss : losses) {
      disk.leave(left, loss, random);
      ++tally.disks;
      try {
        if (missing(left, names) > 0) ++tally.lost;
      } catch (const Error& error) {
        if (++tally.unsound == 1) tally.first_unsound = error.what() + (": " + error.log);
      }
    }
  }
  tally.acknowledged = names.size();
  return tally;
}

}  // namespace stepwell::faults

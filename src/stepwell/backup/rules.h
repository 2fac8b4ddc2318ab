#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "stepwell/backup/model.h"

namespace stepwell::backup {

// A backup's name says when it was made: "stepwell-20261125T221200Z.backup". One that was found
// not to be whole, and one that is being made, have another ending, so neither is taken for one.
std::string name_of(Instant made_at);
std::optional<Instant> made_at(std::string_view name);  // nothing for any other name
inline constexpr std::string_view unfinished_ending = ".unfinished";
inline constexpr std::string_view unsound_ending = ".unsound";
inline constexpr std::string_view manifest_ending = ".json";

// Returns which of `names`, the whole backups of a folder, need not be kept at `now`. Kept are all
// of the last 24 hours and the last one of each of the `days` latest days (in UTC) that have one;
// so the latest is always kept, however old. `days` is at least 1.
std::vector<std::string> outdated(std::vector<std::string> names, Instant now, int days);

// Returns when the next backup is due after `last`, none of which is later than now.
Instant due_after(std::optional<Instant> last, Instant now, std::chrono::seconds every);

// A database as it was at one moment.
struct Moment {
  std::int64_t version = 0;  // another number after each commit of somebody else's
  std::vector<db::TableCount> tables;
};

// Returns what is wrong with a copy that was made between two moments and has `copy` rows. Exact
// when nothing was recorded meanwhile; otherwise a table may have any number of rows between the
// two, and one whose rows come and go any number at all.
std::vector<std::string> check_counts(const Moment& before, const std::vector<db::TableCount>& copy,
                                      const Moment& after);

// Returns whether rows of `table` are taken away again in the ordinary course of things.
bool forgets(std::string_view table);

}  // namespace stepwell::backup

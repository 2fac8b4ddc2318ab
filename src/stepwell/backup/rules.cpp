#include "stepwell/backup/rules.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <set>

namespace stepwell::backup {
namespace {

using std::chrono::days;
using std::chrono::floor;

constexpr std::string_view start = "stepwell-";
constexpr std::string_view ending = ".backup";
constexpr std::string_view pattern = "yyyymmddThhmmssZ";

std::optional<std::int64_t> rows_of(const std::vector<db::TableCount>& counts,
                                    std::string_view table) {
  const auto found = std::ranges::find(counts, table, &db::TableCount::table);
  return found == counts.end() ? std::nullopt : std::optional(found->rows);
}

std::string said(std::string_view table, std::int64_t copied, std::int64_t least,
                 std::int64_t most) {
  return least == most
             ? fmt::format("{} has {} rows, and {} were copied", table, least, copied)
             : fmt::format("{} had {} rows at first and {} at the end, and {} were copied", table,
                           least, most, copied);
}

}  // namespace

std::string name_of(Instant made_at) {
  std::string text = made_at.text().substr(0, 19);  // "2026-11-25T22:12:00"
  std::erase_if(text, [](char c) { return c == '-' || c == ':'; });
  return fmt::format("{}{}Z{}", start, text, ending);
}

std::optional<Instant> made_at(std::string_view name) {
  if (!name.starts_with(start) || !name.ends_with(ending)) return std::nullopt;
  name.remove_prefix(start.size());
  name.remove_suffix(ending.size());
  if (name.size() != pattern.size()) return std::nullopt;
  const std::string text =
      fmt::format("{}-{}-{}:{}:{}.000000Z", name.substr(0, 4), name.substr(4, 2), name.substr(6, 5),
                  name.substr(11, 2), name.substr(13, 2));
  return name.back() == 'Z' ? Instant::parse(text) : std::nullopt;
}

std::vector<std::string> outdated(std::vector<std::string> names, Instant now, int keep_days) {
  std::ranges::sort(names, std::greater());  // by their names, the latest first
  std::set<std::chrono::sys_days> kept_days;
  std::vector<std::string> gone;
  for (std::string& name : names) {
    const auto made = made_at(name);
    if (!made) continue;
    const auto day = floor<days>(made->time);
    const bool is_last_of_day = !kept_days.contains(day);
    const bool kept = is_last_of_day && kept_days.size() < static_cast<std::size_t>(keep_days);
    if (kept) kept_days.insert(day);
    if (!kept && made->time < now.time - days(1)) gone.push_back(std::move(name));
  }
  return gone;
}

Instant due_after(std::optional<Instant> last, Instant now, std::chrono::seconds every) {
  return last && *last <= now ? Instant{last->time + every} : now;
}

std::vector<std::string> check_counts(const Moment& before, const std::vector<db::TableCount>& copy,
                                      const Moment& after) {
  const bool nothing_changed = before.version == after.version;
  std::vector<std::string> wrong;
  for (const auto& [table, at_first] : before.tables) {
    const auto copied = rows_of(copy, table);
    const std::int64_t at_last = rows_of(after.tables, table).value_or(at_first);
    if (!copied)
      wrong.push_back(fmt::format("the table {} was not copied", table));
    else if ((nothing_changed || !forgets(table)) && (*copied < at_first || *copied > at_last))
      wrong.push_back(said(table, *copied, at_first, at_last));
  }
  return wrong;
}

bool forgets(std::string_view table) {
  constexpr std::array<std::string_view, 25> all{
      "booking",       "closed_session",    "diagnosis_code", "document",
      "document_part", "group_facilitator", "group_seat",     "import_part",
      "import_target", "kept_answer",       "kiosk_choice",   "patient_word",
      "plan_goal",     "plan_intervention", "plan_objective", "plan_problem",
      "room_feature",  "session",           "session_staff",  "sqlite_stat1",
      "staff_away",    "staff_hours",       "staff_role",     "throttle",
      "waiting_group"};
  return std::ranges::find(all, table) != all.end();
}

}  // namespace stepwell::backup

#include "stepwell/careteam/rules.h"

#include <algorithm>

#include "stepwell/episode/rules.h"

namespace stepwell::careteam {
namespace {

// Takes back, among the members of one role, what was said about `day` and those after.
void cut(std::vector<TeamMember>& members, Day day) {
  std::erase_if(members, [&](const TeamMember& one) { return one.from_on >= day; });
  if (!members.empty() && members.back().is_on(day)) members.back().until_on = day;
}

void say(std::vector<TeamMember>& members, const TeamEntry& entry) {
  cut(members, entry.from_on);
  if (!entry.staff_id) return;
  const bool goes_on = !members.empty() && members.back().staff_id == *entry.staff_id &&
                       members.back().until_on == entry.from_on;
  if (goes_on)
    members.back().until_on.reset();
  else
    members.push_back({.role = entry.role, .staff_id = *entry.staff_id, .from_on = entry.from_on});
}

std::string at(std::size_t place, const char* field) {
  return "/changes/" + std::to_string(place) + "/" + field;
}

void check_steps(std::vector<Finding>& findings, std::span<const TeamStep> steps,
                 std::span<const TeamCandidate> candidates) {
  for (std::size_t i = 0; i < steps.size(); ++i) {
    const auto works = [&](const TeamCandidate& one) {
      return one.role == steps[i].role && one.staff_id == steps[i].staff_id;
    };
    if (std::ranges::count(steps.first(i), steps[i].role, &TeamStep::role) > 0)
      findings.push_back({"twice", at(i, "role"), "a role is changed once at a time"});
    if (steps[i].staff_id && std::ranges::none_of(candidates, works))
      findings.push_back(
          {"not_in_this_role", at(i, "staff_id"), "they do not work here in this role"});
  }
}

}  // namespace

std::vector<TeamMember> members_of(std::span<const TeamEntry> entries) {
  std::vector<TeamMember> all;
  for_each_word<TeamRole>([&](std::string_view, TeamRole role) {
    std::vector<TeamMember> members;
    for (const TeamEntry& entry : entries)
      if (entry.role == role) say(members, entry);
    std::ranges::move(members, std::back_inserter(all));
  });
  return all;
}

std::vector<Finding> check_change(const TeamChange& said,
                                  const std::optional<episode::Episode>& stay,
                                  std::span<const TeamCandidate> candidates, Day today) {
  std::vector<Finding> findings;
  if (!stay || !episode::is_open(stay->state)) {
    findings.push_back({"no_open_stay", "", "a team is named for a stay that is not over"});
    return findings;
  }
  if (said.changes.empty()) findings.push_back({"missing", "/changes", "say who is named"});
  if (said.from_on < stay->referred_on)
    findings.push_back({"before_the_referral", "/from_on", "the stay began later"});
  if ((said.from_on.date - today.date).count() > days_ahead)
    findings.push_back({"too_far_ahead", "/from_on", "a team is named at most 92 days ahead"});
  check_steps(findings, said.changes, candidates);
  return findings;
}

}  // namespace stepwell::careteam

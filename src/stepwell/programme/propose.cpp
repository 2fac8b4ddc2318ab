#include "stepwell/programme/propose.h"

#include <fmt/format.h>

#include <algorithm>

#include "stepwell/planner/plan.h"
#include "stepwell/planner/verify.h"
#include "stepwell/programme/adapt.h"

namespace stepwell::programme {
namespace {

// The verifier shares no code with the search, and reads what would be published: whole groups.
void require_sound(const planner::Instance& instance, const planner::Programme& programme,
                   const planner::Programme& published) {
  const auto verdict = planner::verify(instance, programme, &published);
  if (verdict.violations.empty()) return;
  Error error(Code::conflict,
              "the week as it stands can't be planned: somebody sits in two groups "
              "at once, or in two of one kind");
  error.findings = {{"week_not_sound", "", error.what()}};
  throw error;
}

std::vector<std::vector<GroupId>> groups_for(const SiteWeek& week, int seed) {
  const auto published = published_of(week);
  const auto reading = planner::sift(instance_of(week));
  require_sound(reading.instance, published, published);
  const auto planned = planner::plan(reading, {.seed = static_cast<std::uint64_t>(seed),
                                               .moves = limits::programme_moves,
                                               .published = &published});
  auto groups = whole_groups(week, planned);
  require_sound(reading.instance, programme_of(week, groups), published);
  return groups;
}

std::string name_in(const SiteWeek& week, const GroupId& id) {
  for (const GroupWeek& one : week.groups)
    if (one.group.id == id) return one.group.name;
  return "";
}

}  // namespace

std::vector<Finding> check_ask(const AskWeek& ask) {
  if (ask.seed >= 1 && ask.seed <= limits::programme_seeds) return {};
  return {{"seed_out_of_range", "/seed", "a seed is 1 to 1,000,000"}};
}

std::vector<Finding> check_accepted(const AcceptedWeek& accepted, Day today) {
  std::vector<Finding> findings;
  if (accepted.from_on < today)
    findings.push_back({"in_the_past", "/from_on", "a change begins today or later"});
  if (accepted.from_on.date > today.date + std::chrono::days(limits::programme_ahead_days))
    findings.push_back({"too_far_ahead", "/from_on", "a change begins within eight weeks"});
  if (accepted.moves.empty())
    findings.push_back({"nothing_accepted", "/moves", "accept at least one change"});
  if (accepted.moves.size() > limits::programme_accepted)
    findings.push_back({"too_many_moves", "/moves",
                        fmt::format("one act has at most {} changes", limits::programme_accepted)});
  return findings;
}

WeekProposal propose(const NamedWeek& named, int seed) {
  const SiteWeek& week = named.week;
  WeekProposal proposal{.site_id = week.site_id,
                        .from_on = named.from_on,
                        .seed = seed,
                        .people = static_cast<int>(week.people.size()),
                        .items = {}};
  const bool anything = std::any_of(week.groups.begin(), week.groups.end(),
                                    [](const GroupWeek& one) { return !one.meetings.empty(); });
  if (!anything) return proposal;
  const auto groups = groups_for(week, seed);
  const auto moves = moves_to(week, groups);
  for (std::size_t i = 0; i < week.people.size(); ++i) {
    const PersonWeek& person = week.people[i];
    ProposedPerson shown{.patient_id = person.patient_id,
                         .episode_id = person.episode_id,
                         .name = named.people.at(person.patient_id),
                         .track_name = named.tracks.at(person.track_id),
                         .order_minutes = person.order_minutes,
                         .minutes_now = minutes_of(week, person.groups),
                         .minutes_then = minutes_of(week, groups[i]),
                         .waits = person.waits,
                         .hours_known = !person.hours.empty(),
                         .moves = {}};
    for (const Move& move : moves)
      if (move.patient_id == person.patient_id)
        shown.moves.push_back({move.group_id, name_in(week, move.group_id), move.step});
    if (!shown.moves.empty() || shown.minutes_then < shown.order_minutes)
      proposal.items.push_back(std::move(shown));
  }
  std::stable_partition(proposal.items.begin(), proposal.items.end(),
                        [](const ProposedPerson& one) { return !one.moves.empty(); });
  return proposal;
}

}  // namespace stepwell::programme

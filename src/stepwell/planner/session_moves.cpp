#include <algorithm>

#include "stepwell/planner/flow.h"
#include "stepwell/planner/moves.h"
#include "stepwell/planner/some.h"

// The moves of whole sessions: each upsets several people, who are then eased into other places.
namespace stepwell::planner {

bool WeekMoves::open_group(Random& random) {
  if (facts_.groups == 0) return false;
  const int group = random.below(facts_.groups);
  const Slots closed = facts_.activities[group].slots & ~week_.open_slots(group);
  if (closed == 0 || eligible_[group].empty()) return false;
  const int slot = some_slot(random, closed);
  if (!open_with_anybody(random, group, slot, -1)) return false;
  invite(random, group, slot);
  return true;
}

// A session takes the hour of another one with the same clinician, group or visit. Members of the
// old one find places where they can; in between they would have to pass a week that is far worse.
bool WeekMoves::supplant(Random& random) {
  const int activity = random.below(static_cast<int>(facts_.activities.size()));
  const Activity& what = facts_.activities[activity];
  const Slots closed = what.slots & ~week_.open_slots(activity);
  if (closed == 0) return false;
  const int slot = some_slot(random, closed);
  const int leader = some_of(random, what.leaders);
  list_.clear();
  if ((week_.staff_busy(leader) & slot_bit(slot)) != 0) {
    int old = 0;
    while (week_.leader(old, slot) != leader) ++old;
    const auto members = week_.members(old, slot);
    list_.assign(members.begin(), members.end());
    if (!empty_and_close(old, slot)) return false;
  }
  if (what.is_visit()) {
    const Slots open = week_.open_slots(activity);
    if (std::popcount(open) >= facts_.want(what.patient, what.modality).count && open != 0 &&
        !vacate(what.patient, some_slot(random, open)))
      return false;
    if (!make_way(random, what.patient, activity, slot)) return false;
    if (!open_visit(week_, activity, slot, random.below(64))) return false;
  } else {
    if (std::popcount(week_.open_slots(activity)) >= what.sessions_most &&
        !empty_and_close(activity, some_slot(random, week_.open_slots(activity))))
      return false;
    if (!open_with_anybody(random, activity, slot, leader)) return false;
    if (!eligible_[activity].empty()) invite(random, activity, slot);
  }
  const auto members = week_.members(activity, slot);
  list_.insert(list_.end(), members.begin(), members.end());
  ease(random);
  return true;
}

bool WeekMoves::close_group(Random& random) {
  const int group = some_open_group(random);
  if (group < 0) return false;
  const int slot = some_slot(random, week_.open_slots(group));
  const auto members = week_.members(group, slot);
  list_.assign(members.begin(), members.end());
  if (!empty_and_close(group, slot)) return false;
  ease(random);
  return true;
}

bool WeekMoves::shift_group(Random& random) {
  const int group = some_open_group(random);
  if (group < 0) return false;
  const Slots closed = facts_.activities[group].slots & ~week_.open_slots(group);
  if (closed == 0) return false;
  const int from = some_slot(random, week_.open_slots(group));
  const int to = some_slot(random, closed);
  const int leader = week_.leader(group, from);
  const auto members = week_.members(group, from);
  list_.assign(members.begin(), members.end());
  if (!empty_and_close(group, from)) return false;
  if (!open_with_anybody(random, group, to, leader)) return false;
  for (const int patient : list_)
    if (week_.obstacle(patient, group, to) == Obstacle::none) week_.seat(patient, group, to);
  if (!eligible_[group].empty()) invite(random, group, to);
  ease(random);
  return true;
}

bool WeekMoves::change_leader(Random& random) {
  const int all = static_cast<int>(facts_.activities.size());
  const int activity = random.below(2) == 0 ? some_open_group(random) : random.below(all);
  if (activity < 0 || week_.open_slots(activity) == 0) return false;
  const int slot = some_slot(random, week_.open_slots(activity));
  const int was = week_.leader(activity, slot);
  const int next = some_of(random, facts_.activities[activity].leaders);
  if (next == was || !members_accept(activity, slot, next)) return false;
  if (week_.may_lead(next, activity, slot)) {
    week_.lead(activity, slot, next);
    return true;
  }
  if ((week_.staff_busy(next) & slot_bit(slot)) == 0) return false;
  // Both groups, so that neither's hours nor hours in a row change.
  for (int other = 0; other < facts_.groups && activity < facts_.groups; ++other) {
    if (week_.leader(other, slot) != next) continue;
    if (!facts_.leads[other * facts_.clinicians + was] || !members_accept(other, slot, was) ||
        !facts_.leads[activity * facts_.clinicians + next])
      return false;
    // In between one of them leads both; the first and last lines set right what that blurs,
    // whichever way they are gone through.
    week_.lead(other, slot, next);
    week_.lead(activity, slot, next);
    week_.lead(other, slot, was);
    week_.lead(activity, slot, next);
    return true;
  }
  return false;
}

bool WeekMoves::kempe(Random& random) {
  constexpr std::size_t longest = 12;
  const int group = some_open_group(random);
  if (group < 0 || facts_.activities[group].slots == 0) return false;
  const int from = some_slot(random, week_.open_slots(group));
  const int to = some_slot(random, facts_.activities[group].slots);
  if (from == to) return false;
  chain_.assign(1, {group, from});
  const auto add = [&](int activity, int slot) {
    if (activity < 0 || week_.leader(activity, slot) < 0) return;
    const std::pair<int, int> session{activity, slot};
    if (std::ranges::find(chain_, session) == chain_.end()) chain_.push_back(session);
  };
  for (std::size_t next = 0; next < chain_.size(); ++next) {
    if (chain_.size() > longest) return false;
    const auto [activity, slot] = chain_[next];
    const int across = slot == from ? to : from;
    add(activity, across);
    for (const int patient : week_.members(activity, slot)) add(week_.at(patient, across), across);
    const int leader = week_.leader(activity, slot), room = week_.room(activity, slot);
    if ((week_.staff_busy(leader) & slot_bit(across)) != 0)
      for (int a = 0; a < static_cast<int>(facts_.activities.size()); ++a)
        if (week_.leader(a, across) == leader) add(a, across);
    for (int a = 0; a < facts_.groups; ++a)
      if (week_.room(a, across) == room) add(a, across);
  }
  Snapshot moved;
  cells_.clear();
  for (const auto& [activity, slot] : chain_) {
    moved.meetings.push_back(
        {activity, slot, week_.leader(activity, slot), week_.room(activity, slot)});
    const auto members = week_.members(activity, slot);
    moved.at.insert(moved.at.end(), members.begin(), members.end());
    cells_.push_back(static_cast<int>(members.size()));
    if (!empty_and_close(activity, slot)) return false;
  }
  std::size_t member = 0;
  for (std::size_t n = 0; n < moved.meetings.size(); ++n) {
    const auto& each = moved.meetings[n];
    const int across = each.slot == from ? to : from;
    if (!open_with_anybody(random, each.activity, across, each.leader)) return false;
    const bool visit = facts_.activities[each.activity].is_visit();
    for (int left = cells_[n]; left > 0; --left, ++member) {
      if (week_.obstacle(moved.at[member], each.activity, across) == Obstacle::none)
        week_.seat(moved.at[member], each.activity, across);
      else if (visit)
        return false;
    }
  }
  return true;
}

}  // namespace stepwell::planner

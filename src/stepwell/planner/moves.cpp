#include "stepwell/planner/moves.h"

#include <algorithm>

#include "stepwell/planner/flow.h"
#include "stepwell/planner/some.h"

namespace stepwell::planner {

Snapshot snapshot_of(const Week& week) {
  const Facts& facts = week.facts();
  Snapshot snapshot;
  for (int a = 0; a < static_cast<int>(facts.activities.size()); ++a)
    for (Slots left = week.open_slots(a); left != 0; left &= left - 1) {
      const int s = std::countr_zero(left);
      snapshot.meetings.push_back({a, s, week.leader(a, s), week.room(a, s)});
    }
  snapshot.at.reserve(facts.patients * facts.slots);
  for (int p = 0; p < facts.patients; ++p)
    for (int s = 0; s < facts.slots; ++s) snapshot.at.push_back(week.at(p, s));
  return snapshot;
}

void restore(Week& week, const Snapshot& snapshot) {
  for (const auto& each : snapshot.meetings)
    week.open(each.activity, each.slot, each.leader, each.room);
  const int slots = week.facts().slots;
  for (int p = 0; p < week.facts().patients; ++p)
    for (int s = 0; s < slots; ++s)
      if (const int a = snapshot.at[p * slots + s]; a >= 0) week.seat(p, a, s);
  week.settle();
}

WeekMoves::WeekMoves(Week& week, const Guide& guide)
    : week_(week), facts_(week.facts()), guide_(guide), best_(week.tiers()) {
  best_week_ = snapshot_of(week);
  eligible_.resize(facts_.groups);
  for (int p = 0; p < facts_.patients; ++p)
    for (const int a : facts_.people[p].choices)
      if (a < facts_.groups) eligible_[a].push_back(p);
}

void WeekMoves::remember() {
  best_ = week_.tiers();
  best_week_ = snapshot_of(week_);
}

double WeekMoves::energy_since(const Tiers& before) const {
  double energy = 0;
  for (std::size_t t = 0; t < before.size(); ++t)
    energy += guide_[t] * (week_.tiers()[t] - before[t]);
  return energy;
}

std::optional<double> WeekMoves::propose(Random& random) {
  const Tiers before = week_.tiers();
  ++tried_;
  if (move(random)) return energy_since(before);
  week_.undo();
  return std::nullopt;
}

// How often each is tried, in 4096ths: what is dear is tried less.
bool WeekMoves::move(Random& random) {
  const int draw = random.below(4096);
  if (draw < 2500) return place(random, random.below(facts_.patients));
  if (draw < 3100) return swap(random, random.below(facts_.patients));
  if (draw < 3600) return visit(random);
  if (draw < 3780) return change_leader(random);
  if (draw < 3860) return shift_group(random);
  if (draw < 3930) return kempe(random);
  if (draw < 4010) return supplant(random);
  if (draw < 4050) return open_group(random);
  if (draw < 4091) return close_group(random);
  if (draw < 4095) return reinsert(random);
  return rebuild(random);
}

// --- Steps moves are made of
// ----------------------------------------------------------------------

bool WeekMoves::vacate(int patient, int slot) {
  if (!week_.may_leave(patient, slot)) return false;
  const int activity = week_.at(patient, slot);
  week_.unseat(patient, slot);
  if (facts_.activities[activity].is_visit()) week_.close(activity, slot);
  return true;
}

// Takes away what of the patient's own keeps them out: another thing at that hour, the same work on
// that day or once too often, an hour too much of the day or the week.
bool WeekMoves::make_way(Random& random, int patient, int activity, int slot) {
  const Slots day = facts_.day_slots[facts_.slot_day[slot]];
  const Slots here = slot_bit(slot);
  if ((week_.busy(patient) & here) != 0 && !vacate(patient, slot)) return false;
  const int modality = facts_.activities[activity].modality;
  const Slots had = week_.modality_slots(patient, modality);
  if ((had & day) != 0) {
    if (!vacate(patient, std::countr_zero(had & day))) return false;
  } else if (had != 0 && std::popcount(had) >= facts_.want(patient, modality).most) {
    if (!vacate(patient, some_slot(random, had))) return false;
  }
  const Slots today = week_.busy(patient) & day;
  if (std::popcount(today) >= facts_.people[patient].hours_day)
    return vacate(patient, some_slot(random, today));
  if (week_.hours(patient) >= facts_.people[patient].hours_max)
    return vacate(patient, some_slot(random, week_.busy(patient)));
  return true;
}

// Seats the patient; when the session is full, somebody goes to the seat that was left for it.
bool WeekMoves::take_seat(Random& random, int patient, int activity, int slot, int old_activity,
                          int old_slot) {
  const Obstacle obstacle = week_.obstacle(patient, activity, slot);
  if (obstacle == Obstacle::full) {
    const auto members = week_.members(activity, slot);
    const int other = members[random.below(static_cast<int>(members.size()))];
    if (!vacate(other, slot)) return false;
    if (week_.obstacle(patient, activity, slot) != Obstacle::none) return false;
    week_.seat(patient, activity, slot);
    if (old_activity >= 0 && old_activity < facts_.groups &&
        week_.obstacle(other, old_activity, old_slot) == Obstacle::none)
      week_.seat(other, old_activity, old_slot);
    return true;
  }
  if (obstacle != Obstacle::none) return false;
  week_.seat(patient, activity, slot);
  return true;
}

bool WeekMoves::empty_and_close(int activity, int slot) {
  while (!week_.members(activity, slot).empty()) {
    const int patient = week_.members(activity, slot).back();
    if (!week_.may_leave(patient, slot)) return false;
    week_.unseat(patient, slot);
  }
  week_.close(activity, slot);
  return true;
}

// Opens a session with clinician `first`, if that one can, or with another.
bool WeekMoves::open_with_anybody(Random& random, int activity, int slot, int first) {
  if (!week_.may_open(activity, slot)) return false;
  const Activity& what = facts_.activities[activity];
  const int room = week_.free_room(activity, slot, random.below(64));
  if (room < 0) return false;
  if (first >= 0 && week_.may_lead(first, activity, slot)) {
    week_.open(activity, slot, first, room);
    return true;
  }
  const int all = static_cast<int>(what.leaders.size());
  const int from = random.below(all);
  for (int n = 0; n < all; ++n)
    if (const int who = what.leaders[(from + n) % all]; week_.may_lead(who, activity, slot)) {
      week_.open(activity, slot, who, room);
      return true;
    }
  return false;
}

bool WeekMoves::seat_gains(int patient, int activity, int slot) {
  if (week_.obstacle(patient, activity, slot) != Obstacle::none) return false;
  const auto mark = week_.mark();
  const Tiers before = week_.tiers();
  week_.seat(patient, activity, slot);
  if (energy_since(before) <= 0) return true;
  week_.undo(mark);
  return false;
}

void WeekMoves::invite(Random& random, int activity, int slot) {
  const auto& people = eligible_[activity];
  const int all = static_cast<int>(people.size());
  const int from = random.below(all);
  for (int n = 0; n < all && week_.seats_left(activity, slot) > 0; ++n)
    seat_gains(people[(from + n) % all], activity, slot);
}

void WeekMoves::rehouse(int patient) {
  for (const int a : facts_.people[patient].choices) {
    if (a >= facts_.groups) return;
    Slots left = facts_.may_attend(patient, a) & week_.open_slots(a) & ~week_.busy(patient);
    for (; left != 0; left &= left - 1) seat_gains(patient, a, std::countr_zero(left));
  }
}

// Lets those in list_, whom a change of a session touched, find better places for a moment, going
// only downhill: what is then weighed against the week before is not the upset but what becomes of
// it.
void WeekMoves::ease(Random& random) {
  if (list_.empty()) return;
  for (const int patient : list_) rehouse(patient);
  constexpr int steps_each = 4;
  const int steps = steps_each * static_cast<int>(list_.size());
  for (int n = 0; n < steps; ++n) {
    const int patient = some_of(random, list_);
    const auto mark = week_.mark();
    const Tiers before = week_.tiers();
    ++tried_;
    const bool moved = random.below(4) == 0 ? swap(random, patient) : place(random, patient);
    if (!moved || energy_since(before) > 0) week_.undo(mark);
  }
}

bool WeekMoves::vacate_all(int patient) {
  bool some = false;
  // Latest first, so that what others need to come before them is left last.
  for (Slots left = week_.busy(patient); left != 0;) {
    const int slot = 63 - std::countl_zero(left);
    left &= ~slot_bit(slot);
    some |= vacate(patient, slot);
  }
  return some;
}

int WeekMoves::some_open_group(Random& random) const {
  for (int tries = 0; tries < 4 && facts_.groups > 0; ++tries) {
    const int group = random.below(facts_.groups);
    if (week_.open_slots(group) != 0) return group;
  }
  return -1;
}

bool WeekMoves::members_accept(int activity, int slot, int clinician) const {
  for (const int patient : week_.members(activity, slot))
    if (facts_.refuses_to_see(patient, clinician)) return false;
  return true;
}

// --- The moves
// ------------------------------------------------------------------------------------

bool WeekMoves::place(Random& random, int patient) {
  const auto& choices = facts_.people[patient].choices;
  if (choices.empty()) return false;
  const int activity = some_of(random, choices);
  if (activity >= facts_.groups) return false;
  const Slots may = facts_.may_attend(patient, activity) & week_.open_slots(activity);
  if (may == 0) return false;
  const int slot = some_slot(random, may);
  if (week_.at(patient, slot) == activity) return vacate(patient, slot);
  const Obstacle reason = week_.session_obstacle(patient, activity, slot);
  if (reason != Obstacle::none && reason != Obstacle::full) return false;
  const auto mark = week_.mark();
  const Slots day = facts_.day_slots[facts_.slot_day[slot]];
  const Slots had = week_.modality_slots(patient, facts_.activities[activity].modality) & day;
  const int old_slot = had != 0 ? std::countr_zero(had) : slot;
  const int old_activity = week_.at(patient, old_slot);
  if (make_way(random, patient, activity, slot) &&
      take_seat(random, patient, activity, slot, old_activity, old_slot))
    return true;
  week_.undo(mark);
  return false;
}

bool WeekMoves::swap(Random& random, int patient) {
  const auto& choices = facts_.people[patient].choices;
  if (week_.busy(patient) == 0) return false;
  const int from = some_slot(random, week_.busy(patient));
  const int mine = week_.at(patient, from);
  const int theirs = some_of(random, choices);
  if (mine >= facts_.groups || theirs >= facts_.groups) return false;
  const Slots may = facts_.may_attend(patient, theirs) & week_.open_slots(theirs);
  if (may == 0) return false;
  const int to = some_slot(random, may);
  const auto members = week_.members(theirs, to);
  if (members.empty() || (mine == theirs && from == to)) return false;
  const int other = members[random.below(static_cast<int>(members.size()))];
  if (other == patient || (facts_.may_attend(other, mine) & slot_bit(from)) == 0) return false;
  if (!vacate(patient, from) || !vacate(other, to)) return false;
  if (week_.obstacle(patient, theirs, to) != Obstacle::none) return false;
  week_.seat(patient, theirs, to);
  if (week_.obstacle(other, mine, from) != Obstacle::none) return false;
  week_.seat(other, mine, from);
  return true;
}

bool WeekMoves::visit(Random& random) {
  const int visits = static_cast<int>(facts_.activities.size()) - facts_.groups;
  if (visits == 0) return false;
  const int activity = facts_.groups + random.below(visits);
  const Activity& what = facts_.activities[activity];
  if (what.slots == 0) return false;
  const Slots open = week_.open_slots(activity);
  const int slot = some_slot(random, what.slots);
  if ((open & slot_bit(slot)) != 0) return vacate(what.patient, slot);
  if (std::popcount(open) >= facts_.want(what.patient, what.modality).count &&
      !vacate(what.patient, some_slot(random, open)))
    return false;
  if (!make_way(random, what.patient, activity, slot)) return false;
  return open_visit(week_, activity, slot, random.below(64));
}

bool WeekMoves::reinsert(Random& random) {
  const int patient = random.below(facts_.patients);
  if (facts_.people[patient].choices.empty()) return false;
  vacate_all(patient);
  fill_week(week_, patient);
  return true;
}

bool WeekMoves::rebuild(Random& random) {
  const int group = some_open_group(random);
  if (group < 0) return false;
  const int slot = some_slot(random, week_.open_slots(group));
  const auto members = week_.members(group, slot);
  list_.assign(members.begin(), members.end());
  const int stranger = random.below(facts_.patients);
  if (std::ranges::find(list_, stranger) == list_.end()) list_.push_back(stranger);
  for (std::size_t n = list_.size(); n > 1; --n)
    std::swap(list_[n - 1], list_[random.below(static_cast<int>(n))]);
  constexpr std::size_t few = 4;
  if (list_.size() > few) list_.resize(few);
  for (const int patient : list_) vacate_all(patient);
  for (const int patient : list_) fill_week(week_, patient);
  return true;
}

}  // namespace stepwell::planner

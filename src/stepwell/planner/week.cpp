#include "stepwell/planner/week.h"

#include <algorithm>

namespace stepwell::planner {
namespace {

constexpr std::uint32_t clock_bit(int hour) { return std::uint32_t{1} << hour; }

// Whether `hours` has more than `most` in a row.
bool runs_over(std::uint32_t hours, int most) {
  std::uint32_t run = hours;
  for (int n = 0; n < most && run != 0; ++n) run &= hours << (n + 1);
  return run != 0;
}

constexpr int squared(int n) { return n * n; }

}  // namespace

Week::Week(const Facts& facts) : facts_(&facts) {
  const auto cells = facts.activities.size() * facts.slots;
  leader_.assign(cells, -1);
  room_.assign(cells, -1);
  filled_.assign(cells, 0);
  seats_.assign(cells, 0);
  int seats = 0;
  for (const Activity& each : facts.activities) {
    first_member_.push_back(seats);
    seats += each.capacity * facts.slots;
  }
  member_.assign(seats, -1);
  open_.assign(facts.activities.size(), 0);
  times_led_.assign(facts.activities.size() * facts.clinicians, 0);
  leaders_.assign(facts.activities.size(), 0);
  at_.assign(facts.patients * facts.slots, -1);
  busy_.assign(facts.patients, 0);
  days_.assign(facts.patients, 0);
  burden_.assign(facts.patients, 0);
  day_hours_.assign(facts.patients * facts.days, 0);
  modality_slots_.assign(facts.patients * facts.modalities, 0);
  times_in_.assign(facts.patients * facts.groups, 0);
  groups_in_.assign(facts.patients * facts.modalities, 0);
  staff_busy_.assign(facts.clinicians, 0);
  staff_hours_.assign(facts.clinicians * facts.days, 0);
  staff_groups_.assign(facts.clinicians * facts.days, 0);
  room_busy_.assign(facts.rooms, 0);
  for (int p = 0; p < facts.patients; ++p) {
    const Person& person = facts.people[p];
    tiers_[hours_lost] += person.hours_before;
    tiers_[dose] += weigh::hour_short * person.hours_min + weigh::day_short * person.days_min;
    tiers_[change] += weigh::place_moved * std::popcount(person.published);
    for (const int m : person.modalities) {
      const int missing = facts.want(p, m).count * facts.want(p, m).priority;
      tiers_[plan_units] += missing;
      bear(p, missing);
    }
  }
}

Cost Week::cost() const {
  return {tiers_[hours_lost], tiers_[dose],      tiers_[plan_units], tiers_[change],
          tiers_[shape],      tiers_[viability], tiers_[fairness]};
}

std::span<const int> Week::members(int activity, int slot) const {
  const int first = first_member_[activity] + slot * facts_->activities[activity].capacity;
  return {member_.data() + first, static_cast<std::size_t>(filled_[cell(activity, slot)])};
}

int Week::seats_left(int activity, int slot) const {
  return seats_[cell(activity, slot)] - filled_[cell(activity, slot)];
}

// --- What is allowed
// ------------------------------------------------------------------------------

Obstacle Week::obstacle(int patient, int activity, int slot) const {
  const Obstacle theirs = own_obstacle(patient, facts_->activities[activity].modality, slot);
  return theirs != Obstacle::none ? theirs : session_obstacle(patient, activity, slot);
}

Obstacle Week::own_obstacle(int patient, int modality, int slot) const {
  const Facts& facts = *facts_;
  if ((busy_[patient] & slot_bit(slot)) != 0) return Obstacle::busy;
  const Person& person = facts.people[patient];
  const Slots had = modality_slots(patient, modality);
  const Slots day = facts.day_slots[facts.slot_day[slot]];
  if ((had & day) != 0) return Obstacle::once_a_day;
  if (std::popcount(had) >= facts.want(patient, modality).most) return Obstacle::plan_most;
  if (hours(patient) >= person.hours_max) return Obstacle::week_hours;
  const int today = std::popcount(busy_[patient] & day);
  if (today == 0 && days_[patient] >= person.days_max) return Obstacle::week_days;
  if (today >= person.hours_day) return Obstacle::day_hours;
  return in_order(patient, modality, slot) ? Obstacle::none : Obstacle::order;
}

Obstacle Week::session_obstacle(int patient, int activity, int slot) const {
  const int in = cell(activity, slot);
  if (leader_[in] < 0) return Obstacle::closed;
  if ((facts_->may_attend(patient, activity) & slot_bit(slot)) == 0) return Obstacle::not_theirs;
  if (filled_[in] >= seats_[in]) return Obstacle::full;
  if (facts_->refuses_to_see(patient, leader_[in])) return Obstacle::staff_refused;
  for (const int other : facts_->people[patient].apart)
    if (at(other, slot) == activity) return Obstacle::exclusion;
  return Obstacle::none;
}

bool Week::in_order(int patient, int modality, int slot) const {
  const int first = facts_->follows[modality];
  if (first < 0 || facts_->want(patient, first).begun) return true;
  return (modality_slots(patient, first) & (slot_bit(slot) - 1)) != 0;
}

bool Week::may_leave(int patient, int slot) const {
  if ((facts_->people[patient].locked & slot_bit(slot)) != 0) return false;
  const int modality = facts_->activities[at(patient, slot)].modality;
  if (facts_->followers[modality].empty() || facts_->want(patient, modality).begun) return true;
  const Slots left = modality_slots(patient, modality) & ~slot_bit(slot);
  const Slots late = left == 0 ? 0 : ~((left & -left) | ((left & -left) - 1));  // after the first
  return std::ranges::all_of(facts_->followers[modality], [&](int follower) {
    return (modality_slots(patient, follower) & ~late) == 0;
  });
}

bool Week::may_lead(int clinician, int activity, int slot) const {
  const Facts& facts = *facts_;
  const Slots here = slot_bit(slot);
  if ((facts.staff_slots[clinician] & ~staff_busy_[clinician] & here) == 0) return false;
  if (!facts.leads[activity * facts.clinicians + clinician]) return false;
  if (std::popcount(staff_busy_[clinician]) >= facts.staff_week[clinician]) return false;
  const int today = clinician * facts.days + facts.slot_day[slot];
  if (std::popcount(staff_hours_[today]) >= facts.staff_day[clinician]) return false;
  return facts.activities[activity].is_visit() ||
         !runs_over(staff_groups_[today] | clock_bit(facts.slot_hour[slot]),
                    facts.staff_row[clinician]);
}

bool Week::may_open(int activity, int slot) const {
  const Activity& what = facts_->activities[activity];
  return (what.slots & ~open_[activity] & slot_bit(slot)) != 0 &&
         std::popcount(open_[activity]) < what.sessions_most;
}

int Week::free_room(int activity, int slot, int from) const {
  const auto& rooms = facts_->activities[activity].rooms;
  const int all = static_cast<int>(rooms.size());
  for (int n = 0; n < all; ++n) {
    const int room = rooms[(from + n) % all];
    if ((room_busy_[room] & slot_bit(slot)) == 0) return room;
  }
  return -1;
}

// --- What is done
// ---------------------------------------------------------------------------------

void Week::open(int activity, int slot, int clinician, int room) {
  const Facts& facts = *facts_;
  const Activity& what = facts.activities[activity];
  const int in = cell(activity, slot);
  leader_[in] = clinician;
  room_[in] = room;
  seats_[in] = what.telehealth ? what.capacity : std::min(what.capacity, facts.room_capacity[room]);
  open_[activity] |= slot_bit(slot);
  room_busy_[room] |= slot_bit(slot);
  count_leader(activity, clinician, 1);
  staff_busy_[clinician] |= slot_bit(slot);
  const int today = clinician * facts.days + facts.slot_day[slot];
  staff_hours_[today] |= clock_bit(facts.slot_hour[slot]);
  if (!what.is_visit()) staff_groups_[today] |= clock_bit(facts.slot_hour[slot]);
  const int before = facts.published_leader[in];
  if (before >= 0 && before != clinician) tiers_[change] += weigh::leader_changed;
  tiers_[viability] += viability_of(activity, 0);
  log_.push_back({Did::open, activity, slot, clinician, room});
}

void Week::close(int activity, int slot) {
  const Facts& facts = *facts_;
  const int in = cell(activity, slot);
  const int clinician = leader_[in], room = room_[in];
  log_.push_back({Did::close, activity, slot, clinician, room});
  leader_[in] = room_[in] = -1;
  open_[activity] &= ~slot_bit(slot);
  room_busy_[room] &= ~slot_bit(slot);
  count_leader(activity, clinician, -1);
  staff_busy_[clinician] &= ~slot_bit(slot);
  const int today = clinician * facts.days + facts.slot_day[slot];
  staff_hours_[today] &= ~clock_bit(facts.slot_hour[slot]);
  staff_groups_[today] &= ~clock_bit(facts.slot_hour[slot]);
  const int before = facts.published_leader[in];
  if (before >= 0 && before != clinician) tiers_[change] -= weigh::leader_changed;
  tiers_[viability] -= viability_of(activity, 0);
}

void Week::lead(int activity, int slot, int clinician) {
  const Facts& facts = *facts_;
  const int in = cell(activity, slot);
  const int was = leader_[in];
  log_.push_back({Did::lead, activity, slot, was, room_[in]});
  leader_[in] = clinician;
  count_leader(activity, was, -1);
  count_leader(activity, clinician, 1);
  staff_busy_[was] &= ~slot_bit(slot);
  staff_busy_[clinician] |= slot_bit(slot);
  const int day = facts.slot_day[slot], hour = facts.slot_hour[slot];
  staff_hours_[was * facts.days + day] &= ~clock_bit(hour);
  staff_groups_[was * facts.days + day] &= ~clock_bit(hour);
  staff_hours_[clinician * facts.days + day] |= clock_bit(hour);
  if (!facts.activities[activity].is_visit())
    staff_groups_[clinician * facts.days + day] |= clock_bit(hour);
  const int before = facts.published_leader[in];
  if (before < 0) return;
  tiers_[change] += weigh::leader_changed * ((before != clinician) - (before != was));
}

void Week::seat(int patient, int activity, int slot) {
  const int in = cell(activity, slot);
  const Activity& what = facts_->activities[activity];
  weigh_patient(patient, activity, slot, 1);
  if (!what.is_visit()) {
    const int full = filled_[in];
    tiers_[viability] += viability_of(activity, full + 1) - viability_of(activity, full);
  }
  member_[first_member_[activity] + slot * what.capacity + filled_[in]++] = patient;
  log_.push_back({Did::seat, activity, slot, patient, 0});
}

void Week::unseat(int patient, int slot) {
  const int activity = at(patient, slot);
  const int in = cell(activity, slot);
  const Activity& what = facts_->activities[activity];
  weigh_patient(patient, activity, slot, -1);
  if (!what.is_visit()) {
    const int full = filled_[in];
    tiers_[viability] += viability_of(activity, full - 1) - viability_of(activity, full);
  }
  int* first = member_.data() + first_member_[activity] + slot * what.capacity;
  int* last = first + --filled_[in];
  *std::find(first, last, patient) = *last;
  log_.push_back({Did::unseat, activity, slot, patient, 0});
}

void Week::undo(std::size_t to) {
  while (log_.size() > to) {
    const Change change = log_.back();
    take_back(change);
    log_.pop_back();  // what the way back logged
    log_.pop_back();
  }
}

void Week::take_back(const Change& change) {
  switch (change.did) {
    case Did::open:
      return close(change.activity, change.slot);
    case Did::close:
      return open(change.activity, change.slot, change.who, change.room);
    case Did::lead:
      return lead(change.activity, change.slot, change.who);
    case Did::seat:
      return unseat(change.who, change.slot);
    case Did::unseat:
      return seat(change.who, change.activity, change.slot);
  }
}

// --- What it costs
// --------------------------------------------------------------------------------

int Week::shape_of_day(int patient, int day) const {
  const std::uint32_t hours = day_hours_[patient * facts_->days + day];
  if (hours == 0) return 0;
  const int there = std::popcount(hours);
  const int idle = std::bit_width(hours) - std::countr_zero(hours) - there;
  return weigh::idle_hour * idle +
         weigh::block_short * std::max(0, facts_->people[patient].block_min - there);
}

// Fairness: the same burden weighs more where one person bears it.
void Week::bear(int patient, int by) {
  tiers_[fairness] += squared(burden_[patient] + by) - squared(burden_[patient]);
  burden_[patient] += by;
}

// Takes the place into the patient's week (`sign` 1) or out of it (-1), with all it costs them.
void Week::weigh_patient(int patient, int activity, int slot, int sign) {
  const Facts& facts = *facts_;
  const Person& person = facts.people[patient];
  const int day = facts.slot_day[slot];
  const int modality = facts.activities[activity].modality;
  const Want& want = facts.want(patient, modality);
  Slots& had = modality_slots_[patient * facts.modalities + modality];
  std::uint32_t& clock = day_hours_[patient * facts.days + day];
  const bool added = sign > 0;
  const int less_hours = hours(patient) - !added;  // in the week without this hour
  const int less_units = std::popcount(had) - !added;
  const int shape_before = shape_of_day(patient, day);

  busy_[patient] ^= slot_bit(slot);
  had ^= slot_bit(slot);
  at_[patient * facts.slots + slot] = added ? activity : -1;
  const bool new_day = clock == 0 || clock == clock_bit(facts.slot_hour[slot]);
  clock ^= clock_bit(facts.slot_hour[slot]);

  if (less_hours < person.hours_before) tiers_[hours_lost] -= sign;
  if (less_hours < person.hours_min) tiers_[dose] -= sign * weigh::hour_short;
  if (new_day && (added || clock == 0)) {
    const int less_days = days_[patient] - !added;
    if (less_days < person.days_min) tiers_[dose] -= sign * weigh::day_short;
    days_[patient] += sign;
  }
  int burden = 0;
  if (less_units < want.count) {
    tiers_[plan_units] -= sign * want.priority;
    burden -= sign * want.priority;
  }
  if (facts.published_at[patient * facts.slots + slot] == activity)
    tiers_[change] -= sign * weigh::place_moved;
  if (activity < facts.groups) count_group(patient, activity, sign);
  int shape_more = shape_of_day(patient, day) - shape_before;
  if ((person.prefers & slot_bit(slot)) == 0) shape_more += sign * weigh::hour_not_preferred;
  tiers_[shape] += shape_more;
  bear(patient, burden + shape_more);
}

// A cohort stays together: one who sits in two groups of a modality is in neither wholly.
void Week::count_group(int patient, int activity, int by) {
  int& times = times_in_[patient * facts_->groups + activity];
  int& different = groups_in_[patient * facts_->modalities + facts_->activities[activity].modality];
  const int before = std::max(0, different - 1);
  if (by > 0 ? times == 0 : times == 1) different += by;
  times += by;
  tiers_[change] += weigh::split * (std::max(0, different - 1) - before);
}

void Week::count_leader(int activity, int clinician, int by) {
  int& times = times_led_[activity * facts_->clinicians + clinician];
  const int before = std::max(0, leaders_[activity] - 1);
  if (by > 0 ? times == 0 : times == 1) leaders_[activity] += by;
  times += by;
  tiers_[change] += weigh::leaders_more * (std::max(0, leaders_[activity] - 1) - before);
}

// Visits are worth their hour; a group that is one or two people is hardly a group.
int Week::viability_of(int activity, int members) const {
  const Activity& what = facts_->activities[activity];
  if (what.is_visit()) return weigh::session;
  return weigh::session + weigh::under_minimum * std::max(0, what.minimum - members);
}

}  // namespace stepwell::planner

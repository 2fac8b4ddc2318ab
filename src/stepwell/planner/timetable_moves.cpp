#include "stepwell/planner/timetable_moves.h"

#include <algorithm>
#include <bit>

namespace stepwell::planner {
namespace {

constexpr std::size_t longest_chain = 60;

}  // namespace

TimetableFacts::TimetableFacts(const Timetable& all)
    : timetable(&all), words((all.events + 63) / 64) {
  rooms.resize(all.events);
  before.resize(all.events);
  after.resize(all.events);
  clashes.assign(all.events * words, 0);
  for (const auto& events : all.attended)
    for (const int e : events)
      for (const int f : events)
        if (e != f) clashes[e * words + f / 64] |= std::uint64_t{1} << (f % 64);
  for (int e = 0; e < all.events; ++e)
    for (int r = 0; r < all.rooms; ++r) {
      bool fit = all.room_size[r] >= static_cast<int>(all.attends[e].size());
      for (int f = 0; f < all.features; ++f) fit &= !all.event_needs[e][f] || all.room_has[r][f];
      if (fit) rooms[e].push_back(r);
    }
  for (const auto& [first, second] : all.precedences) {
    before[second].push_back(first);
    after[first].push_back(second);
  }
  for (int hours = 0; hours < 1 << timetable_day; ++hours) {
    const auto bits = static_cast<unsigned>(hours);
    const int runs = std::popcount(bits & (bits << 1) & (bits << 2));
    day[hours] = runs + (std::popcount(bits) == 1) + ((hours >> (timetable_day - 1)) & 1);
  }
}

TimetableMoves::TimetableMoves(const TimetableFacts& facts)
    : facts_(facts), timetable_(*facts.timetable) {
  seats_.resize(timetable_.events);
  at_.assign(timetable_slots * timetable_.rooms, -1);
  in_slot_.assign(timetable_slots * facts.words, 0);
  days_.assign(timetable_.students * (timetable_slots / timetable_day), 0);
  for (int e = 0; e < timetable_.events; ++e) {
    out_at_.push_back(e);
    out_.push_back(e);
    cost_.distance += static_cast<int>(timetable_.attends[e].size());
  }
  best_ = seats_;
  best_cost_ = cost_;
}

void TimetableMoves::remember() {
  best_ = seats_;
  best_cost_ = cost_;
}

std::optional<double> TimetableMoves::propose(Random& random) {
  const TimetableCost before = cost_;
  const auto out = out_.size();
  if (!move(random)) {
    undo();
    return std::nullopt;
  }
  return guide_.event_out * (static_cast<double>(out_.size()) - static_cast<double>(out)) +
         guide_.student_out * (cost_.distance - before.distance) +
         guide_.soft * (cost_.soft - before.soft);
}

bool TimetableMoves::move(Random& random) {
  if (!out_.empty() && random.below(3) == 0) return push_in(random);
  const int draw = random.below(100);
  if (draw < 50) return transfer(random);
  if (draw < 70) return swap(random);
  return kempe(random);
}

// --- Rules
// ----------------------------------------------------------------------------------------

bool TimetableMoves::is_clear(int event, int slot) const {
  const std::uint64_t* clash = facts_.clashes.data() + event * facts_.words;
  const std::uint64_t* there = in_slot_.data() + slot * facts_.words;
  for (int w = 0; w < facts_.words; ++w)
    if ((clash[w] & there[w]) != 0) return false;
  return true;
}

bool TimetableMoves::in_order(int event, int slot) const {
  for (const int other : facts_.before[event])
    if (seats_[other].slot >= slot) return false;
  for (const int other : facts_.after[event])
    if (seats_[other].slot >= 0 && seats_[other].slot <= slot) return false;
  return true;
}

bool TimetableMoves::is_allowed(int event, int slot) const {
  return ((timetable_.allowed[event] >> slot) & 1) != 0;
}

// --- Steps
// ----------------------------------------------------------------------------------------

void TimetableMoves::undo() {
  for (auto change = log_.rbegin(); change != log_.rend(); ++change)
    set(change->event, change->from);
  log_.clear();
}

void TimetableMoves::put(int event, Seat to) {
  log_.push_back({event, seats_[event], to});
  set(event, to);
}

void TimetableMoves::set(int event, Seat to) {
  const Seat from = seats_[event];
  const auto bit = std::uint64_t{1} << (event % 64);
  seats_[event] = to;
  if (from.slot >= 0) at_[from.slot * timetable_.rooms + from.room] = -1;
  if (to.slot >= 0) at_[to.slot * timetable_.rooms + to.room] = event;
  if (from.slot == to.slot) return;
  const int students = static_cast<int>(timetable_.attends[event].size());
  if (from.slot >= 0) {
    in_slot_[from.slot * facts_.words + event / 64] &= ~bit;
    count_students(event, from.slot);
  } else {
    cost_.distance -= students;
    out_at_[out_.back()] = out_at_[event];
    out_[out_at_[event]] = out_.back();
    out_.pop_back();
  }
  if (to.slot >= 0) {
    in_slot_[to.slot * facts_.words + event / 64] |= bit;
    count_students(event, to.slot);
  } else {
    cost_.distance += students;
    out_at_[event] = static_cast<int>(out_.size());
    out_.push_back(event);
  }
}

void TimetableMoves::count_students(int event, int slot) {
  const int day = slot / timetable_day;
  const auto bit = static_cast<std::uint16_t>(1 << (slot % timetable_day));
  for (const int student : timetable_.attends[event]) {
    std::uint16_t& hours = days_[student * (timetable_slots / timetable_day) + day];
    cost_.soft -= facts_.day[hours];
    hours ^= bit;
    cost_.soft += facts_.day[hours];
  }
}

// An augmenting path of the slot's matching of events and rooms.
bool TimetableMoves::find_room(int event, int slot, std::uint64_t& seen) {
  for (const int room : facts_.rooms[event])
    if (at_[slot * timetable_.rooms + room] < 0) {
      put(event, {slot, room});
      return true;
    }
  for (const int room : facts_.rooms[event]) {
    if (((seen >> room) & 1) != 0) continue;
    seen |= std::uint64_t{1} << room;
    const int other = at_[slot * timetable_.rooms + room];
    if (!find_room(other, slot, seen)) continue;
    put(event, {slot, room});
    return true;
  }
  return false;
}

bool TimetableMoves::place(int event, int slot) {
  std::uint64_t seen = 0;
  return find_room(event, slot, seen);
}

// --- Moves
// ----------------------------------------------------------------------------------------

bool TimetableMoves::transfer(Random& random) {
  const int event = random.below(timetable_.events);
  const int slot = random.below(timetable_slots);
  if (slot == seats_[event].slot || !is_allowed(event, slot)) return false;
  return is_clear(event, slot) && in_order(event, slot) && place(event, slot);
}

bool TimetableMoves::swap(Random& random) {
  const int one = random.below(timetable_.events), other = random.below(timetable_.events);
  const int from = seats_[one].slot, to = seats_[other].slot;
  if (from < 0 || to < 0 || from == to) return false;
  if (!is_allowed(one, to) || !is_allowed(other, from)) return false;
  put(one, {});
  put(other, {});
  return is_clear(one, to) && in_order(one, to) && place(one, to) && is_clear(other, from) &&
         in_order(other, from) && place(other, from);
}

bool TimetableMoves::kempe(Random& random) {
  const int first = random.below(timetable_.events);
  const int from = seats_[first].slot, to = random.below(timetable_slots);
  if (from < 0 || from == to) return false;
  chain_.assign(1, first);
  slots_.assign(1, to);
  for (std::size_t n = 0; n < chain_.size(); ++n) {
    const int event = chain_[n], across = slots_[n];
    if (!is_allowed(event, across) || chain_.size() > longest_chain) return false;
    const std::uint64_t* clash = facts_.clashes.data() + event * facts_.words;
    const std::uint64_t* there = in_slot_.data() + across * facts_.words;
    for (int w = 0; w < facts_.words; ++w)
      for (std::uint64_t both = clash[w] & there[w]; both != 0; both &= both - 1) {
        const int other = w * 64 + std::countr_zero(both);
        if (std::ranges::find(chain_, other) != chain_.end()) continue;
        chain_.push_back(other);
        slots_.push_back(across == to ? from : to);
      }
  }
  for (const int event : chain_) put(event, {});
  for (std::size_t n = 0; n < chain_.size(); ++n)
    if (!in_order(chain_[n], slots_[n]) || !place(chain_[n], slots_[n])) return false;
  return true;
}

int TimetableMoves::in_the_way(int event, int slot) const {
  const std::uint64_t* clash = facts_.clashes.data() + event * facts_.words;
  const std::uint64_t* there = in_slot_.data() + slot * facts_.words;
  int count = 0;
  for (int w = 0; w < facts_.words; ++w) count += std::popcount(clash[w] & there[w]);
  for (const int other : facts_.before[event]) count += seats_[other].slot >= slot;
  for (const int other : facts_.after[event])
    count += seats_[other].slot >= 0 && seats_[other].slot <= slot;
  return count;
}

bool TimetableMoves::push_in(Random& random) {
  const int event = out_[random.below(static_cast<int>(out_.size()))];
  if (facts_.rooms[event].empty() || timetable_.allowed[event] == 0) return false;
  int slot = -1, least = 0;
  for (int tries = 0; tries < 6; ++tries) {
    const int other = random.below(timetable_slots);
    if (!is_allowed(event, other)) continue;
    const int way = in_the_way(event, other);
    if (slot >= 0 && way >= least) continue;
    slot = other;
    least = way;
  }
  if (slot < 0) return false;
  const std::uint64_t* clash = facts_.clashes.data() + event * facts_.words;
  for (int w = 0; w < facts_.words; ++w)
    for (std::uint64_t both = clash[w] & in_slot_[slot * facts_.words + w]; both != 0;
         both &= both - 1)
      put(w * 64 + std::countr_zero(both), {});
  for (const int other : facts_.before[event])
    if (seats_[other].slot >= slot) put(other, {});
  for (const int other : facts_.after[event])
    if (seats_[other].slot >= 0 && seats_[other].slot <= slot) put(other, {});
  if (place(event, slot)) return true;
  const auto& rooms = facts_.rooms[event];
  const int room = rooms[random.below(static_cast<int>(rooms.size()))];
  put(at_[slot * timetable_.rooms + room], {});
  put(event, {slot, room});
  return true;
}

}  // namespace stepwell::planner

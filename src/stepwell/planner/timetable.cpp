#include "stepwell/planner/timetable.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <iterator>
#include <random>
#include <set>

#include "stepwell/base/limits.h"

namespace stepwell::planner {
namespace {

class Numbers {
 public:
  explicit Numbers(std::string_view text) : at_(text.data()), end_(text.data() + text.size()) {}

  int next(int least, int most, const char* what) {
    while (at_ != end_ && (*at_ == ' ' || *at_ == '\n' || *at_ == '\r' || *at_ == '\t')) ++at_;
    if (at_ == end_)
      refuse("timetable_too_short", "", fmt::format("the file ends before its {}", what));
    int value = 0;
    const auto [after, failed] = std::from_chars(at_, end_, value);
    if (failed != std::errc())
      refuse("timetable_bad_number", "", fmt::format("one of its {} is no number", what));
    if (value < least || value > most)
      refuse("timetable_out_of_range", "",
             fmt::format("its {} are between {} and {}", what, least, most));
    at_ = after;
    return value;
  }

 private:
  const char* at_;
  const char* end_;
};

void check_size(const Timetable& all) {
  const auto cells = [](int one, int other) {
    return static_cast<std::size_t>(one) * static_cast<std::size_t>(other);
  };
  for (const auto size : {cells(all.students, all.events), cells(all.rooms, all.features),
                          cells(all.events, all.features), cells(all.events, all.events)})
    if (size > limits::timetable_cells)
      refuse("timetable_too_large", "", "one of its matrices has more than 67 million numbers");
}

std::vector<std::vector<bool>> read_matrix(Numbers& numbers, int rows, int columns,
                                           const char* what) {
  std::vector<std::vector<bool>> matrix(rows, std::vector<bool>(columns));
  for (auto& row : matrix)
    for (int c = 0; c < columns; ++c) row[c] = numbers.next(0, 1, what) == 1;
  return matrix;
}

bool fits(const Timetable& all, int event, int room) {
  if (all.room_size[room] < static_cast<int>(all.attends[event].size())) return false;
  for (int f = 0; f < all.features; ++f)
    if (all.event_needs[event][f] && !all.room_has[room][f]) return false;
  return true;
}

// Of one student's day: a bit for each of its nine hours.
int cost_of_day(int hours) {
  int cost = (hours >> (timetable_day - 1)) & 1;
  int row = 0, count = 0;
  for (int hour = 0; hour < timetable_day; ++hour) {
    const bool there = (hours >> hour) & 1;
    row = there ? row + 1 : 0;
    count += there;
    cost += row > 2;
  }
  return cost + (count == 1);
}

}  // namespace

Timetable read_timetable(std::string_view text) {
  Numbers numbers(text);
  constexpr int most = static_cast<int>(limits::timetable_events);
  Timetable all;
  all.events = numbers.next(1, most, "number of events");
  all.rooms = numbers.next(1, limits::timetable_rooms, "number of rooms");
  all.features = numbers.next(0, most, "number of features");
  all.students = numbers.next(0, most, "number of students");
  check_size(all);
  for (int r = 0; r < all.rooms; ++r)
    all.room_size.push_back(numbers.next(0, 1 << 30, "room sizes"));
  all.attended.resize(all.students);
  all.attends.resize(all.events);
  for (int s = 0; s < all.students; ++s)
    for (int e = 0; e < all.events; ++e)
      if (numbers.next(0, 1, "attendances") == 1) {
        all.attended[s].push_back(e);
        all.attends[e].push_back(s);
      }
  all.room_has = read_matrix(numbers, all.rooms, all.features, "room features");
  all.event_needs = read_matrix(numbers, all.events, all.features, "event features");
  for (int e = 0; e < all.events; ++e) {
    all.allowed.push_back(0);
    for (int t = 0; t < timetable_slots; ++t)
      all.allowed[e] |= std::uint64_t(numbers.next(0, 1, "slots of events")) << t;
  }
  std::set<std::pair<int, int>> before;
  for (int e = 0; e < all.events; ++e)
    for (int f = 0; f < all.events; ++f)
      if (const int order = numbers.next(-1, 1, "precedences"); order != 0)
        before.insert(order > 0 ? std::pair(e, f) : std::pair(f, e));
  all.precedences.assign(before.begin(), before.end());
  return all;
}

std::string write_timetable(const Timetable& all) {
  std::string text =
      fmt::format("{} {} {} {}\n", all.events, all.rooms, all.features, all.students);
  for (const int size : all.room_size) text += fmt::format("{}\n", size);
  for (const auto& events : all.attended)
    for (int e = 0; e < all.events; ++e) text += std::ranges::count(events, e) > 0 ? "1\n" : "0\n";
  for (const auto* matrix : {&all.room_has, &all.event_needs})
    for (const auto& row : *matrix)
      for (const bool one : row) text += one ? "1\n" : "0\n";
  for (const std::uint64_t slots : all.allowed)
    for (int t = 0; t < timetable_slots; ++t) text += (slots >> t) & 1 ? "1\n" : "0\n";
  std::vector<int> order(static_cast<std::size_t>(all.events) * all.events, 0);
  for (const auto& [first, second] : all.precedences) {
    order[first * all.events + second] = 1;
    order[second * all.events + first] = -1;
  }
  for (const int each : order) text += fmt::format("{}\n", each);
  return text;
}

std::string write_solution(const std::vector<Seat>& seats) {
  std::string text;
  for (const Seat& seat : seats) text += fmt::format("{} {}\n", seat.slot, seat.room);
  return text;
}

std::vector<Finding> judge_rules(const Timetable& all, const std::vector<Seat>& seats) {
  std::vector<Finding> findings;
  const auto note = [&](const char* code, int event, const char* text) {
    findings.push_back({code, fmt::format("/{}", event), text});
  };
  std::set<std::pair<int, int>> taken;
  for (int e = 0; e < all.events; ++e) {
    const auto [slot, room] = seats[e];
    if (slot < 0) continue;
    if (((all.allowed[e] >> slot) & 1) == 0) note("event_slot", e, "the event may not be then");
    if (!fits(all, e, room)) note("event_room", e, "the room is not fit for the event");
    if (!taken.emplace(slot, room).second) note("event_room_taken", e, "the room is taken");
  }
  for (const auto& events : all.attended) {
    std::set<int> busy;
    for (const int e : events)
      if (seats[e].slot >= 0 && !busy.insert(seats[e].slot).second)
        note("event_clash", e, "a student is in two events at once");
  }
  for (const auto& [first, second] : all.precedences)
    if (seats[first].slot >= 0 && seats[second].slot >= 0 &&
        seats[first].slot >= seats[second].slot)
      note("event_order", second, "an event comes before one that it follows");
  return findings;
}

TimetableCost judge_cost(const Timetable& all, const std::vector<Seat>& seats) {
  TimetableCost cost;
  for (int e = 0; e < all.events; ++e)
    if (seats[e].slot < 0) cost.distance += static_cast<int>(all.attends[e].size());
  for (const auto& events : all.attended) {
    int days[timetable_slots / timetable_day] = {};
    for (const int e : events)
      if (seats[e].slot >= 0)
        days[seats[e].slot / timetable_day] |= 1 << (seats[e].slot % timetable_day);
    for (const int hours : days) cost.soft += cost_of_day(hours);
  }
  return cost;
}

Timetable generate_timetable(int events, int rooms, int features, int students,
                             std::uint64_t seed) {
  std::mt19937_64 random(seed);
  const auto below = [&](int most) { return static_cast<int>(random() % std::uint64_t(most)); };
  Timetable all{.events = events, .rooms = rooms, .features = features, .students = students};
  std::vector<int> cells(timetable_slots * rooms);
  for (std::size_t n = 0; n < cells.size(); ++n) cells[n] = static_cast<int>(n);
  for (std::size_t n = cells.size(); n > 1; --n) std::swap(cells[n - 1], cells[random() % n]);
  const auto slot = [&](int event) { return cells[event] / rooms; };
  const auto room = [&](int event) { return cells[event] % rooms; };
  all.attended.resize(students);
  all.attends.resize(events);
  for (int s = 0; s < students; ++s) {
    std::set<int> busy;
    for (int tries = 10 + below(20); tries > 0; --tries)
      if (const int e = below(events); busy.insert(slot(e)).second) {
        all.attended[s].push_back(e);
        all.attends[e].push_back(s);
      }
    std::ranges::sort(all.attended[s]);
  }
  all.room_size.assign(rooms, 1);
  all.room_has.assign(rooms, std::vector<bool>(features));
  all.event_needs.assign(events, std::vector<bool>(features));
  for (auto& row : all.room_has)
    for (int f = 0; f < features; ++f) row[f] = below(2) == 0;
  for (int e = 0; e < events; ++e) {
    auto& size = all.room_size[room(e)];
    size = std::max(size, static_cast<int>(all.attends[e].size()));
    for (int f = 0; f < features; ++f)
      all.event_needs[e][f] = all.room_has[room(e)][f] && below(3) == 0;
    all.allowed.push_back(std::uint64_t{1} << slot(e));
    for (int t = 0; t < timetable_slots; ++t)
      if (below(3) > 0) all.allowed[e] |= std::uint64_t{1} << t;
  }
  for (int n = 0; n < events / 10; ++n) {
    const int one = below(events), other = below(events);
    if (slot(one) < slot(other)) all.precedences.emplace_back(one, other);
  }
  std::ranges::sort(all.precedences);
  all.precedences.erase(std::unique(all.precedences.begin(), all.precedences.end()),
                        all.precedences.end());
  return all;
}

}  // namespace stepwell::planner

#pragma once

#include <cstdint>
#include <string_view>

#include "stepwell/planner/model.h"

// Post-enrolment course timetabling, track 2 of the International Timetabling Competition 2007
// (Lewis, Paechter, McCollum: Post enrolment based course timetabling, Cardiff 2007): another
// problem for the same search, on which outside instances and the official validator can judge it.
//
// Events are given one of 45 slots, nine on each of five days, and a room. What can't be placed is
// left out: the distance to feasibility is the number of students those events have.
namespace stepwell::planner {

inline constexpr int timetable_slots = 45, timetable_day = 9;

struct Timetable {
  int events = 0, rooms = 0, features = 0, students = 0;
  std::vector<int> room_size;
  std::vector<std::vector<int>> attended;        // of each student: events
  std::vector<std::vector<int>> attends;         // of each event: students
  std::vector<std::vector<bool>> room_has;       // [room][feature]
  std::vector<std::vector<bool>> event_needs;    // [event][feature]
  std::vector<std::uint64_t> allowed;            // of each event: a bit for each slot
  std::vector<std::pair<int, int>> precedences;  // the first is before the second
};

// Where an event is; -1 and -1 when it is left out.
struct Seat {
  int slot = -1, room = -1;

  bool operator==(const Seat&) const = default;
};

struct TimetableCost {
  int distance = 0;  // to feasibility
  int soft = 0;      // last hours of a day, more than two in a row, single hours of a day

  auto operator<=>(const TimetableCost&) const = default;
};

// Returns the instance that `text` is: events, rooms, features and students, then the matrices in
// the competition's order. In the last, 1 says that the row's event is before the column's, -1 that
// it is after. Throws `invalid` when a number is missing, is none, or is out of range.
Timetable read_timetable(std::string_view text);

// Returns `timetable` in the competition's format.
std::string write_timetable(const Timetable& timetable);

// Returns `seats` in the competition's format: a line "slot room" for each event.
std::string write_solution(const std::vector<Seat>& seats);

// Returns what is wrong with `seats`: hard rules that are broken by events that are placed. Works
// it out from the matrices alone.
std::vector<Finding> judge_rules(const Timetable& timetable, const std::vector<Seat>& seats);

// Returns what `seats` cost, worked out from the matrices alone.
TimetableCost judge_cost(const Timetable& timetable, const std::vector<Seat>& seats);

// Returns an instance that has a timetable without anything left out: it is made around one.
Timetable generate_timetable(int events, int rooms, int features, int students, std::uint64_t seed);

struct TimetableAsk {
  std::uint64_t seed = 1;
  double seconds = 10;
  std::optional<std::int64_t> moves{};  // of each chain, instead of what `seconds` come to
};

// Returns the best timetable found, in two chains on two cores; replays as plan() does.
std::vector<Seat> solve_timetable(const Timetable& timetable, const TimetableAsk& ask);

}  // namespace stepwell::planner

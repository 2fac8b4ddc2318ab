#pragma once

#include <array>

#include "stepwell/planner/anneal.h"
#include "stepwell/planner/timetable.h"

namespace stepwell::planner {

// A timetable as the search reads it: what may be where, and who is in whose way.
struct TimetableFacts {
  explicit TimetableFacts(const Timetable& timetable);

  const Timetable* timetable;
  int words = 0;                         // of a set of events
  std::vector<std::vector<int>> rooms;   // of each event: those fit for it
  std::vector<std::uint64_t> clashes;    // [event][word]: events that share a student
  std::vector<std::vector<int>> before;  // of each event: those that come before it
  std::vector<std::vector<int>> after;
  std::array<int, 1 << timetable_day> day;  // what a student's day costs
};

// What guides the search: what an event that is out weighs, for itself and for each of its
// students, and a soft point.
struct TimetableGuide {
  double event_out = 0, student_out = 0, soft = 0;
};

// The moves of a timetable. It holds every hard rule at every moment; an event that fits nowhere is
// out. Kempe chains keep two slots free of clashes, and rooms are matched anew in each slot that
// changes (Lewis 2012; Ceschia, Di Gaspero, Schaerf 2012).
class TimetableMoves {
 public:
  explicit TimetableMoves(const TimetableFacts& facts);

  std::optional<double> propose(Random& random);
  void keep() { log_.clear(); }
  void undo();
  void steer(const TimetableGuide& guide) { guide_ = guide; }
  bool better() const { return cost_ < best_cost_; }
  void remember();

  const std::vector<Seat>& best() const { return best_; }
  const TimetableCost& best_cost() const { return best_cost_; }

 private:
  struct Change {
    int event;
    Seat from, to;
  };

  bool move(Random& random);
  int in_the_way(int event, int slot) const;  // how many events would have to go
  bool transfer(Random& random);
  bool swap(Random& random);
  bool kempe(Random& random);
  bool push_in(Random& random);  // an event that is out, in place of those in its way

  bool is_clear(int event, int slot) const;  // of clashes
  bool in_order(int event, int slot) const;
  bool is_allowed(int event, int slot) const;
  bool place(int event, int slot);  // finds a room, moving others of the slot to other rooms
  bool find_room(int event, int slot, std::uint64_t& seen);
  void put(int event, Seat to);
  void set(int event, Seat to);
  void count_students(int event, int slot);

  const TimetableFacts& facts_;
  const Timetable& timetable_;
  std::vector<Seat> seats_;
  std::vector<int> at_;                 // [slot][room]: event, or -1
  std::vector<std::uint64_t> in_slot_;  // [slot][word]: events
  std::vector<std::uint16_t> days_;     // [student][day]: hours
  std::vector<int> out_, out_at_;       // events that are out, and where each is in that list
  TimetableGuide guide_;
  TimetableCost cost_, best_cost_;
  std::vector<Seat> best_;
  std::vector<Change> log_;
  std::vector<int> chain_, slots_;
};

}  // namespace stepwell::planner

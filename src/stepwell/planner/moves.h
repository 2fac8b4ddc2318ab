#pragma once

#include "stepwell/planner/anneal.h"
#include "stepwell/planner/week.h"

namespace stepwell::planner {

// What a unit of each tier weighs while the week is annealed. It only guides: of two weeks the one
// that is better tier by tier is remembered, whatever these say.
using Guide = std::array<double, 7>;

// Open, so that a better week with more of a lower tier's cost is found through worse ones.
inline constexpr Guide guide_open{4000, 600, 60, 12, 4, 2, 0.02};
// Strict, for the last stretch: no lower tier can make up for a higher one.
inline constexpr Guide guide_strict{1e13, 1e11, 1e8, 1e5, 100, 3, 0.03};

// A week that can be written down and taken up again.
struct Snapshot {
  struct Meeting {
    int activity, slot, leader, room;
  };
  std::vector<Meeting> meetings;
  std::vector<int> at;  // [patient][slot]
};

Snapshot snapshot_of(const Week& week);
// Makes `week`, which is empty, what `snapshot` says.
void restore(Week& week, const Snapshot& snapshot);

// The moves of the weekly programme. Each is a private function that returns whether it changed
// anything; README.md tells how to add one.
class WeekMoves {
 public:
  WeekMoves(Week& week, const Guide& guide);

  std::optional<double> propose(Random& random);
  void keep() { week_.settle(); }
  void undo() { week_.undo(); }
  bool better() const { return week_.tiers() < best_; }
  void remember();

  void steer(const Guide& guide) { guide_ = guide; }
  // Returns how many moves were tried, those inside of ease() included.
  std::int64_t tried() const { return tried_; }
  const Tiers& best() const { return best_; }
  const Snapshot& best_week() const { return best_week_; }

 private:
  bool move(Random& random);
  bool place(Random& random, int patient);  // one patient into one session, or out of it
  bool swap(Random& random, int patient);   // two patients change sessions
  bool visit(Random& random);               // a visit begins, ends or moves
  bool open_group(Random& random);          // a session, with everybody who gains by it
  bool supplant(Random& random);            // a session takes another's hour and clinician
  bool close_group(Random& random);         // a session, its members going elsewhere
  bool shift_group(Random& random);         // a session to another hour, with those who can
  bool change_leader(Random& random);       // of one session, or of two that meet at once
  bool kempe(Random& random);               // sessions of two hours change places, in chains
  bool reinsert(Random& random);            // one patient, exactly
  bool rebuild(Random& random);             // a few patients of one group, in turn

  double energy_since(const Tiers& before) const;
  bool vacate(int patient, int slot);  // and closes the session if it was a visit
  bool make_way(Random& random, int patient, int activity, int slot);
  bool take_seat(Random& random, int patient, int activity, int slot, int old_activity,
                 int old_slot);
  bool empty_and_close(int activity, int slot);
  void ease(Random& random);  // those in list_
  bool vacate_all(int patient);
  bool open_with_anybody(Random& random, int activity, int slot, int first);
  void invite(Random& random, int activity, int slot);
  void rehouse(int patient);
  bool seat_gains(int patient, int activity, int slot);
  int some_open_group(Random& random) const;
  bool members_accept(int activity, int slot, int clinician) const;

  Week& week_;
  const Facts& facts_;
  std::int64_t tried_ = 0;
  Guide guide_;
  Tiers best_;
  Snapshot best_week_;
  std::vector<std::vector<int>> eligible_;  // of each group
  std::vector<int> list_, cells_;           // scratch
  std::vector<std::pair<int, int>> chain_;
};

}  // namespace stepwell::planner

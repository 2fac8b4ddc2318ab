#pragma once

#include <span>

#include "stepwell/planner/facts.h"

namespace stepwell::planner {

// What a tier's parts weigh against each other, and nothing across tiers.
namespace weigh {
inline constexpr int hour_short = 1, day_short = 1;                                     // dose
inline constexpr int place_moved = 4, leader_changed = 2, leaders_more = 1, split = 1;  // change
inline constexpr int idle_hour = 2, block_short = 2, hour_not_preferred = 1;            // shape
inline constexpr int under_minimum = 3, session = 1;                                    // viability
}  // namespace weigh

// The tiers of a Cost as the search adds them up, strictest first.
using Tiers = std::array<int, 7>;
enum Tier { hours_lost, dose, plan_units, change, shape, viability, fairness };

// What keeps a patient out of a session.
enum class Obstacle {
  none,
  closed,      // the session does not meet
  not_theirs,  // not free then, or not for them
  busy,        // they sit elsewhere then
  once_a_day,  // they have one of the modality that day
  plan_most,   // the plan has no room for another
  week_hours,
  week_days,
  day_hours,
  full,
  staff_refused,
  exclusion,
  order  // what has to come first does not
};

// A week as it stands: which sessions meet, who sits where, and what that costs.
//
// It holds every hard rule at every moment: a change is asked for with obstacle(), may_leave(),
// may_lead(), and made only when allowed. Each change is logged, so that a move of many changes is
// tried by making it and taken back by undo().
class Week {
 public:
  explicit Week(const Facts& facts);

  const Facts& facts() const { return *facts_; }
  const Tiers& tiers() const { return tiers_; }
  Cost cost() const;

  bool is_open(int activity, int slot) const { return leader_[cell(activity, slot)] >= 0; }
  Slots open_slots(int activity) const { return open_[activity]; }
  int leader(int activity, int slot) const { return leader_[cell(activity, slot)]; }
  int room(int activity, int slot) const { return room_[cell(activity, slot)]; }
  std::span<const int> members(int activity, int slot) const;
  int seats_left(int activity, int slot) const;
  int at(int patient, int slot) const { return at_[patient * facts_->slots + slot]; }
  Slots busy(int patient) const { return busy_[patient]; }
  Slots modality_slots(int patient, int modality) const {
    return modality_slots_[patient * facts_->modalities + modality];
  }
  Slots staff_busy(int clinician) const { return staff_busy_[clinician]; }
  int hours(int patient) const { return std::popcount(busy_[patient]); }
  int days(int patient) const { return days_[patient]; }

  // Returns what keeps `patient` out of the session; `none` when they may be seated.
  Obstacle obstacle(int patient, int activity, int slot) const;
  // As obstacle(), of what lies with the session and those in it alone: closed, not_theirs, full,
  // staff_refused, exclusion.
  Obstacle session_obstacle(int patient, int activity, int slot) const;
  // Whether the patient's place in `slot` may be taken: it is not promised, and nothing that comes
  // after it needs it.
  bool may_leave(int patient, int slot) const;
  bool may_lead(int clinician, int activity, int slot) const;
  bool may_open(int activity, int slot) const;  // somebody and some room aside
  // Returns a room of the activity that is free then, looking from `from` on; -1 when none is.
  int free_room(int activity, int slot, int from = 0) const;

  void open(int activity, int slot, int clinician, int room);
  void close(int activity, int slot);                // nobody sits in it any more
  void lead(int activity, int slot, int clinician);  // instead of whoever does
  void seat(int patient, int activity, int slot);
  void unseat(int patient, int slot);

  std::size_t mark() const { return log_.size(); }
  void undo(std::size_t to = 0);  // takes back all that came after the mark
  void settle() { log_.clear(); }

 private:
  enum class Did { open, close, lead, seat, unseat };
  struct Change {
    Did did;
    int activity, slot, who, room;
  };

  int cell(int activity, int slot) const { return activity * facts_->slots + slot; }
  void take_back(const Change& change);
  Obstacle own_obstacle(int patient, int modality, int slot) const;
  bool in_order(int patient, int modality, int slot) const;
  int shape_of_day(int patient, int day) const;
  void weigh_patient(int patient, int activity, int slot, int sign);
  void count_leader(int activity, int clinician, int by);
  void count_group(int patient, int activity, int by);
  int viability_of(int activity, int members) const;
  void bear(int patient, int by);

  const Facts* facts_;
  Tiers tiers_{};
  std::vector<int> leader_, room_, filled_, seats_;  // of each cell
  std::vector<int> member_;                          // of each cell, `stride_` to each
  std::vector<int> first_member_;                    // of each activity: where its cells begin
  std::vector<Slots> open_;                          // of each activity
  std::vector<int> times_led_;                       // [activity][clinician]
  std::vector<int> leaders_;                         // of each activity: how many different ones
  std::vector<int> at_;                              // [patient][slot]
  std::vector<Slots> busy_;
  std::vector<int> days_, burden_;
  std::vector<std::uint32_t> day_hours_;  // [patient][day]: hours of the clock
  std::vector<Slots> modality_slots_;     // [patient][modality]
  std::vector<int> times_in_;             // [patient][group]
  std::vector<int> groups_in_;            // [patient][modality]: how many different ones
  std::vector<Slots> staff_busy_;
  std::vector<std::uint32_t> staff_hours_, staff_groups_;  // [clinician][day]: hours of the clock
  std::vector<Slots> room_busy_;
  std::vector<Change> log_;
};

}  // namespace stepwell::planner

#pragma once

#include <bit>
#include <cstdint>

#include "stepwell/planner/model.h"

// Facts: an instance as the search reads it, names made into numbers and hours into bits.
//
// The open hours of the week are its slots, in order; a week has at most 64, so a set of them is
// one word and "is she free then, and has she none of this on that day" are two instructions. A
// group is an activity, and so is each patient's unit of visits: a group of one.
namespace stepwell::planner {

using Slots = std::uint64_t;  // bit s is slot s

constexpr Slots slot_bit(int slot) { return Slots{1} << slot; }

struct Activity {
  std::string id;  // of the group; of a visit, its modality's
  int modality = 0;
  int patient = -1;  // whose visit it is; -1 of a group
  int capacity = 0;
  int minimum = 0;
  int sessions_most = 0;
  bool telehealth = false;
  Slots slots = 0;           // when it may meet
  std::vector<int> leaders;  // clinicians
  std::vector<int> rooms;

  bool is_visit() const { return patient >= 0; }
};

// The bounds and wishes of one patient.
struct Person {
  int hours_min = 0, hours_max = 0, days_min = 0, days_max = 0, hours_day = 0, block_min = 0;
  Slots prefers = ~Slots{0};
  std::vector<int> choices;     // activities they may attend at some hour
  std::vector<int> modalities;  // those of their units
  std::vector<int> apart;       // patients they may not sit with
  int hours_before = 0;         // in the published programme, and not over hours_max
  Slots published = 0;          // slots in which they had a place there
  Slots locked = 0;             // slots whose place is promised
};

// What one patient's plan says of one modality. `most` is 0 where it says nothing.
struct Want {
  int count = 0, most = 0, priority = 0;
  bool begun = false;  // in weeks before
};

struct Facts {
  int slots = 0, days = 0, patients = 0, modalities = 0, clinicians = 0, rooms = 0;
  int groups = 0;              // activities before this one are groups, the others visits
  std::vector<int> slot_day;   // 0 is the first open day, not Monday
  std::vector<int> slot_hour;  // on the clock
  std::vector<Slots> day_slots;
  std::vector<Weekday> weekday;  // of each day

  std::vector<Activity> activities;
  std::vector<Person> people;
  std::vector<int> follows;                 // modality: what it follows, or -1
  std::vector<std::vector<int>> followers;  // modality: those that follow it
  std::vector<Want> wants;                  // [patient][modality]
  std::vector<Slots> may;                   // [patient][group]: when they may attend
  std::vector<std::uint8_t> refuses;        // [patient][clinician]
  std::vector<Slots> staff_slots;
  std::vector<int> staff_week, staff_day, staff_row;
  std::vector<int> room_capacity;
  std::vector<std::uint8_t> leads;  // [activity][clinician]

  std::vector<int> published_at;      // [patient][slot]: activity, or -1
  std::vector<int> published_leader;  // [activity][slot]: clinician, or -1

  int cell(int activity, int slot) const { return activity * slots + slot; }
  const Want& want(int patient, int modality) const {
    return wants[patient * modalities + modality];
  }
  // Returns when `patient` may attend `activity`, all else aside.
  Slots may_attend(int patient, int activity) const {
    if (activity < groups) return may[patient * groups + activity];
    const Activity& visit = activities[activity];
    return visit.patient == patient ? visit.slots : 0;
  }
  bool refuses_to_see(int patient, int clinician) const {
    return refuses[patient * clinicians + clinician] != 0;
  }
  // Returns the slot of `day` and `hour`, or -1 when nothing is open then.
  int slot_of(Weekday day, int hour) const;
  // Returns the activity of `place` for `patient`, or -1 when there is none.
  int activity_of(const std::string& group, int patient) const;
  Place place_of(int activity, int slot) const;
};

// Returns `instance`, which sift() returned, as numbers. With `published`, what it costs to move
// somebody and whose hours may not be lost are known as well.
Facts facts_of(const Instance& instance, const Programme* published = nullptr);

}  // namespace stepwell::planner

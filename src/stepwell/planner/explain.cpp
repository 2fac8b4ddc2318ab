#include "stepwell/planner/explain.h"

#include <algorithm>

#include "stepwell/planner/sentences.h"
#include "stepwell/planner/wishes.h"

namespace stepwell::planner {
namespace {

// What is asked about: hours, days, or units of the offer `offer`.
struct Goal {
  Wanted wanted = Wanted::hours;
  int offer = -1;
};

// One patient with everybody else's places as they are, and their own open again, but for those
// that are promised.
class Case {
 public:
  Case(const Week& week, const Instance& instance, int patient)
      : week_(week), instance_(instance), patient_(patient), planned_(week) {
    for (Slots left = week_.busy(patient); left != 0;) {
      const int slot = 63 - std::countl_zero(left);  // latest first: others may need the earlier
      left &= ~slot_bit(slot);
      leave(slot);
    }
    chances_ = chances_of(week_, patient);
    lifted_ = lift_each(week_, instance, patient, chances_);
  }

  void explain(std::vector<Unmet>& all) const {
    const Person& person = week_.facts().people[patient_];
    explain({Wanted::hours}, person.hours_min, planned_.hours(patient_), all);
    explain({Wanted::days}, person.days_min, planned_.days(patient_), all);
    for (int o = 0; o < static_cast<int>(chances_.offers.size()); ++o) {
      const int m = chances_.offers[o].modality;
      explain({Wanted::unit, o}, week_.facts().want(patient_, m).count,
              std::popcount(planned_.modality_slots(patient_, m)), all);
    }
  }

 private:
  void leave(int slot) {
    if (!week_.may_leave(patient_, slot)) return;
    const int activity = week_.at(patient_, slot);
    week_.unseat(patient_, slot);
    if (week_.facts().activities[activity].is_visit()) week_.close(activity, slot);
  }

  // Returns how far the goal can be reached within `chances`: a maximum flow towards it.
  int reach(Chances chances, Goal goal) const {
    switch (goal.wanted) {
      case Wanted::hours:
        chances.hours_needed = chances.hours_left;
        for (Offer& offer : chances.offers) offer.priority = 0;
        return week_.hours(patient_) + best_flow_in_order(chances).hours;
      case Wanted::days:
        for (std::size_t d = 0; d < chances.days.size(); ++d)
          chances.day_left[d] = chances.day_used[d] ? 0 : std::min(1, chances.day_left[d]);
        chances.hours_needed = chances.hours_left;
        for (Offer& offer : chances.offers) offer.priority = 0;
        return week_.days(patient_) + best_flow_in_order(chances).hours;
      case Wanted::unit:
        break;
    }
    // The ordered hours come first, as in the tiers; then this modality before all others.
    for (int o = 0; o < static_cast<int>(chances.offers.size()); ++o)
      chances.offers[o].priority = o == goal.offer ? 1 : 0;
    const int modality = chances.offers[goal.offer].modality;
    return std::popcount(week_.modality_slots(patient_, modality)) +
           best_flow_in_order(chances).plan_gain;
  }

  void explain(Goal goal, int asked, int planned, std::vector<Unmet>& all) const {
    if (planned >= asked) return;
    Unmet wish{.patient = instance_.patients[patient_].id,
               .wanted = goal.wanted,
               .asked = asked,
               .planned = planned,
               .possible = reach(chances_, goal)};
    if (goal.offer >= 0)
      wish.modality = instance_.modalities[chances_.offers[goal.offer].modality].id;
    for (const Lifted& lifted : lifted_) try_out(lifted, goal, wish);
    std::ranges::stable_sort(wish.relaxations, std::greater(), &Relaxation::gain);
    word(wish);
    all.push_back(std::move(wish));
  }

  // Applies one relaxation; of a family's days the one that gains most is kept.
  void try_out(const Lifted& lifted, Goal goal, Unmet& wish) const {
    const int gain = std::min(wish.asked, reach(lifted.chances, goal)) - wish.possible;
    if (gain <= 0) return;
    Relaxation relaxation{.binding = lifted.binding, .gain = gain};
    if (lifted.day) relaxation.day = week_.facts().weekday[*lifted.day];
    word(relaxation, wish);
    const auto before = std::ranges::find(wish.relaxations, lifted.binding, &Relaxation::binding);
    if (before == wish.relaxations.end())
      wish.relaxations.push_back(std::move(relaxation));
    else if (before->gain < gain)
      *before = std::move(relaxation);
  }

  Week week_;  // without the patient's own places
  const Instance& instance_;
  const int patient_;
  const Week& planned_;
  Chances chances_;
  std::vector<Lifted> lifted_;
};

bool wants_more(const Week& week, int patient) {
  const Facts& facts = week.facts();
  const Person& person = facts.people[patient];
  return week.hours(patient) < person.hours_min || week.days(patient) < person.days_min ||
         std::ranges::any_of(person.modalities, [&](int m) {
           return std::popcount(week.modality_slots(patient, m)) < facts.want(patient, m).count;
         });
}

}  // namespace

std::vector<Unmet> explain(const Week& week, const Instance& instance) {
  std::vector<Unmet> all;
  for (int p = 0; p < week.facts().patients; ++p)
    if (wants_more(week, p)) Case(week, instance, p).explain(all);
  // What is short of the certified minimum first: hours, days, then units.
  std::ranges::stable_sort(all, {}, &Unmet::wanted);
  return all;
}

}  // namespace stepwell::planner

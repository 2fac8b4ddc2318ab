#include "stepwell/planner/wishes.h"

#include <algorithm>
#include <map>

namespace stepwell::planner {
namespace {

// Where each offer would have places, were one kind of bound not there.
using Barred = std::map<Binding, std::vector<Slots>>;

class Survey {
 public:
  Survey(const Week& week, const Instance& instance, int patient, const Chances& chances)
      : week_(week),
        facts_(week.facts()),
        patient_(patient),
        record_(instance.patients[patient]),
        instance_(instance),
        chances_(chances) {}

  Barred look() {
    for (std::size_t o = 0; o < chances_.offers.size(); ++o)
      for (int a = 0; a < static_cast<int>(facts_.activities.size()); ++a)
        if (facts_.activities[a].modality == chances_.offers[o].modality && is_theirs(a))
          for (int s = 0; s < facts_.slots; ++s)
            if (const auto why = bar(a, s)) note(*why, o, s);
    return std::move(barred_);
  }

 private:
  bool is_theirs(int activity) const {
    if (facts_.activities[activity].is_visit())
      return facts_.activities[activity].patient == patient_;
    const auto& needs = instance_.groups[activity].needs;
    return std::ranges::all_of(
        needs, [&](const std::string& need) { return std::ranges::count(record_.tags, need) > 0; });
  }

  void note(Binding why, std::size_t offer, int slot) {
    auto& all = barred_[why];
    all.resize(chances_.offers.size());
    all[offer] |= slot_bit(slot);
  }

  // What alone keeps them from this place; nothing when they may have it, or two things do.
  std::optional<Binding> bar(int activity, int slot) const {
    const bool may = (facts_.may_attend(patient_, activity) & slot_bit(slot)) != 0;
    if (facts_.activities[activity].is_visit()) return bar_visit(activity, slot, may);
    if (!week_.is_open(activity, slot))
      return may ? std::optional(Binding::no_group) : std::nullopt;
    const bool full = week_.seats_left(activity, slot) == 0;
    const bool kept_apart = is_kept_apart(activity, slot);
    if (!may + full + kept_apart != 1) return std::nullopt;
    return !may ? Binding::availability : full ? Binding::full : Binding::exclusion;
  }

  bool is_kept_apart(int activity, int slot) const {
    if (facts_.refuses_to_see(patient_, week_.leader(activity, slot))) return true;
    return std::ranges::any_of(facts_.people[patient_].apart,
                               [&](int other) { return week_.at(other, slot) == activity; });
  }

  std::optional<Binding> bar_visit(int activity, int slot, bool may) const {
    const bool there = week_.free_room(activity, slot) >= 0 && somebody_is_free(activity, slot);
    if (may == there) return std::nullopt;
    return may ? Binding::staff : Binding::availability;
  }

  bool somebody_is_free(int activity, int slot) const {
    return std::ranges::any_of(facts_.activities[activity].leaders, [&](int who) {
      return week_.may_lead(who, activity, slot) && !facts_.refuses_to_see(patient_, who);
    });
  }

  const Week& week_;
  const Facts& facts_;
  const int patient_;
  const Patient& record_;
  const Instance& instance_;
  const Chances& chances_;
  Barred barred_;
};

}  // namespace

std::vector<Lifted> lift_each(const Week& week, const Instance& instance, int patient,
                              const Chances& chances) {
  std::vector<Lifted> all;
  for (const auto& [why, where] : Survey(week, instance, patient, chances).look())
    for (int d = 0; d < week.facts().days; ++d) {
      Lifted lifted{why, d, chances};
      for (std::size_t o = 0; o < where.size(); ++o)
        lifted.chances.offers[o].where |= where[o] & chances.days[d];
      all.push_back(std::move(lifted));
    }
  Lifted day_most{Binding::day_most, {}, chances};
  for (int& left : day_most.chances.day_left) ++left;
  Lifted week_most{Binding::week_most, {}, chances};
  ++week_most.chances.hours_left;
  Lifted days_most{Binding::days_most, {}, chances};
  ++days_most.chances.days_left;
  Lifted once_a_day{Binding::once_a_day, {}, chances};
  once_a_day.chances.times_a_day = 2;
  Lifted plan_most{Binding::plan_most, {}, chances};
  for (Offer& offer : plan_most.chances.offers) ++offer.surplus;
  for (Lifted* each : {&day_most, &week_most, &days_most, &once_a_day, &plan_most})
    all.push_back(std::move(*each));
  return all;
}

}  // namespace stepwell::planner

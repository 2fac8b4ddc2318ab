#include "stepwell/planner/explain.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "stepwell/planner/generate.h"
#include "stepwell/planner/plan.h"
#include "stepwell/planner/sentences.h"
#include "stepwell/planner/settle.h"
#include "stepwell/planner/wishes.h"
#include "stepwell/testing/tiny_week.h"

namespace stepwell::planner {
namespace {

// Tries every way to give one patient a week beside everybody else's, place by place, with the
// rules of Week itself, and keeps the most hours and days there can be.
class Trial {
 public:
  Trial(Week week, int patient) : week_(std::move(week)), patient_(patient) {
    for (int slot = 63; slot >= 0; --slot)
      if (slot < week_.facts().slots && week_.at(patient, slot) >= 0 &&
          week_.may_leave(patient, slot)) {
        const int activity = week_.at(patient, slot);
        week_.unseat(patient, slot);
        if (week_.facts().activities[activity].is_visit()) week_.close(activity, slot);
      }
    from(0);
  }

  int hours() const { return hours_; }
  int days() const { return days_; }

 private:
  void from(int slot) {
    if (slot == week_.facts().slots) {
      hours_ = std::max(hours_, week_.hours(patient_));
      days_ = std::max(days_, week_.days(patient_));
      return;
    }
    from(slot + 1);
    for (const int a : week_.facts().people[patient_].choices) {
      const auto mark = week_.mark();
      if (week_.facts().activities[a].is_visit()) {
        if (!open_visit(week_, a, slot)) continue;
      } else if (week_.obstacle(patient_, a, slot) == Obstacle::none) {
        week_.seat(patient_, a, slot);
      } else {
        continue;
      }
      from(slot + 1);
      week_.undo(mark);
    }
  }

  Week week_;
  const int patient_;
  int hours_ = 0, days_ = 0;
};

struct Settled {
  Instance instance;
  Facts facts;
  Week week;
  std::vector<Unmet> unmet;

  Settled(Instance of, const Programme& programme)
      : instance(std::move(of)), facts(facts_of(instance, &programme)), week(facts) {
    settle_week(week, facts, instance, &programme);
    unmet = explain(week, instance);
  }
  int patient_of(const Unmet& wish) const {
    return static_cast<int>(std::ranges::find(instance.patients, wish.patient, &Patient::id) -
                            instance.patients.begin());
  }
};

TEST(Explanations, AgreeWithTryingEverythingOnTinyWeeks) {
  int wishes = 0;
  for (std::uint64_t seed = 1; seed <= 20; ++seed) {
    const auto reading = sift(testing::tiny_week(seed));
    const Settled all(reading.instance, plan(reading, {.seed = seed, .moves = 2'000}));
    for (const Unmet& wish : all.unmet) {
      const Trial trial(all.week, all.patient_of(wish));
      if (wish.wanted == Wanted::unit) continue;
      EXPECT_EQ(wish.possible, wish.wanted == Wanted::hours ? trial.hours() : trial.days());
      ++wishes;
    }
  }
  EXPECT_GT(wishes, 20);
}

// Each kind of relaxation is applied to the instance itself, and everything tried again.
Instance relaxed(Instance instance, const Programme& programme, int patient,
                 const Relaxation& relaxation) {
  Patient& who = instance.patients[patient];
  switch (relaxation.binding) {
    case Binding::availability:
      for (const Hours& hours : instance.open)
        if (hours.day == relaxation.day) who.available.push_back(hours);
      break;
    case Binding::full:
      for (const Session& session : programme.sessions)
        for (Group& group : instance.groups)
          if (session.group == group.id && session.day == relaxation.day) ++group.capacity;
      break;
    case Binding::week_most:
      ++who.hours_max;
      break;
    case Binding::days_most:
      ++who.days_max;
      break;
    case Binding::day_most:
      ++who.hours_day;
      break;
    case Binding::plan_most:
      for (Unit& unit : who.units) unit.most = unit.most.value_or(unit.count) + 1;
      break;
    case Binding::exclusion:
      instance.exclusions.clear();
      who.not_with.clear();
      break;
    case Binding::no_group:
    case Binding::staff:
    case Binding::once_a_day:
      break;
  }
  return instance;
}

TEST(Explanations, SayWhatIsTrueWhenItIsApplied) {
  int applied = 0;
  for (std::uint64_t seed = 1; seed <= 60; ++seed) {
    const auto reading = sift(testing::tiny_week(seed));
    const auto programme = plan(reading, {.seed = seed, .moves = 2'000});
    const Settled all(reading.instance, programme);
    for (const Unmet& wish : all.unmet)
      for (const Relaxation& each : wish.relaxations) {
        EXPECT_GT(each.gain, 0);
        const bool of_an_instance = each.binding != Binding::no_group &&
                                    each.binding != Binding::staff &&
                                    each.binding != Binding::once_a_day;
        if (wish.wanted != Wanted::hours || !of_an_instance) continue;
        const int patient = all.patient_of(wish);
        const Settled after(relaxed(reading.instance, programme, patient, each), programme);
        const Trial trial(after.week, patient);
        EXPECT_GE(trial.hours(), wish.possible + each.gain) << "seed " << seed << ": " << each.text;
        ++applied;
      }
  }
  EXPECT_GT(applied, 10);
}

TEST(Explanations, ReadLikeASentenceInBothLanguages) {
  Unmet wish{.patient = "a", .wanted = Wanted::hours, .asked = 15, .planned = 9, .possible = 9};
  Relaxation full{.binding = Binding::full, .gain = 2, .day = Weekday::tuesday};
  word(full, wish);
  EXPECT_EQ(full.text,
            "The patient finds the groups full on Tuesday; a seat there gives +2 hours.");
  EXPECT_EQ(full.text_es,
            "La persona encuentra los grupos llenos el martes; un lugar allí da +2 horas.");
  word(wish);
  EXPECT_EQ(wish.text, "Asks for 15 hours, has 9. No single change would give more.");
  wish.relaxations = {full};
  word(wish);
  EXPECT_EQ(wish.text, "Asks for 15 hours, has 9.");
  EXPECT_EQ(wish.text_es, "Pide 15 horas, tiene 9.");
}

TEST(Explanations, KnowWhatHasToComeFirst) {
  // Two modalities, one after the other: with the first at 10 alone, the second at 9 is lost.
  Chances chances{.offers = {{.modality = 0, .wanted = 1, .where = 0b010},
                             {.modality = 1, .wanted = 1, .where = 0b101, .after = 0}},
                  .free = 0b111,
                  .days = {0b111},
                  .day_left = {4},
                  .day_used = {false},
                  .hours_left = 9,
                  .days_left = 5,
                  .hours_needed = 9};
  EXPECT_EQ(best_flow_in_order(chances).hours, 2);
  chances.offers[1].where = 0b001;
  EXPECT_EQ(best_flow(chances).hours, 2);
  EXPECT_EQ(best_flow_in_order(chances).hours, 1);
  chances.days_left = 0;
  EXPECT_EQ(best_flow_in_order(chances).hours, 0);
}

}  // namespace
}  // namespace stepwell::planner

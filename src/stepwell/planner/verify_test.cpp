#include "stepwell/planner/verify.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <functional>

#include "stepwell/planner/generate.h"
#include "stepwell/planner/plan.h"

namespace stepwell::planner {
namespace {

struct Planned {
  Instance instance;
  Programme programme;
};

const Planned& planned() {
  static const Planned all = [] {
    const auto reading = sift(generate(20, 5));
    return Planned{reading.instance, plan(reading, {.moves = 60'000})};
  }();
  return all;
}

bool is_visit(const Session& session) {
  return session.group == "individual" || session.group == "medication";
}

Session& some_group(Programme& programme) {
  return *std::ranges::find_if(programme.sessions, [](const Session& each) {
    return !is_visit(each) && each.patients.size() > 1;
  });
}

Session& some_visit(Programme& programme) {
  return *std::ranges::find(programme.sessions, "individual", &Session::group);
}

template <class T>
T& named(std::vector<T>& list, const std::string& id) {
  return *std::ranges::find(list, id, &T::id);
}

TEST(Verifier, FindsNothingWrongWithWhatTheSearchMade) {
  const auto& [instance, programme] = planned();
  const auto verdict = verify(instance, programme);
  EXPECT_EQ(verdict.violations, std::vector<Finding>{});
  EXPECT_EQ(verdict.cost, programme.cost);
  EXPECT_GT(verdict.places, 100);
}

// Each rule is broken once, and must be named.
TEST(Verifier, NamesEachRuleThatIsBroken) {
  struct Case {
    const char* code;
    std::function<void(Instance&, Programme&)> spoil;
  };
  const Case cases[] = {
      {"session_of_nothing", [](Instance&, Programme& p) { some_group(p).group = "golf"; }},
      {"session_when_closed", [](Instance&, Programme& p) { some_group(p).hour = 3; }},
      {"session_outside_group",
       [](Instance& i, Programme& p) {
         named(i.groups, some_group(p).group).within = {{Weekday::sunday, 9, 10}};
       }},
      {"nobody_leads", [](Instance&, Programme& p) { some_group(p).facilitator = ""; }},
      {"leader_not_there",
       [](Instance& i, Programme& p) {
         named(i.clinicians, some_group(p).facilitator).available = {};
       }},
      {"leader_without_credential",
       [](Instance& i, Programme& p) {
         named(i.clinicians, some_visit(p).facilitator).credentials = {};
       }},
      {"nowhere", [](Instance&, Programme& p) { some_group(p).room = ""; }},
      {"room_without_feature",
       [](Instance& i, Programme&) {
         for (auto& modality : i.modalities) modality.room_features = {"pool"};
       }},
      {"room_too_small",
       [](Instance& i, Programme& p) { named(i.rooms, some_group(p).room).capacity = 1; }},
      {"session_over_capacity",
       [](Instance& i, Programme& p) { named(i.groups, some_group(p).group).capacity = 1; }},
      {"session_of_nobody", [](Instance&, Programme& p) { some_group(p).patients = {}; }},
      {"patient_twice",
       [](Instance&, Programme& p) {
         auto& patients = some_group(p).patients;
         patients.push_back(patients.front());
       }},
      {"excluded_together",
       [](Instance& i, Programme& p) {
         const auto& patients = some_group(p).patients;
         i.exclusions.push_back({patients[0], patients[1]});
       }},
      {"patient_of_nobody",
       [](Instance&, Programme& p) { some_group(p).patients.push_back("nobody"); }},
      {"patient_not_free",
       [](Instance& i, Programme& p) {
         auto& patient = named(i.patients, some_group(p).patients[0]);
         patient.available = patient.telehealth = {};
       }},
      {"group_not_for_patient",
       [](Instance& i, Programme& p) { named(i.groups, some_group(p).group).needs = {"pilots"}; }},
      {"clinician_refused",
       [](Instance& i, Programme& p) {
         named(i.patients, some_group(p).patients[0]).not_with = {some_group(p).facilitator};
       }},
      {"not_in_plan",
       [](Instance& i, Programme& p) { named(i.patients, some_group(p).patients[0]).units = {}; }},
      {"visit_with_another",
       [](Instance& i, Programme& p) {
         for (auto& unit : named(i.patients, some_visit(p).patients[0]).units)
           if (unit.modality == "individual") unit.with = "another";
       }},
      {"room_twice",
       [](Instance&, Programme& p) {
         Session copy = some_group(p);
         copy.facilitator = "another";
         p.sessions.push_back(copy);
       }},
      {"leader_twice",
       [](Instance&, Programme& p) {
         Session copy = some_group(p);
         copy.room = "another";
         p.sessions.push_back(copy);
       }},
      {"group_twice", [](Instance&, Programme& p) { p.sessions.push_back(some_group(p)); }},
      {"group_too_often",
       [](Instance& i, Programme& p) { named(i.groups, some_group(p).group).sessions_most = 0; }},
      {"leader_day_hours",
       [](Instance& i, Programme&) {
         for (auto& who : i.clinicians) who.hours_day = 0;
       }},
      {"leader_groups_in_row",
       [](Instance& i, Programme&) {
         for (auto& who : i.clinicians) who.groups_row = 0;
       }},
      {"leader_week_hours",
       [](Instance& i, Programme&) {
         for (auto& who : i.clinicians) who.hours_week = 0;
       }},
      {"patient_busy",
       [](Instance&, Programme& p) {
         Session copy = some_group(p);
         copy.room = copy.facilitator = "another";
         p.sessions.push_back(copy);
       }},
      {"modality_twice_a_day",
       [](Instance&, Programme& p) {
         Session copy = some_group(p);
         copy.hour += 1;
         p.sessions.push_back(copy);
       }},
      {"patient_week_hours",
       [](Instance& i, Programme& p) {
         named(i.patients, some_group(p).patients[0]).hours_max = 1;
       }},
      {"patient_week_days",
       [](Instance& i, Programme& p) {
         named(i.patients, some_group(p).patients[0]).days_max = 1;
       }},
      {"patient_day_hours",
       [](Instance& i, Programme& p) {
         named(i.patients, some_group(p).patients[0]).hours_day = 0;
       }},
      {"over_plan",
       [](Instance& i, Programme& p) {
         for (auto& unit : named(i.patients, some_group(p).patients[0]).units)
           unit.count = 0, unit.most = 0;
       }},
      {"out_of_order",
       [](Instance& i, Programme& p) {
         const auto& group = named(i.groups, some_group(p).group);
         named(i.modalities, group.modality).follows = "medication";
         for (auto& patient : i.patients) patient.done = {};
         std::erase_if(p.sessions, [](const Session& each) { return each.group == "medication"; });
       }},
      {"table_differs", [](Instance&, Programme& p) { ++p.patients[0].hours; }},
      {"table_row", [](Instance&, Programme& p) { p.patients.pop_back(); }},
      {"lock_broken",
       [](Instance& i, Programme& p) {
         const auto& session = some_group(p);
         i.locks.push_back({session.patients[0], {session.group, Weekday::sunday, 1}});
       }},
  };
  for (const auto& [code, spoil] : cases) {
    auto [instance, programme] = planned();
    spoil(instance, programme);
    const auto verdict = verify(instance, programme);
    EXPECT_TRUE(std::ranges::count(verdict.violations, code, &Finding::code) > 0) << code;
  }
}

}  // namespace
}  // namespace stepwell::planner

#include <gtest/gtest.h>

#include <algorithm>

#include "stepwell/administration/store.h"
#include "stepwell/careteam/store.h"
#include "stepwell/episode/store.h"
#include "stepwell/outcome/program.h"
#include "stepwell/outcome/rules.h"
#include "stepwell/outcome/store.h"
#include "stepwell/people/store.h"
#include "stepwell/task/store.h"
#include "stepwell/testing/offer.h"

namespace stepwell::outcome {
namespace {

using testing::day;

// Somebody in the first weeks of the offer's track.
class Outcomes : public ::testing::Test {
 protected:
  void SetUp() override {
    clinic.write([&](db::Tx& tx) {
      offer = testing::put_offer(tx, clinic.site);
      ada = testing::put_admitted(tx, clinic.site, offer, 1).patient_id;
      theo = tx.next<StaffId>();
      people::put_staff(tx, {theo, "Theo", "Brook"});
      people::give_role(tx, theo, {people::Role::therapist, clinic.site});
    });
  }

  // A PHQ-9 with every answer but that about harm this: eight times as much in all.
  void phq9(const PatientId& patient, int value) {
    clinic.write([&](db::Tx& tx) {
      administration::NewAdministration what;
      what.instrument = "phq-9";
      const auto one = administration::begin(tx, patient, what, administration::Source::kiosk, {});
      for (int item = 1; item <= 9; ++item)
        administration::answer(tx, one, std::to_string(item),
                               {administration::Reply::value, item == 9 ? 0 : value, 900});
      administration::finish(tx, one, {});
    });
  }

  void look() {
    clinic.write([&](db::Tx& tx) { look_through(tx, clinic.site); });
  }

  PatientOutcomes known() {
    PatientOutcomes found;
    clinic.read([&](db::Tx& tx) { found = outcomes_of(tx, ada); });
    return found;
  }

  std::vector<task::Task> open(task::Kind kind) {
    std::vector<task::Task> found;
    clinic.read([&](db::Tx& tx) { found = task::open_tasks_of(tx, ada); });
    std::erase_if(found, [&](const task::Task& one) { return one.kind != kind; });
    return found;
  }

  NewAid aid() {
    NewAid said{.instrument = "phq-9",
                .lines = {},
                .step = Private<std::string>("Ask the prescriber"),
                .owner_id = theo,
                .due_on = known().today};
    for_each_word<AidArea>([&](std::string_view, AidArea area) {
      said.lines.push_back({area, AidFinding::no_concern, {}});
    });
    said.lines[3] = {AidArea::medication, AidFinding::concern, Private<std::string>("Not taken")};
    std::ranges::reverse(said.lines);
    return said;
  }

  void days_pass(int days) { clinic.now.time += std::chrono::days(days); }

  testing::Clinic clinic;
  testing::Offer offer;
  PatientId ada;
  StaffId theo;
};

TEST_F(Outcomes, WithoutScoresThereIsNothingToTell) {
  EXPECT_TRUE(known().series.empty());
  ASSERT_FALSE(known().events.empty());
  EXPECT_EQ(known().events.front().kind, CourseEventKind::admitted);
}

TEST_F(Outcomes, WhoGotBetterIsToldSoAndNobodyIsAsked) {
  phq9(ada, 2);
  days_pass(14);
  phq9(ada, 1);
  look();
  const auto found = known();
  ASSERT_EQ(found.series.size(), 1u);
  EXPECT_EQ(found.series[0].points.size(), 2u);
  EXPECT_EQ(found.series[0].progress->before, 16);
  EXPECT_EQ(found.series[0].progress->after, 8);
  EXPECT_EQ(found.series[0].progress->change, statistics::Change::recovered);
  EXPECT_EQ(found.series[0].progress->response, true);
  EXPECT_TRUE(open(task::Kind::off_track).empty());
}

TEST_F(Outcomes, WhoGotWorseIsAskedForOnceUntilTheAidIsAnswered) {
  phq9(ada, 1);
  days_pass(7);
  phq9(ada, 2);
  look();
  look();
  const auto asked = open(task::Kind::off_track);
  ASSERT_EQ(asked.size(), 1u);
  EXPECT_EQ(asked[0].instrument, "phq-9");
  EXPECT_EQ(known().series[0].signal, Signal::worse);
  EXPECT_EQ(known().asked_for, std::vector<std::string>{"phq-9"});

  clinic.write([&](db::Tx& tx) { put_aid(tx, outcomes_of(tx, ada), aid(), theo); });
  EXPECT_TRUE(open(task::Kind::off_track).empty());
  const auto step = open(task::Kind::aid_step);
  ASSERT_EQ(step.size(), 1u);
  EXPECT_EQ(step[0].owner_id, theo);
  EXPECT_EQ(step[0].step.reveal(), "Ask the prescriber");
  const auto after = known();
  EXPECT_TRUE(after.asked_for.empty());
  ASSERT_EQ(after.aids.size(), 1u);
  EXPECT_EQ(after.aids[0].owner_name, "Theo Brook");
  ASSERT_EQ(after.aids[0].lines.size(), 6u);
  EXPECT_EQ(after.aids[0].lines.front().area, AidArea::alliance) << "in the areas' order";
  EXPECT_EQ(after.aids[0].lines[3].words.reveal(), "Not taken");
  EXPECT_EQ(after.events.back().kind, CourseEventKind::decision);

  days_pass(7);
  phq9(ada, 2);
  look();
  EXPECT_TRUE(open(task::Kind::off_track).empty()) << "the same signal is not raised again";
}

TEST_F(Outcomes, TheTaskIsTheTherapists) {
  clinic.write([&](db::Tx& tx) {
    const auto stay = episode::open_episode(tx, ada).value();
    careteam::put_change(tx, stay, careteam::team_of(tx, ada).version,
                         {stay.admitted_on.value(), {{careteam::TeamRole::therapist, theo}}}, {});
  });
  phq9(ada, 1);
  days_pass(7);
  phq9(ada, 3);
  look();
  ASSERT_EQ(open(task::Kind::off_track).size(), 1u);
  EXPECT_EQ(open(task::Kind::off_track)[0].owner_id, theo);
}

TEST_F(Outcomes, ALookIsDueOnceAScoreCameIn) {
  const auto due = [&] {
    bool is = false;
    clinic.read([&](db::Tx& tx) { is = look_due(tx, clinic.site); });
    return is;
  };
  EXPECT_FALSE(due());
  phq9(ada, 1);
  EXPECT_TRUE(due());
  look();
  EXPECT_FALSE(due());
  days_pass(1);
  phq9(ada, 1);
  EXPECT_TRUE(due());
}

TEST_F(Outcomes, AProgramIsToldOfFromElevenPeopleOn) {
  std::vector<PatientId> people{ada};
  clinic.write([&](db::Tx& tx) {
    for (std::uint8_t n = 2; n <= 12; ++n)
      people.push_back(testing::put_admitted(tx, clinic.site, offer, n).patient_id);
  });
  for (std::size_t i = 0; i < people.size(); ++i) phq9(people[i], i % 2 ? 3 : 2);
  days_pass(7);
  for (std::size_t i = 0; i < 10; ++i) phq9(people[i], 1);
  const auto figures = [&] {
    ProgramFigures found;
    clinic.read([&](db::Tx& tx) {
      found = figures_at(tx, clinic.site, day("2026-11-01"), day("2026-11-30"));
    });
    return found;
  };
  EXPECT_EQ(figures().admitted, 12);
  ASSERT_EQ(figures().instruments.size(), 1u);
  EXPECT_FALSE(figures().instruments[0].came) << "ten people were scored twice";
  phq9(people[10], 1);
  const auto told = figures();
  ASSERT_TRUE(told.instruments[0].came);
  EXPECT_EQ(told.instruments[0].came->people, 11);
  EXPECT_EQ(told.instruments[0].lost, 1);
  EXPECT_NEAR(told.instruments[0].came->before, (6 * 16 + 5 * 24) / 11.0, 1e-9);
  EXPECT_EQ(told.instruments[0].came->after, 8);
  EXPECT_FALSE(told.completed.share) << "nobody has left yet";
  EXPECT_FALSE(told.benchmarks.empty());
}

}  // namespace
}  // namespace stepwell::outcome

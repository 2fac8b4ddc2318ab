#include "stepwell/safety/escalation.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "stepwell/outbox/store.h"
#include "stepwell/people/store.h"
#include "stepwell/safety/store.h"
#include "stepwell/task/store.h"
#include "stepwell/testing/offer.h"

namespace stepwell::safety {
namespace {

using people::Role;
using std::chrono::minutes;

Instant at(int minute) {
  return {Instant::parse("2026-11-16T15:00:00.000000Z")->time + minutes(minute)};
}

TEST(Escalation, GoesStepByStep) {
  const OpenAlert alert{{}, {}, {}, at(0), at(90)};
  const auto steps = [&](int minute) { return steps_reached(alert, at(minute)).size(); };
  EXPECT_EQ(steps(14), 0u);
  EXPECT_EQ(steps(15), 1u);
  EXPECT_EQ(steps(59), 1u);
  EXPECT_EQ(steps(60), 2u);
  EXPECT_EQ(steps(89), 2u);
  EXPECT_EQ(steps(90), 3u);
}

TEST(Escalation, TheLastStepIsTheDirectors) {
  EXPECT_TRUE(is_told(Role::therapist, EscalationStep::hour));
  EXPECT_FALSE(is_told(Role::intake, EscalationStep::hour));
  EXPECT_FALSE(is_told(Role::director, EscalationStep::hour));
  EXPECT_TRUE(is_told(Role::director, EscalationStep::leaving));
  EXPECT_FALSE(is_told(Role::admin, EscalationStep::leaving));
}

// An alert of a moment ago that is to be answered within 90 minutes, and staff with an address.
class Escalating : public ::testing::Test {
 protected:
  void SetUp() override {
    clinic.write([&](db::Tx& tx) {
      const auto offer = testing::put_offer(tx, clinic.site);
      ada = testing::put_admitted(tx, clinic.site, offer, 1).patient_id;
      for (const Role role : {Role::therapist, Role::nurse, Role::director, Role::intake})
        outbox::put_staff_contact(tx, testing::staff_at(clinic.site, role),
                                  {Private<std::string>(to_word(role) + "@clinic.example"), {}});
      raise(tx, ada, clinic.site, AlertKind::unsafe_answer, {tx.now.time + minutes(90)});
    });
  }

  // Returns whom the notices so far are for, after the round of this minute.
  std::vector<StaffId> told_after(int minutes_more) {
    clinic.now.time += minutes(minutes_more);
    std::vector<StaffId> told;
    clinic.write([&](db::Tx& tx) {
      if (escalation_due(tx)) escalate(tx);
      EXPECT_FALSE(escalation_due(tx)) << "each step is told once";
      for (const auto& notice : outbox::latest_notices(tx))
        if (notice.kind == outbox::Kind::alert_open) told.push_back(notice.staff_id.value());
    });
    std::ranges::sort(told);
    return told;
  }

  std::vector<StaffId> people(std::initializer_list<Role> roles) const {
    std::vector<StaffId> all;
    for (const Role role : roles) all.push_back(testing::staff_at(clinic.site, role));
    std::ranges::sort(all);
    return all;
  }

  testing::Clinic clinic;
  PatientId ada;
};

TEST_F(Escalating, TellsMorePeopleTheLongerItIsOpen) {
  EXPECT_TRUE(told_after(14).empty());
  // Nobody is on the care team, so that the clinicians of the site are told at once.
  EXPECT_EQ(told_after(1), people({Role::therapist, Role::nurse}));
  EXPECT_EQ(told_after(45), people({Role::therapist, Role::nurse}));  // the same message waits
  EXPECT_EQ(told_after(30), people({Role::therapist, Role::nurse, Role::director}));
}

TEST_F(Escalating, EndsWithTheAlert) {
  clinic.write([&](db::Tx& tx) { close_alert(tx, open_alerts_of(tx, ada).at(0).id); });
  EXPECT_TRUE(told_after(120).empty());
}

TEST_F(Escalating, SaysThatOneIsOpenAndNotWhose) {
  clinic.write([&](db::Tx& tx) {
    const auto alert = open_alerts_of(tx, ada).at(0).id;
    const auto letter = alert_letter(tx, alert, "https://clinic.example");
    ASSERT_TRUE(letter);
    EXPECT_NE(letter->text.reveal().find("https://clinic.example/today"), std::string::npos);
    EXPECT_EQ(letter->text.reveal().find(ada.text()), std::string::npos);
    close_alert(tx, alert);
    EXPECT_FALSE(alert_letter(tx, alert, "https://clinic.example"));
  });
}

}  // namespace
}  // namespace stepwell::safety

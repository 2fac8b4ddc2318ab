#include "stepwell/access/store.h"
#include "stepwell/careteam/store.h"
#include "stepwell/episode/store.h"
#include "stepwell/safety/store.h"
#include "stepwell/testing/the_day.h"

namespace stepwell::today {
namespace {

using people::Role;

class OnTheBoard : public testing::TheDay {
 protected:
  json::value asked_by(Role role, const char* what = "today") {
    const auto answer =
        clinic.call({.target = std::string("/api/v1/") + what + "?site=" + clinic.site.text(),
                     .credential = clinic.as(role)});
    EXPECT_EQ(answer.status, 200) << answer.body;
    return parse_json(answer.body);
  }

  // The tablet calls, as it does once a minute.
  void call_in() {
    clinic.write([&](db::Tx& tx) { access::authenticate(tx, clinic.kiosk()); });
  }

  void pass(std::chrono::microseconds time) { clinic.now = {clinic.now.time + time}; }

  void name_on_team(careteam::TeamRole as, std::optional<StaffId> staff, const char* from) {
    clinic.write([&](db::Tx& tx) {
      const auto stay = episode::open_episode(tx, ada).value();
      const int version = careteam::team_of(tx, ada).version;
      careteam::put_change(tx, stay, version, {testing::day(from), {{as, staff}}}, {});
    });
  }

  bool on_my_team(Role role) { return asked_by(role).at("people").at(0).at("my_team").as_bool(); }

  std::size_t silent() { return asked_by(Role::intake).at("silent_kiosks").as_array().size(); }
};

TEST_F(OnTheBoard, WhatSomebodyLeadsIsTheirs) {
  for (const auto& [role, mine] : {std::pair(Role::facilitator, true), {Role::therapist, false}}) {
    const auto board = asked_by(role);
    EXPECT_EQ(board.at("sessions").at(0).at("mine").as_bool(), mine) << to_word(role);
    EXPECT_EQ(board.at("people").at(0).at("mine").as_bool(), mine) << to_word(role);
  }
}

TEST_F(OnTheBoard, WhoseTeamSomebodyIsOnIsTheirs) {
  const auto therapist = testing::staff_at(clinic.site, Role::therapist);
  EXPECT_FALSE(on_my_team(Role::therapist));
  name_on_team(careteam::TeamRole::therapist, therapist, "2026-11-16");
  EXPECT_TRUE(on_my_team(Role::therapist));
  for (const Role other : {Role::nurse, Role::prescriber, Role::case_manager, Role::director})
    EXPECT_FALSE(on_my_team(other)) << to_word(other);
}

TEST_F(OnTheBoard, ATeamIsTheirsFromItsDayUntilTheNextIsNamed) {
  const auto nurse = testing::staff_at(clinic.site, Role::nurse);
  name_on_team(careteam::TeamRole::nurse, nurse, "2026-11-17");
  EXPECT_FALSE(on_my_team(Role::nurse)) << "from tomorrow";
  name_on_team(careteam::TeamRole::nurse, nurse, "2026-11-10");
  EXPECT_TRUE(on_my_team(Role::nurse));
  name_on_team(careteam::TeamRole::nurse, {}, "2026-11-17");
  EXPECT_TRUE(on_my_team(Role::nurse)) << "until tomorrow";
  name_on_team(careteam::TeamRole::nurse, {}, "2026-11-16");
  EXPECT_FALSE(on_my_team(Role::nurse));
}

TEST_F(OnTheBoard, WhoIsOnNobodysTeamIsOnTheBoardAllTheSame) {
  const auto bea = clinic.patient("Bea", "Rowan").id;
  clinic.write([&](db::Tx& tx) { testing::admit(tx, clinic.site, group, bea, 2); });
  name_on_team(careteam::TeamRole::prescriber, testing::staff_at(clinic.site, Role::prescriber),
               "2026-11-16");
  std::map<std::string, bool> mine;
  const auto board = asked_by(Role::prescriber);
  for (const auto& row : board.at("people").as_array())
    mine[std::string(row.at("patient_id").as_string())] = row.at("my_team").as_bool();
  EXPECT_EQ(mine, (std::map<std::string, bool>{{ada.text(), true}, {bea.text(), false}}));
}

TEST_F(OnTheBoard, TheTasksAboutTheirPeopleAreTheirs) {
  name_on_team(careteam::TeamRole::case_manager, testing::staff_at(clinic.site, Role::case_manager),
               "2026-11-16");
  clinic.write(
      [&](db::Tx& tx) { task::open_review(tx, ada, clinic.site, testing::day("2026-11-16")); });
  for (const auto& [role, mine] : {std::pair(Role::case_manager, true), {Role::nurse, false}})
    EXPECT_EQ(asked_by(role).at("tasks").at(0).at("my_team").as_bool(), mine) << to_word(role);
}

TEST_F(OnTheBoard, ASafetyPlanIsAskedOfThoseWhoMayWriteOne) {
  clinic.write([&](db::Tx& tx) {
    safety::raise(tx, ada, clinic.site, safety::AlertKind::unsafe_answer, tx.now);
  });
  for (const auto& [role, count] : {std::pair(Role::nurse, 2u), {Role::intake, 1u}})
    EXPECT_EQ(asked_by(role).at("tasks").as_array().size(), count) << to_word(role);
}

TEST_F(OnTheBoard, ATabletThatFallsSilentIsMissedAndOnePutAwayIsNot) {
  EXPECT_EQ(silent(), 0u) << "never switched on";
  call_in();
  pass(std::chrono::minutes(3));
  EXPECT_EQ(silent(), 0u);
  pass(std::chrono::seconds(1));
  EXPECT_EQ(silent(), 1u);
  EXPECT_EQ(asked_by(Role::intake).at("silent_kiosks").at(0).at("name").as_string(), "Front desk");
  call_in();
  EXPECT_EQ(silent(), 0u);
  pass(std::chrono::hours(10));
  EXPECT_EQ(silent(), 0u) << "it was put away for the night";
}

TEST_F(OnTheBoard, ATabletThatIsSwitchedOffIsNotMissed) {
  call_in();
  clinic.write([&](db::Tx& tx) { access::revoke_device(tx, testing::some<DeviceId>(1)); });
  pass(std::chrono::minutes(5));
  EXPECT_EQ(silent(), 0u);
}

TEST_F(OnTheBoard, TheWallKnowsNobodysName) {
  const auto wall = asked_by(Role::nurse, "wall");
  EXPECT_EQ(wall.at("people").at(0).at("initials").as_string(), "A. H.");
  EXPECT_EQ(json::serialize(wall).find("Hazel"), std::string::npos);
}

}  // namespace
}  // namespace stepwell::today

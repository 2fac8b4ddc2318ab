#include "stepwell/access/store.h"
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

  std::size_t silent() { return asked_by(Role::intake).at("silent_kiosks").as_array().size(); }
};

TEST_F(OnTheBoard, WhatSomebodyLeadsIsTheirs) {
  for (const auto& [role, mine] : {std::pair(Role::facilitator, true), {Role::therapist, false}}) {
    const auto board = asked_by(role);
    EXPECT_EQ(board.at("sessions").at(0).at("mine").as_bool(), mine) << to_word(role);
    EXPECT_EQ(board.at("people").at(0).at("mine").as_bool(), mine) << to_word(role);
  }
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

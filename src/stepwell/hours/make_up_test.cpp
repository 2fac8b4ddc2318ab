#include "stepwell/hours/make_up.h"

#include <fmt/format.h>
#include <gtest/gtest.h>

#include "stepwell/attendance/store.h"
#include "stepwell/episode/store.h"
#include "stepwell/hours/make_up_store.h"
#include "stepwell/hours/routes.h"
#include "stepwell/hours/store.h"
#include "stepwell/program/store.h"
#include "stepwell/roster/store.h"
#include "stepwell/schedule/arrange.h"
#include "stepwell/schedule/closing.h"
#include "stepwell/schedule/store.h"
#include "stepwell/testing/group.h"
#include "stepwell/testing/race.h"

namespace stepwell::hours {
namespace {

using http::Method;
using testing::day;
using testing::some;

// The evening group meets on three days; Ada missed Monday. A second group of her program, in
// another track, has a session on Friday, in a room of its own.
class MakeUpTest : public ::testing::Test {
 protected:
  void SetUp() override {
    routes(clinic.router);
    ada = clinic.patient("Ada", "Hazel").id;
    clinic.write([&](db::Tx& tx) {
      const auto evening = testing::open_group(tx, clinic.site, 1);
      testing::admit(tx, clinic.site, evening, ada, 1);
      open_friday(tx, evening.program, 2);
      std::uint8_t n = 0;
      for (const char* on : {"2026-11-16", "2026-11-18", "2026-11-19"})
        testing::plan_session(tx, clinic.site, evening, at(on), ++n);
      friday = testing::plan_session(tx, clinic.site, other, at("2026-11-20"), 9);
    });
    clinic.now = at("2026-11-17");
    clinic.write([&](db::Tx& tx) {
      attendance::put_mark(tx, {.session_id = some<SessionId>(1),
                                .patient_id = ada,
                                .held_on = day("2026-11-16"),
                                .presence = attendance::Presence::no_show});
    });
  }

  static Instant at(const char* on) {
    return Instant::parse(std::string(on) + "T22:30:00.000000Z").value();
  }

  void open_friday(db::Tx& tx, const ProgramId& program, int capacity) {
    other = {program, some<TrackId>(7), some<RoomId>(7), some<GroupId>(7)};
    program::put_room(tx, {other.room, clinic.site, "Maple", 20});
    program::put_track(tx, {other.track, program, "Morning"});
    program::put_group(tx, {other.id, other.track, other.room, "Skills",
                            program::Modality::process_group, capacity, 1});
    roster::set_seats(tx, other.id, capacity);
  }

  http::Request ask(const PatientId& patient, const SessionId& session,
                    const char* reason = "Missed Monday") {
    return {.method = Method::post,
            .target = "/api/v1/patients/" + patient.text() + "/make-ups",
            .body = fmt::format(R"({{"session_id":"{}","reason":"{}"}})", session.text(), reason)};
  }

  http::Response book(const SessionId& session, const char* reason = "Missed Monday") {
    return clinic.call(ask(ada, session, reason));
  }

  MakeUps looked() {
    MakeUps seen;
    clinic.read([&](db::Tx& tx) { seen = make_ups_of(tx, ada); });
    return seen;
  }

  // Returns the code of the first finding, "" when it went through.
  std::string refused(const http::Response& answer) {
    if (answer.status == 200) return "";
    const auto said = parse_json(answer.body);
    return std::string(said.at("findings").as_array().at(0).at("code").as_string());
  }

  testing::Clinic clinic;
  PatientId ada;
  testing::Group other;
  SessionId friday;
};

TEST_F(MakeUpTest, WhatWouldMendTheWeekIsOffered) {
  const MakeUps seen = looked();
  EXPECT_EQ(seen.dose.minutes_short, 180);
  ASSERT_EQ(seen.items.size(), 1u);
  EXPECT_EQ(seen.items[0].session_id, friday);
  EXPECT_EQ(seen.items[0].seats_free, 2);
  EXPECT_EQ(seen.items[0].dose.minutes_short, 0);
  EXPECT_TRUE(seen.items[0].new_day);
  EXPECT_FALSE(seen.items[0].own_track);
}

TEST_F(MakeUpTest, ABookedSeatCountsEverywhereAndCanBeTakenBack) {
  const auto answer = book(friday);
  ASSERT_EQ(answer.status, 200) << answer.body;
  EXPECT_EQ(looked().dose.minutes_short, 0);
  EXPECT_TRUE(looked().items.empty()) << "nothing is short any more";
  ASSERT_EQ(looked().booked.size(), 1u);
  const auto expected = [&] {
    bool is = false;
    clinic.read([&](db::Tx& tx) { is = attendance::is_expected(tx, friday, ada); });
    return is;
  };
  EXPECT_TRUE(expected()) << "the roll call has her";
  clinic.read([&](db::Tx& tx) {
    EXPECT_EQ(attendance::roll_call(tx, schedule::find_card(tx, friday)).size(), 1u);
    EXPECT_TRUE(hours_at_risk(tx, clinic.site).items.empty());
    EXPECT_EQ(schedule::sessions_of_patient(tx, ada, day("2026-11-20"), day("2026-11-21")).size(),
              1u);
    EXPECT_TRUE(roster::groups_of(tx, ada, day("2026-11-27")).size() == 1u) << "not the week after";
  });
  const auto again = book(friday);
  EXPECT_EQ(again.body, answer.body) << "asked twice it is one seat";
  const auto seat = std::string(parse_json(answer.body).at("id").as_string());
  const http::Request back{.method = Method::post,
                           .target = "/api/v1/guest-seats/" + seat + "/void",
                           .body = R"({"reason":"She can't come"})",
                           .if_match = "\"1\""};
  ASSERT_EQ(clinic.call(back).status, 200);
  EXPECT_FALSE(expected());
  EXPECT_EQ(looked().items.size(), 1u) << "the seat is free again";
  EXPECT_EQ(book(friday).status, 200) << "and can be had again";
}

TEST_F(MakeUpTest, WhatCanNotBeSaysWhy) {
  EXPECT_EQ(refused(book(friday, " ")), "missing");
  EXPECT_EQ(refused(book(some<SessionId>(99))), "unknown");
  EXPECT_EQ(refused(book(some<SessionId>(1))), "begun");
  EXPECT_EQ(refused(book(some<SessionId>(2))), "already_in");
  clinic.write([&](db::Tx& tx) {
    const auto far = testing::open_group(tx, clinic.other_site, 3);
    testing::plan_session(tx, clinic.other_site, far, at("2026-11-20"), 31);
    const auto third = testing::open_group(tx, clinic.site, 4);
    const Instant noon{at("2026-11-20").time - std::chrono::hours(5)};
    testing::plan_session(tx, clinic.site, third, noon, 41);
    testing::plan_session(tx, clinic.site, other, at("2026-11-27"), 42);
  });
  EXPECT_EQ(refused(book(some<SessionId>(31))), "other_site");
  EXPECT_EQ(refused(book(some<SessionId>(41))), "other_program");
  EXPECT_EQ(refused(book(some<SessionId>(42))), "other_week");
}

TEST_F(MakeUpTest, ACancelledSessionAndAClosedDayAreNoUse) {
  clinic.write([&](db::Tx& tx) { schedule::cancel_session(tx, friday); });
  EXPECT_EQ(refused(book(friday)), "cancelled");
  clinic.write([&](db::Tx& tx) {
    schedule::close(tx, {.site_id = clinic.site,
                         .room_id = {},
                         .from_on = day("2026-11-20"),
                         .until_on = day("2026-11-20"),
                         .reason = "Storm"});
  });
  EXPECT_EQ(refused(book(friday)), "closed");
  EXPECT_TRUE(looked().items.empty());
}

TEST_F(MakeUpTest, WhoIsNotAdmittedIsNoGuest) {
  clinic.write([&](db::Tx& tx) {
    auto stay = episode::open_episode(tx, ada).value();
    stay.state = episode::State::on_hold;
    episode::update_episode(tx, stay);
  });
  EXPECT_EQ(refused(book(friday)), "not_admitted");
}

// Everybody wants the last two seats at once. The control takes the guard away: looking first and
// Everybody wants the last two seats at once. The control is in schedule/contention_test.cpp:
// looking first and sitting down then, each would have one.
TEST_F(MakeUpTest, TheLastSeatsAreGivenOnce) {
  constexpr std::uint8_t racers = 8;
  std::vector<PatientId> people;
  for (std::uint8_t n = 0; n < racers; ++n)
    people.push_back(clinic.patient("Racer", std::to_string(n)).id);
  clinic.write([&](db::Tx& tx) {
    const testing::Group evening{other.program, some<TrackId>(1), some<RoomId>(1),
                                 some<GroupId>(1)};
    for (std::uint8_t n = 0; n < racers; ++n)
      testing::admit(tx, clinic.site, evening, people[n], static_cast<std::uint8_t>(50 + n));
  });
  const int seated = testing::race(
      clinic, racers, [&](std::uint8_t n) { return ask(people[n - 1u], friday); }, 409);
  EXPECT_EQ(seated, 2);
  clinic.read([&](db::Tx& tx) {
    EXPECT_EQ(roster::members_on(tx, other.id, day("2026-11-20")).size(), 2u);
  });
}

}  // namespace
}  // namespace stepwell::hours

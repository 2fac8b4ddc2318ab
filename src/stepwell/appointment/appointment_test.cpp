#include "stepwell/admission/hold.h"
#include "stepwell/admission/store.h"
#include "stepwell/admission/transfer.h"
#include "stepwell/appointment/routes.h"
#include "stepwell/appointment/rules.h"
#include "stepwell/appointment/store.h"
#include "stepwell/episode/store.h"
#include "stepwell/roster/routes.h"
#include "stepwell/roster/store.h"
#include "stepwell/schedule/closing.h"
#include "stepwell/staff/store.h"
#include "stepwell/testing/arranging.h"

namespace stepwell::appointment {
namespace {

using http::Method;
using http::Response;
using testing::day;
using testing::some;
using Codes = std::vector<std::string>;

Codes codes(const std::vector<Finding>& findings) {
  Codes found;
  for (const Finding& finding : findings) found.push_back(finding.code);
  return found;
}

TEST(AppointmentRules, AreForSomebodyInCareWithSomebodyInParticular) {
  const auto check = [](auto change) {
    NewAppointment asked{
        .title = "Individual", .staff_ids = {some<StaffId>(1)}, .first_on = day("2026-11-18")};
    std::optional<episode::Episode> stay =
        episode::Episode{.state = episode::State::admitted, .admitted_on = day("2026-11-09")};
    change(asked, stay);
    return codes(check_appointment(asked, stay));
  };
  EXPECT_EQ(check([](auto&...) {}), Codes{});
  EXPECT_EQ(check([](auto&, auto& stay) { stay.reset(); }), Codes{"not_admitted"});
  EXPECT_EQ(check([](auto&, auto& stay) { stay->state = episode::State::on_hold; }),
            Codes{"not_admitted"});
  EXPECT_EQ(check([](auto& a, auto&) { a.first_on = day("2026-11-09"); }), Codes{});
  EXPECT_EQ(check([](auto& a, auto&) { a.first_on = day("2026-11-08"); }),
            Codes{"before_admission"});
  EXPECT_EQ(check([](auto& a, auto&) { a.title = "  "; }), Codes{"title_missing"});
  EXPECT_EQ(check([](auto& a, auto&) { a.title = std::string(60, 'a'); }), Codes{});
  EXPECT_EQ(check([](auto& a, auto&) { a.title = std::string(61, 'a'); }), Codes{"too_long"});
  EXPECT_EQ(check([](auto& a, auto&) { a.modality = program::Modality::medication; }), Codes{});
  EXPECT_EQ(check([](auto& a, auto&) { a.modality = program::Modality::art; }),
            Codes{"not_for_one"});
  EXPECT_EQ(check([](auto& a, auto&) { a.staff_ids.clear(); }), Codes{"staff_missing"});
  EXPECT_EQ(check([](auto& a, auto&) { a.every_weeks = 2; }), Codes{});
  EXPECT_EQ(check([](auto& a, auto&) { a.every_weeks = 3; }), Codes{"out_of_range"});
  EXPECT_EQ(check([](auto& a, auto&) { a.times = 26; }), Codes{});
  EXPECT_EQ(check([](auto& a, auto&) { a.times = 27; }), Codes{"out_of_range"});
  EXPECT_EQ(check([](auto& a, auto&) { a.times = 0; }), Codes{"out_of_range"});
}

TEST(AppointmentRules, KeepTheWeekdayEveryWeekOrEveryOther) {
  NewAppointment asked{.first_on = day("2026-11-18"), .times = 3};
  EXPECT_EQ(days_of(asked), (std::vector{day("2026-11-18"), day("2026-11-25"), day("2026-12-02")}));
  asked.every_weeks = 2;
  EXPECT_EQ(days_of(asked), (std::vector{day("2026-11-18"), day("2026-12-02"), day("2026-12-16")}));
}

TEST(AppointmentRules, GiveTwoPeopleWithTheSameInitialsTwoNames) {
  EXPECT_EQ(free_name("Individual, A. L.", {}), "Individual, A. L.");
  const std::vector<std::string> one{"Individual, A. L."};
  EXPECT_EQ(free_name("Individual, A. L.", one), "Individual, A. L. 2");
  const std::vector<std::string> two{"Individual, A. L. 2", "Individual, A. L."};
  EXPECT_EQ(free_name("Individual, A. L.", two), "Individual, A. L. 3");
}

// The process group meets on Tuesdays at ten in Maple with Dana, the skills group in Birch with
// Luis. One person is in the process group.
class Appointing : public testing::Arranging {
 protected:
  void SetUp() override {
    Arranging::SetUp();
    routes(clinic.router);
    roster::routes(clinic.router);
    clinic.write([&](db::Tx& tx) {
      program::put_room(tx, {some<RoomId>(9), clinic.site, "Oak", 20});
      stay = testing::put_admitted(tx, clinic.site, offer, 1);
      roster::join(tx, offer.process.id, stay, day("2026-11-02"));
    });
  }

  Response ask(const char* first_on, const char* starts, int times, bool beside = false) {
    return clinic.call(
        {.method = Method::post,
         .target = "/api/v1/patients/" + stay.patient_id.text() + "/appointments",
         .body = fmt::format(
             R"({{"title":"Individual","modality":"individual","staff_ids":["{}"],"room_id":"{}",)"
             R"("first_on":"{}","starts":"{}","minutes":50,"every_weeks":1,"times":{},)"
             R"("beside_groups":{}}})",
             offer.luis.text(), some<RoomId>(9).text(), first_on, starts, times, beside)});
  }

  std::vector<schedule::SessionCard> coming() {
    std::vector<schedule::SessionCard> found;
    clinic.read([&](db::Tx& tx) {
      for (auto& one : appointments_of(tx, stay.patient_id).items)
        std::ranges::move(one.sessions, std::back_inserter(found));
    });
    return found;
  }

  std::vector<std::string> days() {
    std::vector<std::string> found;
    for (const auto& one : coming()) found.push_back(one.held_on.text());
    return found;
  }

  bool is_expected(const schedule::SessionCard& session) {
    bool found = false;
    clinic.read([&](db::Tx& tx) {
      const auto all = schedule::expected_on(tx, clinic.site, session.held_on);
      found = std::ranges::count(all, schedule::Expected{session.id, stay.patient_id}) == 1;
    });
    return found;
  }

  Response cancel(const schedule::SessionCard& session, const char* scope) {
    return clinic.call({.method = Method::post,
                        .target = "/api/v1/appointments/" + session.id.text() + "/cancel",
                        .body = fmt::format(R"({{"reason":"On vacation","scope":"{}"}})", scope),
                        .if_match = http::etag_of(now(session).version)});
  }

  Response shift(const schedule::SessionCard& session, const char* held_on, const char* starts,
                 const char* scope, bool beside = false) {
    return clinic.call(
        {.method = Method::post,
         .target = "/api/v1/appointments/" + session.id.text() + "/move",
         .body = fmt::format(R"({{"held_on":"{}","starts":"{}","room_id":"{}","scope":"{}",)"
                             R"("beside_groups":{}}})",
                             held_on, starts, some<RoomId>(9).text(), scope, beside),
         .if_match = http::etag_of(now(session).version)});
  }

  episode::Episode stay;
};

using Days = std::vector<std::string>;

TEST_F(Appointing, TakesPlaceWeekAfterWeekAndThePersonIsExpected) {
  const auto answer = ask("2026-11-18", "14:00", 3);
  ASSERT_EQ(answer.status, 200) << answer.body;
  EXPECT_EQ(parse_json(answer.body).at("made").as_int64(), 3);
  ASSERT_EQ(days(), (Days{"2026-11-18", "2026-11-25", "2026-12-02"}));
  const auto first = coming().front();
  EXPECT_TRUE(first.group_name.starts_with("Individual, ")) << first.group_name;
  EXPECT_EQ(first.patient_id, stay.patient_id);
  EXPECT_EQ(first.facilitators, std::vector<std::string>{"Luis Ortega"});
  for (const auto& one : coming()) EXPECT_TRUE(is_expected(one));
  EXPECT_EQ(move(process, "2026-11-18", "14:30", some<RoomId>(9)).status, 409)
      << "its room is taken";
}

TEST_F(Appointing, TakesMoreTimesIntoTheSameAppointment) {
  ask("2026-11-18", "14:00", 1);
  ask("2026-11-19", "14:00", 1);
  clinic.read([&](db::Tx& tx) {
    EXPECT_EQ(appointments_of(tx, stay.patient_id).items.size(), 1u);
    EXPECT_EQ(roster::memberships_of(tx, stay.patient_id).size(), 2u);
  });
}

TEST_F(Appointing, LeavesOutLaterDaysThatAreClosedOrTaken) {
  clinic.write([&](db::Tx& tx) {
    schedule::close(tx, {clinic.site, {}, day("2026-11-25"), day("2026-11-25"), "Repairs"});
  });
  ASSERT_EQ(move(on("2026-12-01").at(1), "2026-12-02", "14:00", some<RoomId>(9)).status, 200);
  const auto answer = ask("2026-11-18", "14:00", 4, true);
  ASSERT_EQ(answer.status, 200) << answer.body;
  EXPECT_EQ(days(), (Days{"2026-11-18", "2026-12-09"}));
  EXPECT_EQ(json::serialize(parse_json(answer.body).at("left_out")),
            R"(["2026-11-25","2026-12-02"])");
}

TEST_F(Appointing, IsRefusedWithWhatWouldDoWhenTheFirstTimeIsTaken) {
  ASSERT_EQ(move(process, "2026-11-18", "14:00", some<RoomId>(9)).status, 200);
  const auto refused = ask("2026-11-18", "14:00", 3, true);
  EXPECT_EQ(refused.status, 409);
  EXPECT_EQ(code(refused), "room_taken");
  EXPECT_TRUE(coming().empty()) << "and nothing was kept";
}

TEST_F(Appointing, CallsNobodyOutOfAGroupUnlessThatIsMeant) {
  ASSERT_EQ(move(skills, "2026-11-20", "10:00", offer.birch.id).status, 200);
  const auto refused = ask("2026-11-17", "10:30", 1);
  EXPECT_EQ(refused.status, 422);
  EXPECT_EQ(code(refused), "person_expected");
  EXPECT_EQ(texts(refused), Days{"2026-11-17: Process Group is at that time"});
  EXPECT_EQ(ask("2026-11-17", "10:30", 1, true).status, 200);
}

TEST_F(Appointing, IsCalledOffOnceOrFromADayOn) {
  ask("2026-11-18", "14:00", 4);
  ASSERT_EQ(cancel(coming().at(1), "this_one").status, 200);
  EXPECT_EQ(days(), (Days{"2026-11-18", "2026-12-02", "2026-12-09"}));
  ASSERT_EQ(cancel(coming().at(1), "this_and_following").status, 200);
  EXPECT_EQ(days(), Days{"2026-11-18"});
}

TEST_F(Appointing, IsMovedOnceOrFromADayOn) {
  ask("2026-11-18", "14:00", 3);
  ASSERT_EQ(shift(coming().at(1), "2026-11-26", "15:00", "this_one").status, 200);
  EXPECT_EQ(days(), (Days{"2026-11-18", "2026-11-26", "2026-12-02"}));
  const auto moved = shift(coming().at(0), "2026-11-20", "09:00", "this_and_following");
  ASSERT_EQ(moved.status, 200) << moved.body;
  EXPECT_EQ(parse_json(moved.body).at("moved").as_int64(), 3);
  EXPECT_EQ(days(), (Days{"2026-11-20", "2026-11-28", "2026-12-04"}));
  for (const auto& one : coming()) EXPECT_TRUE(is_expected(one));
}

TEST_F(Appointing, IsMovedByAWeekEitherWay) {
  ask("2026-11-25", "14:00", 3);
  ASSERT_EQ(shift(coming().at(0), "2026-12-02", "14:00", "this_and_following").status, 200);
  EXPECT_EQ(days(), (Days{"2026-12-02", "2026-12-09", "2026-12-16"}));
  ASSERT_EQ(shift(coming().at(0), "2026-11-25", "14:00", "this_and_following").status, 200);
  EXPECT_EQ(days(), (Days{"2026-11-25", "2026-12-02", "2026-12-09"}));
}

TEST_F(Appointing, LeavesWhereTheyAreTheLaterOnesWhosePlaceIsTaken) {
  ask("2026-11-18", "14:00", 3);
  ASSERT_EQ(move(on("2026-11-24").at(1), "2026-11-25", "16:00", some<RoomId>(9)).status, 200);
  const auto moved = shift(coming().at(0), "2026-11-18", "16:00", "this_and_following", true);
  ASSERT_EQ(moved.status, 200) << moved.body;
  EXPECT_EQ(json::serialize(parse_json(moved.body).at("left_out")), R"(["2026-11-25"])");
  EXPECT_EQ(days(), (Days{"2026-11-18", "2026-11-25", "2026-12-02"}));
}

TEST_F(Appointing, IsNotMovedOntoAGroupOfThePersonUnlessThatIsMeant) {
  ask("2026-11-18", "14:00", 1);
  ASSERT_EQ(move(skills, "2026-11-20", "10:00", offer.birch.id).status, 200);
  const auto refused = shift(coming().at(0), "2026-11-17", "10:30", "this_one");
  EXPECT_EQ(code(refused), "person_expected");
  EXPECT_EQ(shift(coming().at(0), "2026-11-17", "10:30", "this_one", true).status, 200);
  EXPECT_EQ(shift(process, "2026-11-18", "14:00", "this_one", true).status, 404) << "a group";
}

TEST_F(Appointing, IsNoWayToCancelAGroup) {
  EXPECT_EQ(cancel(process, "this_one").status, 404);
  EXPECT_EQ(now(process).state, schedule::State::scheduled);
}

TEST_F(Appointing, IsCountedBesideTheGroupsOfWhomItIsWith) {
  const auto luis = [&] {
    staff::StaffCard found;
    clinic.read([&](db::Tx& tx) {
      const auto cards = staff::staff_cards(tx);
      found = *std::ranges::find(cards, offer.luis, &staff::StaffCard::id);
    });
    return found;
  };
  const int groups = luis().sessions_to_come;
  EXPECT_GT(groups, 0);
  EXPECT_EQ(luis().appointments_to_come, 0);
  ask("2026-11-18", "14:00", 3);
  EXPECT_EQ(luis().appointments_to_come, 3);
  cancel(coming().at(1), "this_one");
  EXPECT_EQ(luis().appointments_to_come, 2);
  EXPECT_EQ(luis().sessions_to_come, groups);
}

TEST_F(Appointing, IsOfferedToNobodyElse) {
  ask("2026-11-18", "14:00", 1);
  episode::Episode other;
  clinic.write([&](db::Tx& tx) {
    other = testing::put_admitted(tx, clinic.site, offer, 2);
    EXPECT_EQ(program::groups_of(tx, clinic.site).size(), 2u);
  });
  const auto refused = clinic.call(
      {.method = Method::post,
       .target = "/api/v1/groups/" + coming().at(0).group_id.text() + "/members",
       .body = fmt::format(R"({{"episode_id":"{}","joined_on":"2026-11-16"}})", other.id.text())});
  EXPECT_EQ(refused.status, 422);
  EXPECT_EQ(code(refused), "not_their_appointment");
}

TEST_F(Appointing, EndsWithTheStay) {
  ask("2026-11-18", "14:00", 3);
  clinic.write([&](db::Tx& tx) {
    admission::end_stay(tx, episode::find_episode(tx, stay.id),
                        {.reason = episode::EndReason::completed, .ended_on = day("2026-11-25")});
  });
  EXPECT_EQ(days(), (Days{"2026-11-18", "2026-11-25"}));
}

TEST_F(Appointing, PausesWithAHoldAndGoesOnAfterIt) {
  ask("2026-11-18", "14:00", 4);
  clinic.write([&](db::Tx& tx) {
    admission::begin_hold(tx, episode::find_episode(tx, stay.id),
                          {.from_on = day("2026-11-16"), .expected_on = day("2026-11-30")}, {});
  });
  EXPECT_EQ(days(), (Days{"2026-12-02", "2026-12-09"}));
  EXPECT_FALSE(is_expected(coming().front()));
  clinic.write([&](db::Tx& tx) {
    admission::end_hold(tx, episode::find_episode(tx, stay.id),
                        admission::open_hold(tx, stay.id).value(),
                        {.returned_on = day("2026-11-30"), .groups = {}}, {});
  });
  EXPECT_TRUE(is_expected(coming().front()));
}

TEST_F(Appointing, GoesOnInAnotherTrackOfTheSite) {
  ask("2026-11-18", "14:00", 3);
  const program::Track morning{some<TrackId>(9), offer.program.id, "Morning"};
  clinic.write([&](db::Tx& tx) {
    program::put_track(tx, morning);
    admission::put_transfer(tx, episode::find_episode(tx, stay.id),
                            {morning.id, {}, day("2026-11-23"), Private<std::string>("Work")},
                            {morning, {}}, {});
  });
  ASSERT_EQ(days().size(), 3u);
  for (const auto& one : coming()) EXPECT_TRUE(is_expected(one)) << one.held_on.text();
}

}  // namespace
}  // namespace stepwell::appointment

#include <gtest/gtest.h>

#include "stepwell/absence/store.h"
#include "stepwell/admission/hold.h"
#include "stepwell/admission/routes.h"
#include "stepwell/admission/rules.h"
#include "stepwell/admission/store.h"
#include "stepwell/admission/transfer.h"
#include "stepwell/attendance/store.h"
#include "stepwell/base/limits.h"
#include "stepwell/chart/routes.h"
#include "stepwell/chart/store.h"
#include "stepwell/episode/store.h"
#include "stepwell/people/store.h"
#include "stepwell/program/store.h"
#include "stepwell/referral/store.h"
#include "stepwell/roster/store.h"
#include "stepwell/safety/store.h"
#include "stepwell/task/store.h"
#include "stepwell/testing/group.h"
#include "stepwell/today/store.h"

namespace stepwell::admission {
namespace {

using episode::State;
using http::Method;
using http::Response;
using std::chrono::hours;
using testing::day;
using testing::some;
using Codes = std::vector<std::string>;

Codes codes(const std::vector<Finding>& findings) {
  Codes found;
  for (const Finding& finding : findings) found.push_back(finding.code);
  return found;
}

Private<std::string> words(const std::string& text) { return Private<std::string>(text); }

TEST(HoldRules, ArePausesOfAStayThatGoesOn) {
  const auto check = [](auto change) {
    NewHold asked{.from_on = day("2026-11-16"), .expected_on = day("2026-11-30")};
    episode::Episode stay{.state = State::admitted, .admitted_on = day("2026-11-09")};
    bool moving = false;
    change(asked, stay, moving);
    return codes(check_hold(asked, stay, moving, day("2026-11-16")));
  };
  EXPECT_EQ(check([](auto&...) {}), Codes{});
  EXPECT_EQ(check([](auto& a, auto&, auto&) { a.from_on = day("2026-11-09"); }), Codes{});
  EXPECT_EQ(check([](auto& a, auto&, auto&) { a.from_on = day("2026-11-08"); }),
            Codes{"before_admission"});
  EXPECT_EQ(check([](auto& a, auto&, auto&) { a.from_on = day("2026-11-17"); }),
            Codes{"in_the_future"});
  EXPECT_EQ(check([](auto& a, auto&, auto&) { a.expected_on = day("2026-11-16"); }),
            Codes{"ends_before_it_begins"});
  EXPECT_EQ(check([](auto& a, auto&, auto&) {
              a.from_on = day("2026-11-10");
              a.expected_on = day("2026-11-15");
            }),
            Codes{"in_the_past"});
  EXPECT_EQ(check([](auto& a, auto&, auto&) { a.expected_on = day("2027-02-16"); }), Codes{});
  EXPECT_EQ(check([](auto& a, auto&, auto&) { a.expected_on = day("2027-02-17"); }),
            Codes{"hold_too_long"});
  EXPECT_EQ(check([](auto& a, auto&, auto&) { a.reason_kind = HoldReason::other; }),
            Codes{"reason_in_words"});
  EXPECT_EQ(check([](auto&, auto&, auto& moving) { moving = true; }), Codes{"transfer_planned"});
  for (const State state : {State::waitlisted, State::on_hold, State::discharged})
    EXPECT_EQ(check([&](auto&, auto& stay, auto&) { stay.state = state; }),
              Codes{"move_not_allowed"})
        << to_word(state);
}

TEST(TransferRules, LeadToAnotherTrackFromTodayOn) {
  const auto check = [](auto change) {
    NewTransfer asked{some<TrackId>(2), {}, day("2026-11-16"), words("mornings suit her")};
    episode::Episode stay{.track_id = some<TrackId>(1), .state = State::admitted};
    Destination to{{.id = some<TrackId>(2)}, {{.track_id = some<TrackId>(2)}}};
    bool moving = false;
    change(asked, stay, to, moving);
    return codes(check_transfer(asked, stay, to, moving, day("2026-11-16")));
  };
  EXPECT_EQ(check([](auto&...) {}), Codes{});
  EXPECT_EQ(check([](auto& a, auto&...) { a.moved_on = day("2026-11-15"); }), Codes{"in_the_past"});
  EXPECT_EQ(check([](auto& a, auto&...) { a.moved_on = day("2026-12-14"); }), Codes{});
  EXPECT_EQ(check([](auto& a, auto&...) { a.moved_on = day("2026-12-15"); }),
            Codes{"too_far_ahead"});
  EXPECT_EQ(check([](auto& a, auto&...) { a.reason = words(" "); }), Codes{"missing"});
  EXPECT_EQ(check([](auto&, auto& s, auto&...) { s.track_id = some<TrackId>(2); }),
            Codes{"same_track"});
  EXPECT_EQ(check([](auto&, auto& s, auto&...) { s.state = State::on_hold; }),
            Codes{"not_admitted"});
  EXPECT_EQ(check([](auto&, auto&, auto& to, auto&) { to.groups[0].track_id = some<TrackId>(3); }),
            Codes{"another_track"});
  EXPECT_EQ(check([](auto&, auto&, auto&, auto& moving) { moving = true; }),
            Codes{"transfer_planned"});
}

TEST(Undo, IsOfADischargeNotADayOld) {
  const Instant said = Instant::parse("2026-11-16T14:00:00.000000Z").value();
  const auto check = [&](std::chrono::microseconds later, bool another = false,
                         State state = State::discharged, const char* why = "wrong person") {
    return codes(check_undo({.state = state, .discharged_at = said}, another, words(why),
                            {said.time + later}));
  };
  EXPECT_EQ(check(hours(24) - std::chrono::microseconds(1)), Codes{});
  EXPECT_EQ(check(hours(24)), Codes{"too_late"});
  EXPECT_EQ(check(hours(1), true), Codes{"another_stay"});
  EXPECT_EQ(check(hours(1), false, State::admitted), Codes{"not_discharged"});
  EXPECT_EQ(check(hours(1), false, State::discharged, ""), Codes{"missing"});
  EXPECT_EQ(codes(check_undo({.state = State::discharged}, false, words("x"), said)),
            Codes{"too_late"});
}

TEST(Stretches, RunFromAdmissionThroughEachMoveThatCameAbout) {
  episode::Episode stay{.site_id = some<SiteId>(1),
                        .program_id = some<ProgramId>(1),
                        .track_id = some<TrackId>(3),
                        .admitted_on = day("2026-11-02")};
  const auto move = [](std::uint8_t from, std::uint8_t to, const char* on) {
    return Transfer{.from_track_id = some<TrackId>(from),
                    .to_track_id = some<TrackId>(to),
                    .moved_on = day(on),
                    .reason = words("x"),
                    .carried_out_at = Instant()};
  };
  auto planned = move(3, 4, "2026-12-01");
  planned.carried_out_at.reset();
  auto voided = planned;
  voided.voided_at = Instant();
  const auto found = stretches(
      stay, std::vector{move(1, 2, "2026-11-09"), move(2, 3, "2026-11-16"), voided, planned});
  ASSERT_EQ(found.size(), 3u);
  EXPECT_EQ(found[0].track_id, some<TrackId>(1));
  EXPECT_EQ(found[0].from_on, day("2026-11-02"));
  EXPECT_EQ(found[0].until_on, day("2026-11-09"));
  EXPECT_EQ(found[1].until_on, day("2026-11-16"));
  EXPECT_EQ(found[2].track_id, some<TrackId>(3));
  EXPECT_FALSE(found[2].until_on);
  const auto at_once = stretches(stay, std::vector{move(1, 3, "2026-11-02")});
  ASSERT_EQ(at_once.size(), 1u) << "it was no day in the first";
  EXPECT_EQ(at_once[0].track_id, some<TrackId>(3));
  stay.ended_on = day("2026-11-20");
  EXPECT_EQ(stretches(stay, {}).at(0).until_on, day("2026-11-21"));
  stay.admitted_on.reset();
  EXPECT_TRUE(stretches(stay, {}).empty());
}

// Ada, admitted a week ago to an evening group of one seat; another track, and another site's.
class AStayThatMoves : public ::testing::Test {
 protected:
  void SetUp() override {
    routes(clinic.router);
    chart::routes(clinic.router);
    ada = clinic.patient("Ada", "Hazel").id;
    clinic.write([&](db::Tx& tx) {
      evening = testing::open_group(tx, clinic.site, 1, 1);
      morning = testing::open_group(tx, clinic.site, 2, 1);
      elsewhere = testing::open_group(tx, clinic.other_site, 3, 1);
      testing::admit(tx, clinic.site, evening, ada);
    });
  }

  episode::Episode stay() {
    episode::Episode found;
    clinic.read([&](db::Tx& tx) { found = episode::episodes_of(tx, ada).at(0); });
    return found;
  }

  Response post(const std::string& target, const json::value& body, int version,
                http::Credential as = {}) {
    return clinic.call({.method = Method::post,
                        .target = "/api/v1" + target,
                        .body = json::serialize(body),
                        .if_match = http::etag_of(version),
                        .credential = as});
  }

  Response of_stay(const std::string& what, const json::value& body) {
    return post("/episodes/" + stay().id.text() + "/" + what, body, stay().version);
  }

  Response hold(const char* seats = "kept", const char* from = "2026-11-16") {
    return of_stay("hold", {{"from_on", from},
                            {"expected_on", "2026-11-30"},
                            {"reason_kind", "hospital"},
                            {"seats", seats}});
  }

  Response come_back(const char* on) {
    return of_stay("return", {{"returned_on", on}, {"groups", {evening.id.text()}}});
  }

  Response move(const testing::Group& to, const char* on = "2026-11-16") {
    return of_stay("transfers", {{"track_id", to.track.text()},
                                 {"groups", {to.id.text()}},
                                 {"moved_on", on},
                                 {"reason", "Works in the evening now"}});
  }

  Response discharge() {
    return of_stay("discharge",
                   {{"reason", "completed"}, {"ended_on", "2026-11-16"}, {"note", ""}});
  }

  std::size_t seated(const testing::Group& group, const char* on) {
    std::size_t count = 0;
    clinic.read([&](db::Tx& tx) { count = roster::members_on(tx, group.id, day(on)).size(); });
    return count;
  }

  bool has_seat_for_ben(const testing::Group& group, const char* on) {
    bool seated = false;
    clinic.write([&](db::Tx& tx) {
      const episode::Episode ben{.id = tx.next<EpisodeId>(),
                                 .patient_id = people::register_patient(tx, clinic.site, {}).id,
                                 .site_id = clinic.site,
                                 .state = State::admitted,
                                 .referred_on = day("2026-11-16")};
      episode::put_episode(tx, ben);
      seated = roster::join(tx, group.id, ben, day(on)).has_value();
    });
    return seated;
  }

  std::vector<task::Task> tasks() {
    std::vector<task::Task> found;
    clinic.read([&](db::Tx& tx) { found = task::open_tasks_of(tx, ada); });
    return found;
  }

  void pass(hours time) {
    clinic.now = {clinic.now.time + time};
    clinic.write([&](db::Tx& tx) { carry_out_transfers(tx); });
  }

  testing::Clinic clinic;
  PatientId ada;
  testing::Group evening, morning, elsewhere;
};

TEST_F(AStayThatMoves, OnHoldIsNotExpectedAndKeepsItsSeat) {
  clinic.write([&](db::Tx& tx) {
    testing::plan_session(tx, clinic.site, evening, tx.now, 1);
    task::open_outreach(tx, ada, clinic.site, day("2026-11-16"));
  });
  const auto expected_today = [&] {
    std::pair<std::size_t, int> found;
    clinic.read([&](db::Tx& tx) {
      const auto board = today::board(tx, clinic.site);
      found = {board.people.size(), board.counts.census};
    });
    return found;
  };
  EXPECT_EQ(expected_today(), (std::pair<std::size_t, int>(1, 1)));
  ASSERT_EQ(hold().status, 200);
  EXPECT_EQ(expected_today(), (std::pair<std::size_t, int>(0, 0)));
  EXPECT_EQ(stay().state, State::on_hold);
  EXPECT_EQ(seated(evening, "2026-11-15"), 1u);
  EXPECT_EQ(seated(evening, "2026-11-16"), 0u);
  EXPECT_FALSE(has_seat_for_ben(evening, "2026-11-20"));
  ASSERT_EQ(tasks().size(), 1u) << "nobody calls her about today";
  EXPECT_EQ(tasks()[0].kind, task::Kind::return_due);
  EXPECT_EQ(tasks()[0].due_at.text(), "2026-12-01T05:00:00.000000Z");
  EXPECT_EQ(hold().status, 422) << "twice";
}

TEST_F(AStayThatMoves, ComesBackToItsKeptSeat) {
  hold();
  EXPECT_EQ(come_back("2026-11-17").status, 422) << "in the future";
  clinic.now = {clinic.now.time + hours(24 * 7)};
  ASSERT_EQ(come_back("2026-11-23").status, 200);
  EXPECT_EQ(stay().state, State::admitted);
  EXPECT_EQ(seated(evening, "2026-11-22"), 0u);
  EXPECT_EQ(seated(evening, "2026-11-23"), 1u);
  EXPECT_TRUE(tasks().empty());
  EXPECT_EQ(come_back("2026-11-23").status, 422) << "twice";
}

TEST_F(AStayThatMoves, AReleasedSeatIsForOthers) {
  hold("released");
  EXPECT_TRUE(has_seat_for_ben(evening, "2026-11-20"));
  const auto refused = come_back("2026-11-16");
  EXPECT_EQ(parse_json(refused.body).at_pointer("/findings/0/code"), "group_full");
  EXPECT_EQ(stay().state, State::on_hold) << "nothing is half done";
}

TEST_F(AStayThatMoves, IsNotShortOfHoursForDaysOnHold) {
  clinic.write([&](db::Tx& tx) {  // three evenings of three hours, from Monday the 16th
    for (const int on : {0, 2, 4})
      testing::plan_session(tx, clinic.site, evening, {tx.now.time + hours(24 * on)},
                            static_cast<std::uint8_t>(1 + on));
  });
  const auto week = [&] {
    attendance::WeekDose dose;
    clinic.read([&](db::Tx& tx) {
      const Week now = Week::of(day("2026-11-16"));
      dose = attendance::week_doses(tx, ada, now, now).at(0);
    });
    return std::tuple(dose.minutes_ordered, dose.days_ordered, dose.minutes_scheduled,
                      dose.minutes_short);
  };
  EXPECT_EQ(week(), std::tuple(540, 3, 540, 0));
  hold();
  EXPECT_EQ(week(), std::tuple(0, 0, 0, 0));
  clinic.now = {clinic.now.time + hours(24 * 2)};
  come_back("2026-11-18");
  EXPECT_EQ(week(), std::tuple(360, 2, 360, 0));
}

TEST_F(AStayThatMoves, MovesToAnotherTrackAndStaysOneStay) {
  const auto before = stay().id;
  ASSERT_EQ(move(morning).status, 200);
  EXPECT_EQ(stay().id, before);
  EXPECT_EQ(stay().track_id, morning.track);
  EXPECT_EQ(stay().program_id, morning.program);
  EXPECT_EQ(seated(evening, "2026-11-15"), 1u);
  EXPECT_EQ(seated(evening, "2026-11-16"), 0u);
  EXPECT_EQ(seated(morning, "2026-11-16"), 1u);
  chart::Summary shown;
  clinic.read([&](db::Tx& tx) { shown = chart::summary(tx, ada); });
  ASSERT_EQ(shown.path.size(), 2u);
  EXPECT_EQ(shown.path[0].program_name, "IOP 2");
  EXPECT_EQ(shown.path[1].stretch.until_on, day("2026-11-16"));
}

TEST_F(AStayThatMoves, NeedsAPlanForTheGroupsOfAProgramThatAsksForOne) {
  clinic.write([&](db::Tx& tx) { testing::ask_plan_first(tx, morning); });
  const auto refused = move(morning);
  EXPECT_EQ(refused.status, 422);
  EXPECT_EQ(parse_json(refused.body).at_pointer("/findings/0/code"), "plan_first");
  EXPECT_EQ(stay().track_id, evening.track);
}

TEST_F(AStayThatMoves, APlannedMoveComesAboutOnItsDay) {
  ASSERT_EQ(move(morning, "2026-11-18").status, 200);
  EXPECT_EQ(stay().track_id, evening.track);
  EXPECT_EQ(seated(evening, "2026-11-17"), 1u);
  EXPECT_EQ(seated(morning, "2026-11-18"), 1u);
  EXPECT_EQ(parse_json(hold().body).at_pointer("/findings/0/code"), "transfer_planned");
  EXPECT_EQ(parse_json(move(morning).body).at_pointer("/findings/0/code"), "transfer_planned");
  pass(hours(24));
  EXPECT_EQ(stay().track_id, evening.track);
  pass(hours(24));
  EXPECT_EQ(stay().track_id, morning.track);
  clinic.write([&](db::Tx& tx) { EXPECT_EQ(carry_out_transfers(tx), 0) << "once"; });
}

TEST_F(AStayThatMoves, APlannedMoveIsTakenBack) {
  const auto planned = from_json<Transfer>(parse_json(move(morning, "2026-11-18").body));
  const auto target = "/transfers/" + planned.id.text() + "/void";
  EXPECT_EQ(post(target, {{"reason", ""}}, planned.version).status, 422);
  const auto back = post(target, {{"reason", "Stays after all"}}, planned.version);
  ASSERT_EQ(back.status, 200);
  EXPECT_TRUE(parse_json(back.body).at("full").as_array().empty());
  EXPECT_EQ(seated(evening, "2026-11-18"), 1u);
  EXPECT_EQ(seated(morning, "2026-11-18"), 0u);
  pass(hours(24 * 3));
  EXPECT_EQ(stay().track_id, evening.track);
  EXPECT_EQ(post(target, {{"reason", "Twice"}}, planned.version + 1).status, 422);
}

TEST_F(AStayThatMoves, WhoSeesTheChartFollowsTheSite) {
  clinic.write([&](db::Tx& tx) {
    safety::raise(tx, ada, clinic.site, safety::AlertKind::unsafe_answer, tx.now);
    absence::put_absence(tx, ada, {day("2026-11-20"), day("2026-11-20"), {}, {}}, {});
  });
  const auto reads = [&](const SiteId& at) {
    return clinic
        .call({.target = "/api/v1/patients/" + ada.text() + "/summary",
               .credential = clinic.as(people::Role::therapist, at)})
        .status;
  };
  EXPECT_EQ(reads(clinic.site), 200);
  EXPECT_EQ(reads(clinic.other_site), 403);
  EXPECT_EQ(move(elsewhere).status, 403) << "who moves her may admit nobody there";
  clinic.write([&](db::Tx& tx) {
    people::give_role(tx, testing::staff_at(clinic.site, people::Role::director),
                      {people::Role::director, clinic.other_site});
  });
  ASSERT_EQ(move(elsewhere).status, 200);
  EXPECT_EQ(reads(clinic.site), 403);
  EXPECT_EQ(reads(clinic.other_site), 200);
  EXPECT_EQ(stay().site_id, clinic.other_site);
  clinic.read([&](db::Tx& tx) {
    EXPECT_EQ(task::open_tasks_at(tx, clinic.other_site).size(), 2u) << "the alert's";
    EXPECT_TRUE(task::open_tasks_at(tx, clinic.site).empty());
    EXPECT_EQ(absence::absences_on(tx, clinic.other_site, day("2026-11-20")).size(), 1u);
    EXPECT_EQ(safety::open_alerts_of(tx, ada).at(0).site_id, clinic.other_site);
  });
}

TEST_F(AStayThatMoves, ADischargeIsTakenBackWithinADay) {
  ASSERT_EQ(discharge().status, 200);
  EXPECT_EQ(seated(evening, "2026-11-17"), 0u);
  EXPECT_EQ(of_stay("discharge/undo", {{"reason", " "}}).status, 422);
  clinic.now = {clinic.now.time + hours(23)};
  ASSERT_EQ(of_stay("discharge/undo", {{"reason", "It was somebody else"}}).status, 200);
  EXPECT_EQ(stay().state, State::admitted);
  EXPECT_FALSE(stay().ended_on);
  EXPECT_EQ(seated(evening, "2026-11-17"), 1u);
  std::vector<std::string> seen;
  clinic.read([&](db::Tx& tx) {
    for (const auto& moment : chart::timeline(tx, ada, "").items) seen.push_back(moment.what);
  });
  EXPECT_EQ(seen, (std::vector<std::string>{"discharge_undone", "admitted"}));
}

TEST_F(AStayThatMoves, ADayLaterADischargeStands) {
  discharge();
  clinic.now = {clinic.now.time + hours(24)};
  const auto late = of_stay("discharge/undo", {{"reason", "It was somebody else"}});
  EXPECT_EQ(parse_json(late.body).at_pointer("/findings/0/code"), "too_late");
}

TEST_F(AStayThatMoves, TakenBackItIsOnHoldAgainIfItWas) {
  hold();
  discharge();
  EXPECT_TRUE(tasks().empty());
  of_stay("discharge/undo", {{"reason", "Too early"}});
  EXPECT_EQ(stay().state, State::on_hold);
  EXPECT_EQ(tasks().size(), 1u);
}

TEST_F(AStayThatMoves, AGroupThatFilledMeanwhileIsSaid) {
  discharge();
  EXPECT_TRUE(has_seat_for_ben(evening, "2026-11-17"));
  const auto back = of_stay("discharge/undo", {{"reason", "Too early"}});
  ASSERT_EQ(back.status, 200);
  EXPECT_EQ(parse_json(back.body).at_pointer("/full/0").as_string(), evening.id.text());
}

TEST_F(AStayThatMoves, AnotherStayKnowsTheOneBefore) {
  discharge();
  const auto first = stay();
  clinic.now = {clinic.now.time + hours(24 * 3)};
  clinic.write([&](db::Tx& tx) {
    const auto referral = referral::put_new(
        tx, {.id = tx.next<ReferralId>(), .site_id = clinic.site, .patient_id = ada}, {});
    begin_stay(tx, ada, referral,
               {.referral_id = referral.id,
                .program_id = evening.program,
                .track_id = evening.track,
                .admitted_on = day("2026-11-19"),
                .groups = {evening.id}});
  });
  chart::Summary shown;
  clinic.read([&](db::Tx& tx) { shown = chart::summary(tx, ada); });
  EXPECT_EQ(shown.banner.episode->former_id, first.id);
  EXPECT_EQ(shown.banner.stay_number, 2);
  EXPECT_EQ(shown.banner.former->ended_on, day("2026-11-16"));
  EXPECT_EQ(
      post("/episodes/" + first.id.text() + "/discharge/undo", {{"reason", "x"}}, first.version)
          .status,
      422)
      << "another stay has begun";
}

}  // namespace
}  // namespace stepwell::admission

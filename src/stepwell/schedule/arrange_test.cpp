#include "stepwell/schedule/arrange.h"

#include <algorithm>

#include "stepwell/schedule/closing.h"
#include "stepwell/testing/arranging.h"

// What people do to single sessions, as the routes take it: to move one, to give it to somebody
// else.
namespace stepwell::schedule {
namespace {

using http::Method;
using testing::Arranging;
using testing::day;
using testing::some;

// --- Moving -------------------------------------------------------------------------------------

TEST_F(Arranging, TakesASessionToAnotherDayTimeAndRoom) {
  const auto moved = move(skills, "2026-11-18", "14:00", offer.maple.id);
  ASSERT_EQ(moved.status, 200) << moved.body;
  EXPECT_EQ(moved.etag, "\"2\"");
  const auto after = now(skills);
  EXPECT_EQ(after.held_on, day("2026-11-18"));
  EXPECT_EQ(after.starts_at.text(), "2026-11-18T19:00:00.000000Z");
  EXPECT_EQ(after.ends_at.text(), "2026-11-18T20:00:00.000000Z");
  EXPECT_EQ(after.room_name, "Maple");
  EXPECT_EQ(after.facilitators, skills.facilitators);
}

TEST_F(Arranging, FreesWhatTheSessionHeldAndHoldsWhatItTakes) {
  move(skills, "2026-11-18", "14:00", offer.maple.id);
  EXPECT_EQ(move(process, "2026-11-18", "14:30", offer.maple.id).status, 409);
  clinic.write([&](db::Tx& tx) {
    const FiveMinutes then = five_minutes(skills.starts_at, skills.ends_at);
    EXPECT_TRUE(held_pieces(tx, offer.birch.id.text(), then, {}).empty());
    EXPECT_TRUE(held_pieces(tx, offer.luis.text(), then, {}).empty());
  });
}

TEST_F(Arranging, MayMoveByLessThanItsLength) {
  EXPECT_EQ(move(skills, "2026-11-17", "10:15", offer.birch.id).status, 200);
}

TEST_F(Arranging, SaysWhatIsTakenAndWhatWouldDo) {
  const auto refused = move(skills, "2026-11-17", "10:00", offer.maple.id);
  EXPECT_EQ(refused.status, 409);
  EXPECT_EQ(code(refused), "room_taken");
  EXPECT_EQ(texts(refused),
            (std::vector<std::string>{
                "Maple is taken on 2026-11-17 from 10:00 to 11:00 by Process Group",
                "Maple and everybody are free at 11:00", "Maple and everybody are free at 09:00"}));
  EXPECT_EQ(now(skills).version, skills.version) << "and nothing was kept";
}

TEST_F(Arranging, TellsWhereElseASessionCouldBe) {
  const auto answer =
      clinic.call({.target = "/api/v1/sessions/" + skills.id.text() +
                             "/places?day=2026-11-17&starts=10:00&room=" + offer.maple.id.text()});
  ASSERT_EQ(answer.status, 200) << answer.body;
  std::vector<std::string> places;
  const auto body = parse_json(answer.body);
  for (const auto& one : body.at("items").as_array())
    places.push_back(std::string(one.at("room_name").as_string()) + " " +
                     std::string(one.at("starts").as_string()));
  EXPECT_EQ(places, (std::vector<std::string>{"Maple 11:00", "Maple 09:00"}));
}

TEST_F(Arranging, OffersAnotherRoomThatIsFreeThen) {
  oak();
  const auto refused = move(skills, "2026-11-17", "10:00", offer.maple.id);
  EXPECT_EQ(texts(refused).at(1), "Oak is free then, with 20 places");
  EXPECT_EQ(move(skills, "2026-11-17", "10:00", oak()).status, 200);
}

TEST_F(Arranging, OffersNoRoomWhileItsPeopleAreElsewhere) {
  EXPECT_EQ(substitute(process, offer.dana, offer.luis).status, 409);
  const auto luis_leads = clinic.call(
      {.method = Method::post,
       .target = "/api/v1/sessions",
       .body = fmt::format(
           R"({{"group_id":"{}","held_on":"2026-11-17","starts":"14:00","minutes":60}})",
           offer.skills.id.text())});
  ASSERT_EQ(luis_leads.status, 200) << luis_leads.body;
  const auto refused = move(skills, "2026-11-17", "14:00", oak());
  EXPECT_EQ(texts(refused),
            (std::vector<std::string>{
                "Luis Ortega is taken on 2026-11-17 from 14:00 to 15:00 by CBT Skills",
                "Oak and everybody are free at 15:00", "Oak and everybody are free at 13:00",
                "Birch and everybody are free at 15:00", "Birch and everybody are free at 13:00",
                "Maple and everybody are free at 15:00", "Maple and everybody are free at 13:00"}));
}

TEST_F(Arranging, RefusesAPlaceThatIsNone) {
  EXPECT_EQ(code(move(process, "2026-11-17", "10:00", offer.birch.id)), "room_too_small");
  EXPECT_EQ(code(move(skills, "2026-11-17", "10:01", offer.birch.id)), "starts_off_grid");
  EXPECT_EQ(code(move(skills, "2026-11-17", "23:05", offer.birch.id)), "past_midnight");
  EXPECT_EQ(code(move(skills, "2026-11-16", "09:00", offer.birch.id)), "in_the_past");
  EXPECT_EQ(move(skills, "2026-11-16", "09:05", offer.birch.id).status, 200);
  EXPECT_EQ(move(skills, "2026-11-17", "10:00", some<RoomId>(99)).status, 404);
}

TEST_F(Arranging, RefusesATimeThatTheClocksSkipByName) {
  const auto refused = move(skills, "2027-03-14", "02:30", offer.birch.id);
  EXPECT_EQ(code(refused), "time_skipped");
  EXPECT_EQ(texts(refused).at(0), "the clocks skip this time on that day");
  EXPECT_EQ(move(skills, "2027-03-14", "03:00", offer.birch.id).status, 200);
}

TEST_F(Arranging, TakesTheFirstOfAnHourThatIsShownTwice) {
  ASSERT_EQ(move(skills, "2027-11-07", "01:30", offer.birch.id).status, 200);
  EXPECT_EQ(now(skills).starts_at.text(), "2027-11-07T05:30:00.000000Z");
  EXPECT_EQ(now(skills).ends_at.text(), "2027-11-07T06:30:00.000000Z");
}

TEST_F(Arranging, LosesNothingWhenTheClockIsSetBack) {
  move(skills, "2026-11-18", "14:00", offer.maple.id);
  cancel(process);
  clinic.now.time -= std::chrono::hours(30);
  EXPECT_EQ(made(), 0);
  EXPECT_EQ(now(skills).held_on, day("2026-11-18"));
  EXPECT_EQ(now(process).state, State::cancelled);
  EXPECT_EQ(move(skills, "2026-11-18", "15:00", offer.maple.id).status, 200);
}

TEST_F(Arranging, RefusesAClosedDay) {
  clinic.write([&](db::Tx& tx) {
    close(tx, {clinic.site, {}, day("2026-11-26"), day("2026-11-26"), "Thanksgiving"});
  });
  const auto refused = move(skills, "2026-11-26", "10:00", offer.birch.id);
  EXPECT_EQ(code(refused), "closed");
  EXPECT_EQ(texts(refused).at(0), "closed on this day: Thanksgiving");
}

TEST_F(Arranging, WantsToKnowWhichVersionIsMeant) {
  const std::string target = "/api/v1/sessions/" + skills.id.text() + "/cancel";
  const std::string body = R"({"reason":"Flu","scope":"this_one"})";
  EXPECT_EQ(clinic.call({.method = Method::post, .target = target, .body = body}).status, 428);
  move(skills, "2026-11-18", "14:00", offer.birch.id);
  EXPECT_EQ(
      clinic.call({.method = Method::post, .target = target, .body = body, .if_match = "\"1\""})
          .status,
      412);
}

TEST_F(Arranging, LeavesWhatHasTakenPlaceAsItWas) {
  mark_somebody(skills);
  EXPECT_EQ(code(move(skills, "2026-11-18", "14:00", offer.birch.id)), "session_marked");
  EXPECT_EQ(code(substitute(skills, offer.luis, offer.dana)), "session_marked");
  EXPECT_EQ(code(cancel(skills)), "session_marked");
  EXPECT_EQ(now(skills).version, skills.version);
}

TEST_F(Arranging, TellsOpenBoards) {
  clinic.changes.clear();
  move(skills, "2026-11-18", "14:00", offer.maple.id);
  ASSERT_EQ(clinic.changes.size(), 1u);
  EXPECT_EQ(clinic.changes[0].topic, "schedule");
  EXPECT_EQ(clinic.changes[0].id, skills.id.text());
  EXPECT_EQ(clinic.changes[0].version, 2);
}

// --- And the weekly template --------------------------------------------------------------------

TEST_F(Arranging, AMovedSessionIsNeitherMovedBackNorMadeAgain) {
  move(skills, "2026-11-18", "14:00", offer.birch.id);
  EXPECT_EQ(made(), 0);
  move_group(offer.skills, oak());
  EXPECT_EQ(now(skills).room_name, "Birch");
  EXPECT_EQ(on("2026-11-17").size(), 1u);
}

TEST_F(Arranging, ASessionMayBeMovedToTheDayOfTheNext) {
  const auto next = on("2026-11-24").at(0);
  EXPECT_EQ(move(skills, "2026-11-24", "14:00", offer.birch.id).status, 200);
  EXPECT_EQ(move(next, "2026-11-17", "14:00", offer.birch.id).status, 200);
  EXPECT_EQ(made(), 0);
}

TEST_F(Arranging, AnEndingMeetingLeavesWhatWasMoved) {
  move(skills, "2026-11-18", "14:00", offer.birch.id);
  clinic.write([&](db::Tx& tx) {
    program::end_slot(tx, some<SlotId>(2), day("2026-11-16"));
    follow(tx, clinic.site, std::vector{offer.skills.id}, day("2026-11-16"));
  });
  EXPECT_EQ(now(skills).state, State::scheduled);
  EXPECT_EQ(now(on("2026-11-24").at(0)).state, State::cancelled);
}

// --- Substitutes --------------------------------------------------------------------------------

TEST_F(Arranging, ASubstituteLeadsThatSessionAlone) {
  const auto ana = hire(31, "Ana");
  ASSERT_EQ(substitute(skills, offer.luis, ana).status, 200);
  EXPECT_EQ(now(skills).facilitators, std::vector<std::string>{"Ana Lee"});
  EXPECT_EQ(on("2026-11-24").at(0).facilitators, std::vector<std::string>{"Luis Ortega"});
  move_group(offer.skills, oak());
  EXPECT_EQ(now(skills).facilitators, std::vector<std::string>{"Ana Lee"}) << "nobody took it back";
}

TEST_F(Arranging, ASubstituteNeedsTheGroupsCredentialOnThatDay) {
  clinic.write([&](db::Tx& tx) {
    offer.skills.credential_needed = people::CredentialLevel::independent;
    program::put_group(tx, offer.skills);
  });
  const auto none = substitute(skills, offer.luis, hire(31, "Ana"));
  EXPECT_EQ(none.status, 422);
  EXPECT_EQ(code(none), "credential_needed");
  EXPECT_EQ(parse_json(none.body).at_pointer("/findings/0/field"), "/substitute_id");
  const auto lapsed = substitute(skills, offer.luis, hire(32, "Sam", "2026-11-16"));
  EXPECT_EQ(texts(lapsed).at(0), "Sam Lee's LCSW ran out on 2026-11-16");
  EXPECT_EQ(substitute(skills, offer.luis, hire(33, "Kim", "2026-11-17")).status, 200);
}

TEST_F(Arranging, ALicenceThatRunsOutBeforeTheNewDayStopsAMove) {
  clinic.write([&](db::Tx& tx) {
    offer.skills.credential_needed = people::CredentialLevel::independent;
    program::put_group(tx, offer.skills);
  });
  substitute(skills, offer.luis, hire(33, "Kim", "2026-11-17"));
  EXPECT_EQ(code(move(skills, "2026-11-18", "10:00", offer.birch.id)), "credential_needed");
  EXPECT_EQ(move(skills, "2026-11-17", "14:00", offer.birch.id).status, 200);
  const auto next = on("2026-11-24").at(0);
  EXPECT_EQ(move(next, "2026-11-25", "10:00", offer.birch.id).status, 200)
      << "Luis had none before, either: that is no reason of this move";
}

TEST_F(Arranging, ASubstituteWhoIsTakenIsNamedWithOthersWhoAreFree) {
  hire(31, "Ana");
  const auto refused = substitute(skills, offer.luis, offer.dana);
  EXPECT_EQ(refused.status, 409);
  EXPECT_EQ(code(refused), "staff_taken");
  EXPECT_EQ(texts(refused).at(0),
            "Dana Whitfield is taken on 2026-11-17 from 10:00 to 11:00 by Process Group");
  EXPECT_EQ(std::ranges::count(texts(refused), "Ana Lee is free then"), 1);
  EXPECT_EQ(now(skills).version, skills.version);
}

TEST_F(Arranging, ASubstituteIsSomebodyElseWhoWorksHere) {
  EXPECT_EQ(code(substitute(skills, offer.dana, hire(31, "Ana"))), "not_leading");
  EXPECT_EQ(code(substitute(skills, offer.luis, offer.luis)), "already_leads");
  EXPECT_EQ(code(substitute(skills, offer.luis, some<StaffId>(99))), "staff_unknown");
}

TEST_F(Arranging, ListsWhoCouldLeadWithWhyNot) {
  clinic.write([&](db::Tx& tx) {
    offer.skills.credential_needed = people::CredentialLevel::independent;
    program::put_group(tx, offer.skills);
  });
  hire(31, "Ana");
  hire(32, "Sam", "2026-12-31");
  const auto answer =
      clinic.call({.target = "/api/v1/sessions/" + skills.id.text() + "/substitutes"});
  const auto body = parse_json(answer.body);
  const auto& items = body.at("items").as_array();
  EXPECT_EQ(items.at(0).at("name"), "Sam Lee");
  EXPECT_TRUE(items.at(0).at("credential").is_null());
  EXPECT_EQ(items.at(1).at("name"), "Dana Whitfield") << "leads groups here, but not now";
  EXPECT_EQ(items.at(1).at("taken_by"), "Process Group");
  const auto named = [](const char* name) {
    return [name](const json::value& one) { return one.at("name") == name; };
  };
  EXPECT_TRUE(std::ranges::none_of(items, named("Luis Ortega"))) << "leads it already";
  const auto ana = std::ranges::find_if(items, named("Ana Lee"));
  ASSERT_NE(ana, items.end());
  EXPECT_FALSE(ana->at("credential").is_null());
}

}  // namespace
}  // namespace stepwell::schedule

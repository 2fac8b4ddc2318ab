#include "stepwell/schedule/closing.h"
#include "stepwell/testing/arranging.h"

// What people do to single sessions, as the routes take it: to call one off, to bring it back, to
// put it on a screen.
namespace stepwell::schedule {
namespace {

using http::Method;
using testing::Arranging;
using testing::day;
using testing::some;

// --- Cancelling and bringing back ---------------------------------------------------------------

TEST_F(Arranging, ACancelledSessionFreesItsPlaceSaysWhyAndIsNotMadeAgain) {
  ASSERT_EQ(cancel(skills).status, 200);
  EXPECT_EQ(now(skills).state, State::cancelled);
  EXPECT_EQ(now(skills).cancel_reason.value().reveal(), "Flu");
  EXPECT_EQ(now(skills).facilitators, skills.facilitators);
  EXPECT_EQ(made(), 0);
  EXPECT_EQ(code(cancel(skills)), "session_cancelled");
  EXPECT_EQ(code(move(skills, "2026-11-18", "10:00", offer.birch.id)), "session_cancelled");
  EXPECT_EQ(substitute(process, offer.dana, offer.luis).status, 200) << "Luis is free by now";
}

TEST_F(Arranging, AReasonIsNeededAndHasAnEnd) {
  EXPECT_EQ(code(change("cancel", skills, R"({"reason":" ","scope":"this_one"})")), "missing");
  const auto long_one = std::string(501, 'x');
  EXPECT_EQ(code(change("cancel", skills,
                        fmt::format(R"({{"reason":"{}","scope":"this_one"}})", long_one))),
            "too_long");
}

TEST_F(Arranging, CancellingWhatFollowsEndsTheMeeting) {
  const auto moved = on("2026-12-01").at(0);
  move(moved, "2026-12-02", "10:00", offer.birch.id);
  int version = 0;
  clinic.read([&](db::Tx& tx) { version = people::find_site(tx, clinic.site).version; });
  const auto answer = cancel(on("2026-11-24").at(0), "this_and_following");
  ASSERT_EQ(answer.status, 200) << answer.body;
  EXPECT_EQ(parse_json(answer.body).at("cancelled"), 7) << "eight Tuesdays but the first";
  EXPECT_EQ(now(skills).state, State::scheduled);
  EXPECT_EQ(now(moved).state, State::cancelled) << "it belongs to the same meeting";
  EXPECT_EQ(on("2026-12-08").at(1).state, State::scheduled) << "the other group goes on";
  EXPECT_EQ(made(), 0);
  clinic.now.time += std::chrono::days(21);
  EXPECT_EQ(made(), 3) << "of the other group";
  clinic.read([&](db::Tx& tx) {
    EXPECT_EQ(people::find_site(tx, clinic.site).version, version + 1) << "the set-up changed";
  });
}

TEST_F(Arranging, NothingFollowsFromASessionOnItsOwn) {
  const auto alone = clinic.call(
      {.method = Method::post,
       .target = "/api/v1/sessions",
       .body = fmt::format(
           R"({{"group_id":"{}","held_on":"2026-11-19","starts":"10:00","minutes":60}})",
           offer.skills.id.text())});
  ASSERT_EQ(alone.status, 200);
  const auto session = on("2026-11-19").at(0);
  EXPECT_EQ(code(cancel(session, "this_and_following")), "not_weekly");
  EXPECT_EQ(cancel(session).status, 200);
}

TEST_F(Arranging, WhatFollowsStaysWhereSomebodyIsMarkedInOne) {
  mark_somebody(on("2026-11-24").at(0));
  EXPECT_EQ(code(cancel(skills, "this_and_following")), "session_marked");
  EXPECT_EQ(now(skills).state, State::scheduled) << "and nothing was kept";
  clinic.now.time += std::chrono::days(7);
  EXPECT_EQ(made(), 2);
}

TEST_F(Arranging, ARestoredSessionStaysThoughItsMeetingHasEnded) {
  const auto third = on("2026-12-01").at(0);
  cancel(on("2026-11-24").at(0), "this_and_following");
  ASSERT_EQ(restore(third).status, 200);
  EXPECT_FALSE(now(third).cancel_reason);
  EXPECT_EQ(now(third).facilitators, third.facilitators);
  move_group(offer.skills, oak());
  EXPECT_EQ(now(third).state, State::scheduled);
  EXPECT_EQ(code(restore(third)), "not_cancelled");
}

TEST_F(Arranging, AMeetingThatHasEndedDoesNotBeginAnew) {
  const auto third = on("2026-12-01").at(0);
  cancel(on("2026-11-24").at(0), "this_and_following");
  restore(third);
  EXPECT_EQ(cancel(third, "this_and_following").status, 200);
  clinic.read([&](db::Tx& tx) {
    const auto slots = program::slots_of(tx, clinic.site, day("2026-11-17"));
    ASSERT_EQ(slots.size(), 2u);
    EXPECT_EQ(slots[1].until_on, day("2026-11-23"));
  });
}

TEST_F(Arranging, ARestoredSessionFindsAnotherPlaceWhereItsOwnIsTaken) {
  cancel(skills);
  substitute(process, offer.dana, offer.luis);
  const auto refused = restore(skills);
  EXPECT_EQ(refused.status, 409);
  EXPECT_EQ(code(refused), "staff_taken");
  EXPECT_EQ(texts(refused).at(1), "Birch and everybody are free at 11:00");
  EXPECT_EQ(json::serialize(parse_json(refused.body).at_pointer("/findings/1/params")),
            R"(["Birch","11:00"])");
  EXPECT_EQ(now(skills).state, State::cancelled);
  const auto later = change("restore", skills,
                            fmt::format(R"({{"to":{{"held_on":"2026-11-17","starts":"11:00",)"
                                        R"("room_id":"{}"}}}})",
                                        offer.birch.id.text()));
  EXPECT_EQ(later.status, 200) << later.body;
  EXPECT_EQ(now(skills).state, State::scheduled);
}

TEST_F(Arranging, WhatAClosedDayCalledOffComesBackOnAnotherDay) {
  Closing closed;
  clinic.write([&](db::Tx& tx) {
    closed = close(tx, {clinic.site, {}, day("2026-11-17"), day("2026-11-17"), "Snow"});
  });
  EXPECT_EQ(now(skills).cancel_reason.value().reveal(), "Snow");
  EXPECT_EQ(code(restore(skills)), "closed");
  const auto back = change("restore", skills,
                           fmt::format(R"({{"to":{{"held_on":"2026-11-18","starts":"10:00",)"
                                       R"("room_id":"{}"}}}})",
                                       offer.birch.id.text()));
  ASSERT_EQ(back.status, 200) << back.body;
  clinic.write([&](db::Tx& tx) {
    EXPECT_EQ(reopen(tx, closed.closure.id).sessions_brought_back, 1) << "the other one";
  });
  EXPECT_EQ(now(skills).held_on, day("2026-11-18"));
  EXPECT_EQ(on("2026-11-17").size(), 1u);
}

TEST_F(Arranging, WhatAPersonCalledOffDoesNotComeBackWithAClosedDay) {
  cancel(skills);
  clinic.write([&](db::Tx& tx) {
    const auto closed = close(tx, {clinic.site, {}, day("2026-11-17"), day("2026-11-17"), "Snow"});
    EXPECT_EQ(closed.sessions_cancelled, 1);
    EXPECT_EQ(reopen(tx, closed.closure.id).sessions_brought_back, 1);
  });
  EXPECT_EQ(now(skills).state, State::cancelled);
  EXPECT_EQ(now(skills).cancel_reason.value().reveal(), "Flu");
}

// --- On a screen --------------------------------------------------------------------------------

TEST_F(Arranging, ASessionTakesPlaceOnAScreenTooUntilTheLinkIsTakenAway) {
  const char* link = R"({"link":"https://meet.example.org/a/b?pwd=1"})";
  ASSERT_EQ(change("telehealth", skills, link).status, 200);
  EXPECT_EQ(now(skills).telehealth_link.value().reveal(), "https://meet.example.org/a/b?pwd=1");
  EXPECT_EQ(change("telehealth", skills, R"({"link":null})").status, 200);
  EXPECT_FALSE(now(skills).telehealth_link);
}

TEST_F(Arranging, AScreenDoesNotTakeASessionFromItsTemplate) {
  change("telehealth", skills, R"({"link":"https://meet.example.org/a"})");
  move_group(offer.skills, oak());
  EXPECT_EQ(now(skills).room_name, "Oak");
}

}  // namespace
}  // namespace stepwell::schedule

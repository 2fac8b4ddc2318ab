#include "stepwell/schedule/closing.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "stepwell/attendance/store.h"
#include "stepwell/outbox/store.h"
#include "stepwell/people/rules.h"
#include "stepwell/people/store.h"
#include "stepwell/program/store.h"
#include "stepwell/roster/store.h"
#include "stepwell/schedule/extend.h"
#include "stepwell/schedule/routes.h"
#include "stepwell/schedule/store.h"
#include "stepwell/testing/offer.h"

namespace stepwell::schedule {
namespace {

using testing::day;
using testing::some;

std::vector<std::string> codes(const std::vector<Finding>& findings) {
  std::vector<std::string> found;
  for (const Finding& finding : findings) found.push_back(finding.code);
  return found;
}

TEST(AClosure, HasAReasonAndDaysInOrder) {
  const struct {
    const char* why;
    NewClosure asked;
    std::vector<std::string> found;
  } cases[] = {
      {"one day", {{}, {}, day("2026-12-25"), day("2026-12-25"), "Christmas"}, {}},
      {"a hundred days", {{}, {}, day("2026-01-01"), day("2026-04-10"), "Flood"}, {}},
      {"and no more", {{}, {}, day("2026-01-01"), day("2026-04-11"), "Flood"}, {"too_many_days"}},
      {"the wrong way round",
       {{}, {}, day("2026-12-26"), day("2026-12-25"), "Christmas"},
       {"days_out_of_order"}},
      {"no reason", {{}, {}, day("2026-12-25"), day("2026-12-25"), " "}, {"missing"}},
      {"a story",
       {{}, {}, day("2026-12-25"), day("2026-12-25"), std::string(101, 'x')},
       {"too_long"}},
  };
  for (const auto& one : cases) EXPECT_EQ(codes(check_closure(one.asked)), one.found) << one.why;
}

TEST(AClosedDay, IsOfTheSiteOrOfARoom) {
  const RoomId maple = some<RoomId>(1), birch = some<RoomId>(2);
  const std::vector<Closure> closures{
      {.room_id = maple, .from_on = day("2026-11-23"), .until_on = day("2026-11-24")},
      {.from_on = day("2026-11-26"), .until_on = day("2026-11-26")}};
  EXPECT_EQ(closure_on(closures, maple, day("2026-11-22")), nullptr);
  EXPECT_EQ(closure_on(closures, maple, day("2026-11-24")), &closures[0]);
  EXPECT_EQ(closure_on(closures, birch, day("2026-11-24")), nullptr);
  EXPECT_EQ(closure_on(closures, maple, day("2026-11-25")), nullptr);
  EXPECT_EQ(closure_on(closures, birch, day("2026-11-26")), &closures[1]);
}

class Closed
    : public ::testing::Test {  // two groups meet each Monday at nine, in rooms of their own
 protected:
  void SetUp() override {
    routes(clinic.router);
    clinic.write([&](db::Tx& tx) {
      offer = testing::put_offer(tx, clinic.site);
      for (std::uint8_t n = 1; n <= 2; ++n)
        program::put_slot(tx, {.id = some<SlotId>(n),
                               .group_id = n == 1 ? offer.process.id : offer.skills.id,
                               .weekday = 1,
                               .starts_at_minute = 540,
                               .minutes = 60,
                               .from_on = day("2026-11-23"),
                               .until_on = {}});
      made = extend(tx, clinic.site).made;
    });
  }

  Closing shut(const char* from, const char* until, std::optional<RoomId> room = {}) {
    Closing done;
    clinic.write([&](db::Tx& tx) {
      done = close(tx, {clinic.site, room, day(from), day(until), "Painting"});
    });
    return done;
  }

  Closing open(const Closing& closed) {
    Closing done;
    clinic.write([&](db::Tx& tx) { done = reopen(tx, closed.closure.id); });
    return done;
  }

  std::vector<SessionCard> on(const char* date) {
    std::vector<SessionCard> found;
    clinic.read([&](db::Tx& tx) { found = sessions_on(tx, clinic.site, day(date)); });
    return found;
  }

  int taking_place(const char* date) {
    int count = 0;
    for (const auto& card : on(date)) count += card.state == State::scheduled;
    return count;
  }

  testing::Clinic clinic;
  testing::Offer offer;
  int made = 0;
};

TEST_F(Closed, CancelsItsDaysAndBringsThemBack) {
  const auto closed = shut("2026-11-23", "2026-11-30");
  EXPECT_EQ(closed.sessions_cancelled, 4);
  EXPECT_EQ(taking_place("2026-11-23"), 0);
  EXPECT_EQ(taking_place("2026-12-07"), 2);
  const auto before = on("2026-11-23");
  const auto opened = open(closed);
  EXPECT_EQ(opened.sessions_brought_back, 4);
  EXPECT_TRUE(opened.findings.empty());
  const auto after = on("2026-11-23");
  ASSERT_EQ(after.size(), 2u);
  EXPECT_EQ(after[0].id, before[0].id);
  EXPECT_EQ(after[0].facilitators, before[0].facilitators);
}

TEST_F(Closed, IsOneRoomWhereOnlyOneIsMeant) {
  EXPECT_EQ(shut("2026-11-23", "2026-11-23", offer.maple.id).sessions_cancelled, 1);
  EXPECT_EQ(taking_place("2026-11-23"), 1);
}

TEST_F(Closed, HasNoSessionsMadeForIt) {
  const auto closed = shut("2027-01-11", "2027-01-11");  // the first Monday that is too far ahead
  EXPECT_EQ(closed.sessions_cancelled, 0);
  clinic.now = {clinic.now.time + std::chrono::days(7)};
  clinic.write([&](db::Tx& tx) { EXPECT_EQ(extend(tx, clinic.site).made, 0); });
  EXPECT_EQ(open(closed).sessions_brought_back, 2);
  EXPECT_EQ(taking_place("2027-01-11"), 2);
}

TEST_F(Closed, IsRefusedWhereSomebodyIsMarked) {
  const auto session = on("2026-11-23").at(1);
  clinic.write([&](db::Tx& tx) {
    const auto stay = testing::put_admitted(tx, clinic.site, offer, 1);
    attendance::put_mark(tx, {.session_id = session.id,
                              .patient_id = stay.patient_id,
                              .held_on = session.held_on,
                              .presence = attendance::Presence::excused});
  });
  std::vector<Finding> findings;
  try {
    shut("2026-11-23", "2026-11-23");
  } catch (const Error& error) {
    findings = error.findings;
  }
  ASSERT_EQ(codes(findings), std::vector<std::string>{"session_marked"});
  EXPECT_EQ(
      findings[0].text,
      session.group_name + " on 2026-11-23 at 09:00 has taken place: somebody is marked in it");
  EXPECT_EQ(findings[0].params,
            (std::vector<std::string>{session.group_name, "2026-11-23", "09:00"}));
  EXPECT_EQ(taking_place("2026-11-23"), 2) << "and nothing was kept";
}

TEST_F(Closed, StaysCancelledWhereSomethingElseIsByNow) {
  const auto closed = shut("2026-11-23", "2026-11-23", offer.maple.id);
  clinic.write([&](db::Tx& tx) {
    auto other = find_session(tx, on("2026-11-23").at(0).id);
    const auto maple = offer.maple.id;
    other.id = some<SessionId>(9);
    other.room_id = maple;
    other.template_slot_id.reset();
    ASSERT_TRUE(put_session(tx, other, {}).empty());
  });
  const auto opened = open(closed);
  EXPECT_EQ(opened.sessions_brought_back, 0);
  EXPECT_EQ(codes(opened.findings), std::vector<std::string>{"session_left_out"});
}

TEST_F(Closed, StaysClosedWhereAnotherClosureHoldsIt) {
  const auto holiday = shut("2026-11-23", "2026-11-23");
  const auto painting = shut("2026-11-23", "2026-11-24", offer.maple.id);
  EXPECT_EQ(painting.sessions_cancelled, 0);
  EXPECT_EQ(open(holiday).sessions_brought_back, 1);
  EXPECT_EQ(taking_place("2026-11-23"), 1);
  EXPECT_EQ(open(painting).sessions_brought_back, 1);
  EXPECT_EQ(taking_place("2026-11-23"), 2);
  EXPECT_THROW(open(painting), Error) << "it is open already";
}

TEST_F(Closed, TakesInWhatIsMovedThere) {
  shut("2026-11-23", "2026-11-23", offer.birch.id);
  EXPECT_EQ(taking_place("2026-11-23"), 1);
  clinic.write([&](db::Tx& tx) {
    auto process = offer.process;
    auto skills = offer.skills;
    skills.room_id = offer.maple.id;
    process.room_id = offer.birch.id;
    program::put_group(tx, process);
    program::put_group(tx, skills);
    follow(tx, clinic.site, std::vector{process.id, skills.id}, day("2026-11-16"));
  });
  EXPECT_EQ(taking_place("2026-11-23"), 0);
  EXPECT_EQ(taking_place("2026-11-30"), 2);
}

// Two sessions of theirs are called off: Dana, who leads them, and Bea hear of it once.
TEST_F(Closed, TellsWhoeverLeadsAndWhoeverWasToCome) {
  PatientId bea;
  clinic.write([&](db::Tx& tx) {
    const auto stay = testing::put_admitted(tx, clinic.site, offer, 1);
    bea = stay.patient_id;
    people::PatientDetails details{.given_name = Private<std::string>("Bea"),
                                   .family_name = Private<std::string>("Ash")};
    details.email = Private<std::string>("bea@example.org");
    people::put_patient(tx, people::with_details(people::find_patient(tx, bea), details));
    ASSERT_TRUE(roster::join(tx, offer.process.id, stay, day("2026-11-02")));
    outbox::put_contact_consent(tx, bea, {.may_email = true, .may_text = false}, {});
    outbox::put_staff_contact(tx, offer.dana, {Private<std::string>("dana@example.org"), {}});
  });
  const auto told = [&] {
    std::vector<outbox::Notice> found;
    clinic.read([&](db::Tx& tx) { found = outbox::latest_notices(tx); });
    return found;
  };
  const auto closed = shut("2026-11-23", "2026-11-30");
  ASSERT_EQ(told().size(), 2u);
  EXPECT_EQ(std::ranges::count(told(), offer.dana, &outbox::Notice::staff_id), 1);
  EXPECT_EQ(std::ranges::count(told(), bea, &outbox::Notice::patient_id), 1);
  for (const auto& notice : told()) clinic.write([&](db::Tx& tx) { outbox::give_up(tx, notice); });
  open(closed);
  EXPECT_EQ(told().size(), 4u) << "that it takes place again is news, too";
}

TEST_F(Closed, TellsNobodyOfWhatIsOver) {
  clinic.write([&](db::Tx& tx) {
    outbox::put_staff_contact(tx, offer.dana, {Private<std::string>("dana@example.org"), {}});
  });
  clinic.now = {clinic.now.time + std::chrono::days(20)};
  shut("2026-11-23", "2026-11-30");
  clinic.read([&](db::Tx& tx) { EXPECT_TRUE(outbox::latest_notices(tx).empty()); });
}

TEST_F(Closed, TakesNoSessionMadeByHand) {
  shut("2026-11-26", "2026-11-26");
  const auto answer =
      clinic.call({.method = http::Method::post,
                   .target = "/api/v1/sessions",
                   .body = R"({"group_id":")" + offer.process.id.text() +
                           R"(","held_on":"2026-11-26","starts":"10:00","minutes":60})"});
  EXPECT_EQ(answer.status, 422);
  EXPECT_NE(answer.body.find("closed on this day: Painting"), std::string::npos) << answer.body;
}

}  // namespace
}  // namespace stepwell::schedule

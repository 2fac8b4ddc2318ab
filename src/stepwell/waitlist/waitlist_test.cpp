#include <gtest/gtest.h>

#include "stepwell/admission/routes.h"
#include "stepwell/episode/store.h"
#include "stepwell/referral/routes.h"
#include "stepwell/referral/store.h"
#include "stepwell/roster/store.h"
#include "stepwell/task/store.h"
#include "stepwell/testing/group.h"
#include "stepwell/testing/race.h"
#include "stepwell/waitlist/list.h"
#include "stepwell/waitlist/offers.h"
#include "stepwell/waitlist/routes.h"
#include "stepwell/waitlist/store.h"

namespace stepwell::waitlist {
namespace {

using http::Method;
using http::Response;
using std::chrono::hours;
using testing::day;

std::string code_of(const Response& response) {
  return std::string(parse_json(response.body).at_pointer("/findings/0/code").as_string());
}

// A group with one seat, and Ada and Ben who were referred in that order.
class ForOnePlace : public ::testing::Test {
 protected:
  void SetUp() override {
    routes(clinic.router);
    referral::routes(clinic.router);
    admission::routes(clinic.router);
    clinic.write([&](db::Tx& tx) { group = testing::open_group(tx, clinic.site, 1, 1); });
    ada = refer("Ada");
    ben = refer("Ben");
  }

  referral::Referral refer(const char* name) {
    const auto patient = clinic.patient(name, "Hazel").id;
    referral::Referral made;
    clinic.write([&](db::Tx& tx) {
      made = referral::put_new(
          tx, {.id = tx.next<ReferralId>(), .site_id = clinic.site, .patient_id = patient}, {});
    });
    return made;
  }

  Response send(Method method, const std::string& target, const json::value& body,
                int version = 1) {
    return clinic.call({.method = method,
                        .target = "/api/v1" + target,
                        .body = json::serialize(body),
                        .if_match = http::etag_of(version)});
  }

  Response post(const std::string& target, const json::value& body, int version = 1) {
    return send(Method::post, target, body, version);
  }

  Waiting wait(const referral::Referral& referral) {
    const auto response = post("/referrals/" + referral.id.text() + "/waiting",
                               {{"wish",
                                 {{"track_id", group.track.text()},
                                  {"groups", {group.id.text()}},
                                  {"reason_kind", "no_place"}}},
                                {"band", "routine"}},
                               referral.version);
    EXPECT_EQ(response.status, 200) << response.body;
    return from_json<Waiting>(parse_json(response.body));
  }

  Response offer(const Waiting& waiting, const std::string& reason = "", int version = 1) {
    return post("/waiting/" + waiting.id.text() + "/offers",
                {{"track_id", group.track.text()},
                 {"groups", {group.id.text()}},
                 {"starts_on", "2026-11-20"},
                 {"reason", reason}},
                version);
  }

  PlaceOffer offered(const Waiting& waiting, const std::string& reason = "") {
    const auto response = offer(waiting, reason);
    EXPECT_EQ(response.status, 200) << response.body;
    return from_json<PlaceOffer>(parse_json(response.body));
  }

  Response answer(const PlaceOffer& made, const json::value& body) {
    return post("/offers/" + made.id.text() + "/answer", body, made.version);
  }

  Response admit(const referral::Referral& referral) {
    return post("/patients/" + referral.patient_id->text() + "/admission",
                {{"referral_id", referral.id.text()},
                 {"program_id", group.program.text()},
                 {"track_id", group.track.text()},
                 {"admitted_on", "2026-11-16"},
                 {"groups", {group.id.text()}}});
  }

  // Returns how many of as many desks got to offer a place to somebody of their own.
  int race_for_offers() {
    std::vector<Waiting> line;
    for (int n = 0; n < racers; ++n) line.push_back(wait(refer("Test")));
    return testing::race(clinic, racers, [&](std::uint8_t n) {
      return http::Request{.method = Method::post,
                           .target = "/api/v1/waiting/" + line[n - 1u].id.text() + "/offers",
                           .body = json::serialize(json::value{{"track_id", group.track.text()},
                                                               {"groups", {group.id.text()}},
                                                               {"starts_on", "2026-11-16"},
                                                               {"reason", "a race"}}),
                           .if_match = http::etag_of(1)};
    });
  }

  Waitlist list() {
    Waitlist found;
    clinic.read([&](db::Tx& tx) { found = list_of(tx, clinic.site); });
    return found;
  }

  int free_seats() { return list().tracks.at(0).free; }

  int expire_after(hours time) {
    clinic.now = {clinic.now.time + time};
    int ended = 0;
    clinic.write([&](db::Tx& tx) { ended = expire_offers(tx); });
    return ended;
  }

  std::vector<task::Task> tasks_of(const PatientId& patient) {
    std::vector<task::Task> found;
    clinic.read([&](db::Tx& tx) { found = task::open_tasks_of(tx, patient); });
    return found;
  }

  std::optional<episode::Episode> stay_of(const referral::Referral& referral) {
    std::optional<episode::Episode> found;
    clinic.read([&](db::Tx& tx) {
      const auto all = episode::episodes_of(tx, *referral.patient_id);
      if (!all.empty()) found = all.front();
    });
    return found;
  }

  referral::State state_of(const referral::Referral& referral) {
    referral::State state{};
    clinic.read([&](db::Tx& tx) { state = referral::find(tx, referral.id).state; });
    return state;
  }

  static constexpr std::uint8_t racers = 8;

  testing::Clinic clinic;
  testing::Group group;
  referral::Referral ada;
  referral::Referral ben;
};

TEST_F(ForOnePlace, WhoeverCameFirstIsNext) {
  wait(ada);
  clinic.now = {clinic.now.time + hours(24 * 3)};
  wait(ben);
  const auto shown = list();
  ASSERT_EQ(shown.items.size(), 2u);
  EXPECT_EQ(shown.items[0].name.reveal(), "Hazel, Ada");
  EXPECT_TRUE(shown.items[0].next);
  EXPECT_FALSE(shown.items[1].next);
  EXPECT_EQ(shown.items[0].days_waiting, 3);
  EXPECT_EQ(shown.items[0].step, RowStep::offer);
  EXPECT_EQ(shown.figures.median_days_waiting, 1.5);
  EXPECT_EQ(shown.tracks.at(0).free, 1);
  EXPECT_EQ(shown.tracks.at(0).waiting, 2);
  EXPECT_EQ(stay_of(ada)->state, episode::State::waitlisted);
  EXPECT_EQ(state_of(ada), referral::State::waitlisted);
}

TEST_F(ForOnePlace, NobodyWaitsTwice) {
  wait(ada);
  const json::value again{
      {"wish",
       {{"track_id", group.track.text()}, {"groups", json::array{}}, {"reason_kind", "no_place"}}},
      {"band", "routine"}};
  const auto target = "/referrals/" + ada.id.text() + "/waiting";
  EXPECT_EQ(post(target, again, 1).status, 412);
  EXPECT_EQ(code_of(post(target, again, 2)), "referral_not_open");
}

TEST_F(ForOnePlace, MovingUpHasAReasonAndIsOnRecord) {
  wait(ada);
  const auto later = wait(ben);
  const auto target = "/waiting/" + later.id.text() + "/band";
  EXPECT_EQ(code_of(post(target, {{"band", "urgent"}, {"reason", " "}})), "missing");
  EXPECT_EQ(post(target, {{"band", "urgent"}, {"reason", "Worse this week"}}).status, 200);
  const auto first = list().items.at(0);
  EXPECT_EQ(first.waiting.id, later.id);
  EXPECT_TRUE(first.next);
  ASSERT_EQ(first.bands.size(), 2u);
  EXPECT_EQ(first.bands[0].reason.reveal(), "Worse this week");
  EXPECT_EQ(first.bands[1].band, Band::routine);
}

TEST_F(ForOnePlace, AnotherWishIsNotAnotherPlaceInLine) {
  const auto waiting = wait(ada);
  wait(ben);
  EXPECT_EQ(send(Method::put, "/waiting/" + waiting.id.text(),
                 {{"track_id", group.track.text()},
                  {"groups", json::array{}},
                  {"reason_kind", "other"},
                  {"reason", "Waits for her sister to move in"},
                  {"expected_on", "2026-12-01"}})
                .status,
            200);
  const auto first = list().items.at(0);
  EXPECT_EQ(first.waiting.expected_on, day("2026-12-01"));
  EXPECT_TRUE(first.groups.empty());
  EXPECT_TRUE(first.next);
}

TEST_F(ForOnePlace, AnOfferHoldsTheSeat) {
  const auto first = wait(ada);
  const auto second = wait(ben);
  EXPECT_EQ(code_of(offer(second)), "out_of_order");
  const auto made = offered(first);
  EXPECT_EQ(made.expires_at.time - made.offered_at.time, hours(48));
  EXPECT_EQ(free_seats(), 0);
  EXPECT_EQ(code_of(offer(first)), "offered_already");
  const auto refused = offer(second);
  EXPECT_EQ(refused.status, 409);
  EXPECT_EQ(code_of(refused), "group_full");
  EXPECT_EQ(list().items.at(0).offered_groups, std::vector{group.id});
}

TEST_F(ForOnePlace, WhoeverIsPassedOverIsSaidWhy) {
  wait(ada);
  const auto made = offered(wait(ben), "The group asked for somebody his age");
  EXPECT_EQ(made.reason.reveal(), "The group asked for somebody his age");
}

TEST_F(ForOnePlace, TheSeatIsGoneForWhoComesWithoutWaiting) {
  offered(wait(ada));
  EXPECT_EQ(code_of(admit(ben)), "group_full");
}

TEST_F(ForOnePlace, AcceptedLeadsToAdmissionOnThatSeat) {
  const auto made = offered(wait(ada));
  EXPECT_EQ(answer(made, {{"answer", "accepted"}}).status, 200);
  EXPECT_EQ(list().items.at(0).step, RowStep::admit);
  EXPECT_EQ(expire_after(hours(24 * 9)), 0) << "an accepted place does not run out";
  EXPECT_EQ(admit(ada).status, 200);
  EXPECT_EQ(stay_of(ada)->state, episode::State::admitted);
  EXPECT_EQ(state_of(ada), referral::State::admitted);
  const auto shown = list();
  EXPECT_TRUE(shown.items.empty());
  EXPECT_EQ(shown.tracks.at(0).free, 0);
  EXPECT_EQ(shown.figures.placed, 1);
  EXPECT_EQ(shown.figures.median_days_to_place, 9);
}

TEST_F(ForOnePlace, AdmittedAtOnceHasTakenTheOffer) {
  offered(wait(ada));
  EXPECT_EQ(admit(ada).status, 200);
  EXPECT_EQ(expire_after(hours(49)), 0);
  EXPECT_TRUE(tasks_of(*ada.patient_id).empty());
}

TEST_F(ForOnePlace, DeclinedGoesOnWaitingInOrder) {
  const auto first = wait(ada);
  wait(ben);
  const auto made = offered(first);
  EXPECT_EQ(code_of(answer(made, {{"answer", "declined"}})), "missing");
  EXPECT_EQ(answer(made, {{"answer", "declined"}, {"reason", "No child care yet"}}).status, 200);
  EXPECT_EQ(free_seats(), 1);
  EXPECT_TRUE(list().items.at(0).next);
  EXPECT_EQ(list().items.at(0).offer->state, OfferState::declined);
  EXPECT_EQ(offer(first).status, 200) << "and may be offered another";
}

TEST_F(ForOnePlace, DeclinedForGoodLeavesTheList) {
  const auto made = offered(wait(ada));
  EXPECT_EQ(
      answer(made,
             {{"answer", "declined"}, {"reason", "Goes elsewhere"}, {"leaves_as", "referred_out"}})
          .status,
      200);
  EXPECT_TRUE(list().items.empty());
  EXPECT_EQ(stay_of(ada)->state, episode::State::referred_out);
  EXPECT_EQ(state_of(ada), referral::State::referred_out);
  EXPECT_EQ(free_seats(), 1);
}

TEST_F(ForOnePlace, AnOfferRunsOutAndIntakeCalls) {
  const auto first = wait(ada);
  const auto made = offered(first);
  EXPECT_EQ(expire_after(hours(47)), 0);
  EXPECT_EQ(free_seats(), 0);
  EXPECT_EQ(expire_after(hours(1)), 1);
  EXPECT_EQ(expire_after(hours(0)), 0) << "once";
  EXPECT_EQ(free_seats(), 1);
  EXPECT_EQ(answer(made, {{"answer", "accepted"}}).status, 412);
  const auto tasks = tasks_of(*ada.patient_id);
  ASSERT_EQ(tasks.size(), 1u);
  EXPECT_EQ(tasks[0].kind, task::Kind::offer_expired);
  EXPECT_TRUE(list().items.at(0).next);
  offered(first);
  EXPECT_TRUE(tasks_of(*ada.patient_id).empty()) << "offered again, nobody needs to be called";
}

TEST_F(ForOnePlace, AnOfferIsHeldAsLongAsTheOrganizationSays) {
  static constexpr db::Sql set_hours{"UPDATE organization SET offer_hours = 4 WHERE id = $1"};
  clinic.write([&](db::Tx& tx) { tx.db.run(set_hours, tx.organization); });
  const auto made = offered(wait(ada));
  EXPECT_EQ(made.expires_at.time - made.offered_at.time, hours(4));
}

TEST_F(ForOnePlace, AnOfferIsTakenBackWithAReason) {
  const auto made = offered(wait(ada));
  const auto target = "/offers/" + made.id.text() + "/withdraw";
  EXPECT_EQ(code_of(post(target, {{"reason", ""}})), "missing");
  EXPECT_EQ(post(target, {{"reason", "The group closes"}}).status, 200);
  EXPECT_EQ(code_of(post(target, {{"reason", "Twice"}}, 2)), "offer_not_open");
  EXPECT_EQ(free_seats(), 1);
}

TEST_F(ForOnePlace, OffTheListEndsTheOfferAndTheReferral) {
  const auto first = wait(ada);
  offered(first);
  const auto declined = post("/referrals/" + ada.id.text() + "/decline", {{"reason", "x"}}, 2);
  EXPECT_EQ(code_of(declined), "on_the_waitlist");
  EXPECT_EQ(post("/waiting/" + first.id.text() + "/end",
                 {{"ended_as", "declined"}, {"reason", "Moved away"}})
                .status,
            200);
  EXPECT_EQ(free_seats(), 1);
  EXPECT_EQ(stay_of(ada)->state, episode::State::declined);
  EXPECT_EQ(state_of(ada), referral::State::declined);
}

TEST_F(ForOnePlace, AMistakePutsTheReferralBack) {
  const auto first = wait(ada);
  EXPECT_EQ(post("/waiting/" + first.id.text() + "/end",
                 {{"ended_as", "mistake"}, {"reason", "Wrong person"}})
                .status,
            200);
  EXPECT_EQ(state_of(ada), referral::State::received);
  EXPECT_FALSE(stay_of(ada)) << "the episode is voided";
  EXPECT_EQ(admit(ada).status, 200);
}

TEST_F(ForOnePlace, AVoidedEpisodeWaitsNoMore) {
  offered(wait(ada));
  const auto stay = stay_of(ada).value();
  EXPECT_EQ(
      post("/episodes/" + stay.id.text() + "/void", {{"reason", "Twice"}}, stay.version).status,
      200);
  EXPECT_TRUE(list().items.empty());
  EXPECT_EQ(free_seats(), 1);
  EXPECT_EQ(state_of(ada), referral::State::received);
}

// Many desks offer the same last seat in one moment, each to somebody else.
TEST_F(ForOnePlace, TheLastSeatIsOfferedOnce) {
  EXPECT_EQ(race_for_offers(), 1);
  EXPECT_EQ(free_seats(), 0);
}

// The control: in the same race with a seat for each, each is offered one.
TEST_F(ForOnePlace, WithASeatForEachEachIsOffered) {
  clinic.write([&](db::Tx& tx) { roster::set_seats(tx, group.id, racers); });
  EXPECT_EQ(race_for_offers(), racers);
}

}  // namespace
}  // namespace stepwell::waitlist

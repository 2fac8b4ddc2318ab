#include <gtest/gtest.h>

#include "stepwell/admission/routes.h"
#include "stepwell/admission/rules.h"
#include "stepwell/episode/store.h"
#include "stepwell/plan/store.h"
#include "stepwell/referral/store.h"
#include "stepwell/roster/store.h"
#include "stepwell/testing/group.h"

namespace stepwell::admission {
namespace {

using http::Method;
using http::Response;
using testing::day;
using testing::some;

std::vector<std::string> codes(const std::vector<Finding>& findings) {
  std::vector<std::string> found;
  for (const Finding& finding : findings) found.push_back(finding.code);
  return found;
}

TEST(Admission, IsCheckedAgainstPersonReferralAndOffer) {
  const auto ada = some<PatientId>(1);
  const auto here = some<SiteId>(1);
  const referral::Referral good{.id = some<ReferralId>(1), .site_id = here, .patient_id = ada};
  const Offer offer{
      .program = {.id = some<ProgramId>(1), .site_id = here, .minutes_max = 900, .days_max = 5},
      .track = {.id = some<TrackId>(1), .program_id = some<ProgramId>(1)},
      .groups = {{.id = some<GroupId>(1), .track_id = some<TrackId>(1)}}};
  const auto check = [&](auto change) {
    Admission admission{};
    referral::Referral referral = good;
    std::optional<episode::Episode> open;
    Offer changed = offer;
    change(admission, referral, open, changed);
    return codes(check_admission(admission, referral, ada, open, changed));
  };
  using Codes = std::vector<std::string>;
  EXPECT_EQ(check([](auto&...) {}), Codes{});
  EXPECT_EQ(check([](auto&, auto& r, auto&, auto&) { r.patient_id = some<PatientId>(2); }),
            Codes{"another_person"});
  EXPECT_EQ(check([](auto&, auto& r, auto&, auto&) { r.state = referral::State::declined; }),
            Codes{"referral_not_open"});
  EXPECT_EQ(check([](auto&, auto&, auto& open, auto&) {
              open = episode::Episode{.state = episode::State::admitted};
            }),
            Codes{"already_admitted"});
  EXPECT_EQ(check([](auto&, auto&, auto& open, auto&) {
              open = episode::Episode{.state = episode::State::waitlisted};
            }),
            Codes{});
  EXPECT_EQ(check([](auto&, auto&, auto&, auto& o) { o.program.site_id = some<SiteId>(2); }),
            Codes{"another_site"});
  EXPECT_EQ(check([](auto&, auto&, auto&, auto& o) { o.track.program_id = some<ProgramId>(2); }),
            Codes{"another_program"});
  EXPECT_EQ(check([](auto&, auto&, auto&, auto& o) { o.groups[0].track_id = some<TrackId>(2); }),
            Codes{"another_track"});
  EXPECT_EQ(check([](auto& a, auto&, auto&, auto&) { a.order_minutes = 900; }), Codes{});
  EXPECT_EQ(check([](auto& a, auto&, auto&, auto&) { a.order_minutes = 901; }),
            Codes{"out_of_range"});
  EXPECT_EQ(check([](auto& a, auto&, auto&, auto&) { a.order_days = 0; }), Codes{"out_of_range"});
}

TEST(Discharge, EndsAStayThatBeganAndNotInTheFuture) {
  const episode::Episode stay{.state = episode::State::admitted, .admitted_on = day("2026-11-09")};
  const auto check = [&](const char* ended, episode::State state = episode::State::admitted) {
    episode::Episode changed = stay;
    changed.state = state;
    return codes(check_discharge({.ended_on = day(ended)}, changed, day("2026-11-16")));
  };
  EXPECT_TRUE(check("2026-11-16").empty());
  EXPECT_TRUE(check("2026-11-09").empty());
  EXPECT_EQ(check("2026-11-08").at(0), "before_admission");
  EXPECT_EQ(check("2026-11-17").at(0), "in_the_future");
  EXPECT_EQ(check("2026-11-16", episode::State::discharged).at(0), "move_not_allowed");
}

class AStay : public ::testing::Test {  // one referral about Ada, one group with a single seat
 protected:
  void SetUp() override {
    routes(clinic.router);
    ada = clinic.patient("Ada", "Hazel").id;
    clinic.write([&](db::Tx& tx) {
      group = testing::open_group(tx, clinic.site, 1, 1);
      referral = refer(tx, ada);
    });
  }

  ReferralId refer(db::Tx& tx, const PatientId& patient) {
    return referral::put_new(tx,
                             {.id = tx.next<ReferralId>(),
                              .site_id = clinic.site,
                              .patient_id = patient,
                              .received_at = tx.now},
                             {})
        .id;
  }

  Response post(const std::string& target, const json::value& body, const char* version = "") {
    return clinic.call({.method = Method::post,
                        .target = "/api/v1" + target,
                        .body = json::serialize(body),
                        .if_match = version});
  }

  Response admit(const PatientId& patient, const ReferralId& from) {
    return post("/patients/" + patient.text() + "/admission", {{"referral_id", from.text()},
                                                               {"program_id", group.program.text()},
                                                               {"track_id", group.track.text()},
                                                               {"admitted_on", "2026-11-09"},
                                                               {"groups", {group.id.text()}}});
  }

  episode::Episode stay() {
    episode::Episode found;
    clinic.read([&](db::Tx& tx) { found = episode::episodes_of(tx, ada).at(0); });
    return found;
  }

  std::size_t seated(const char* on) {
    std::size_t count = 0;
    clinic.read([&](db::Tx& tx) { count = roster::members_on(tx, group.id, day(on)).size(); });
    return count;
  }

  referral::State state_of_referral() {
    referral::State state{};
    clinic.read([&](db::Tx& tx) { state = referral::find(tx, referral).state; });
    return state;
  }

  testing::Clinic clinic;
  PatientId ada;
  testing::Group group;
  ReferralId referral;
};

TEST_F(AStay, BeginsWithASeatAndClosesTheReferral) {
  const auto response = admit(ada, referral);
  ASSERT_EQ(response.status, 200) << response.body;
  EXPECT_EQ(stay().state, episode::State::admitted);
  EXPECT_EQ(stay().admitted_on, day("2026-11-09"));
  EXPECT_EQ(seated("2026-11-09"), 1u);
  EXPECT_EQ(state_of_referral(), referral::State::admitted);
}

TEST_F(AStay, KeepsItsSeatsUntilThePlanIsSignedWhereTheProgramAsks) {
  clinic.write([&](db::Tx& tx) { testing::ask_plan_first(tx, group); });
  const auto response = admit(ada, referral);
  ASSERT_EQ(response.status, 200) << response.body;
  EXPECT_EQ(seated("2026-11-16"), 0u);
  clinic.read([&](db::Tx& tx) {
    EXPECT_EQ(roster::seats_taken(tx, group.id, day("2026-11-16")), 1);
    EXPECT_TRUE(roster::waits_for_plan(tx, stay()));
    EXPECT_EQ(roster::groups_kept(tx, stay()), std::vector{group.id});
  });
  clinic.write([&](db::Tx& tx) { plan::begin_draft(tx, stay(), std::nullopt, std::nullopt); });
  clinic.write([&](db::Tx& tx) {
    const auto draft = plan::plans_of(tx, stay().id).at(0);
    plan::put_in_force(tx, draft, day("2026-11-16"), day("2026-12-16"), day("2027-01-15"));
    EXPECT_FALSE(roster::waits_for_plan(tx, stay()));
  });
}

TEST_F(AStay, ThatEndsBeforeItsPlanWasSignedGivesItsKeptSeatBack) {
  clinic.write([&](db::Tx& tx) { testing::ask_plan_first(tx, group); });
  admit(ada, referral);
  const auto version = http::etag_of(stay().version);
  const json::value discharge{{"reason", "completed"}, {"ended_on", "2026-11-13"}, {"note", ""}};
  EXPECT_EQ(post("/episodes/" + stay().id.text() + "/discharge", discharge, version.c_str()).status,
            200);
  clinic.read(
      [&](db::Tx& tx) { EXPECT_EQ(roster::seats_taken(tx, group.id, day("2026-11-13")), 0); });
}

TEST_F(AStay, DoesNotBeginTwice) {
  admit(ada, referral);
  EXPECT_EQ(admit(ada, referral).status, 422);
}

TEST_F(AStay, DoesNotBeginWithoutASeatAndLeavesNothingHalfDone) {
  admit(ada, referral);
  const auto bea = clinic.patient("Bea", "Linden").id;
  ReferralId hers;
  clinic.write([&](db::Tx& tx) { hers = refer(tx, bea); });
  const auto full = admit(bea, hers);
  EXPECT_EQ(full.status, 422);
  EXPECT_EQ(parse_json(full.body).at_pointer("/findings/0/code"), "group_full");
  EXPECT_EQ(parse_json(full.body).at_pointer("/findings/0/field"), "/groups/0");
  clinic.read([&](db::Tx& tx) { EXPECT_TRUE(episode::episodes_of(tx, bea).empty()); });
}

TEST_F(AStay, EndsAndGivesTheSeatBackTheDayAfter) {
  admit(ada, referral);
  const json::value discharge{{"reason", "completed"}, {"ended_on", "2026-11-13"}, {"note", ""}};
  const std::string target = "/episodes/" + stay().id.text() + "/discharge";
  EXPECT_EQ(post(target, discharge).status, 428);
  EXPECT_EQ(post(target, discharge, "\"9\"").status, 412);
  const auto version = http::etag_of(stay().version);
  EXPECT_EQ(post(target, discharge, version.c_str()).status, 200);
  EXPECT_EQ(stay().end_reason, episode::EndReason::completed);
  EXPECT_EQ(seated("2026-11-13"), 1u);
  EXPECT_EQ(seated("2026-11-14"), 0u);
}

TEST_F(AStay, IsTakenBackOnlyWithAReason) {
  admit(ada, referral);
  const std::string target = "/episodes/" + stay().id.text() + "/void";
  const auto version = http::etag_of(stay().version);
  EXPECT_EQ(post(target, {{"reason", ""}}, version.c_str()).status, 422);
  EXPECT_EQ(post(target, {{"reason", "wrong person"}}, version.c_str()).status, 200);
  clinic.read([&](db::Tx& tx) { EXPECT_TRUE(episode::episodes_of(tx, ada).empty()); });
  EXPECT_EQ(seated("2026-11-16"), 0u);
}

}  // namespace
}  // namespace stepwell::admission

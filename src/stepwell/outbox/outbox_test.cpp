#include <gtest/gtest.h>

#include <thread>

#include "stepwell/outbox/routes.h"
#include "stepwell/outbox/rules.h"
#include "stepwell/people/rules.h"
#include "stepwell/people/store.h"
#include "stepwell/testing/clinic.h"

namespace stepwell::outbox {
namespace {

using http::Method;
using people::Role;
using testing::staff_at;

constexpr db::Sql all_notices{R"(
  SELECT id, patient_id, staff_id, channel, kind, about_id, state, due_at, attempts, last_failure,
         created_at, ended_at, version
  FROM notice WHERE organization_id = $1 ORDER BY created_at, id)"};

// Ada, who has an address and a telephone, and whose schedule changes.
class SomebodyIsTold : public ::testing::Test {
 protected:
  void SetUp() override {
    routes(clinic.router, {.email = true, .text = false});
    ada = clinic.patient("Ada", "Hazel");
    clinic.write([&](db::Tx& tx) {
      people::PatientDetails details{.given_name = ada.given_name, .family_name = ada.family_name};
      details.email = Private<std::string>("ada@example.org");
      details.phone = Private<std::string>("(917) 555-0164");
      people::put_patient(tx, people::with_details(ada, details));
    });
  }

  void allow(bool email, bool text) {
    clinic.write([&](db::Tx& tx) { put_contact_consent(tx, ada.id, {email, text}, {}); });
  }

  int change(const char* what = "one") {
    int told = 0;
    clinic.write([&](db::Tx& tx) { told = tell(tx, ada.id, Kind::schedule_changed, what); });
    return told;
  }

  std::vector<Notice> notices() {
    std::vector<Notice> found;
    clinic.read([&](db::Tx& tx) { found = tx.db.all<Notice>(all_notices, tx.organization); });
    return found;
  }

  std::optional<Notice> take(const NoticeId& id) {
    std::optional<Notice> taken;
    clinic.write([&](db::Tx& tx) { taken = claim(tx, id); });
    return taken;
  }

  void wait(std::chrono::microseconds time) { clinic.now.time += time; }

  std::string address() const { return "/api/v1/patients/" + ada.id.text() + "/contact-consent"; }

  http::Response put_consent(const char* body, const char* version, Role who = Role::intake) {
    return clinic.call({.method = Method::put,
                        .target = address(),
                        .body = body,
                        .if_match = version,
                        .credential = clinic.as(who)});
  }

  testing::Clinic clinic;
  people::Patient ada;
};

TEST_F(SomebodyIsTold, NotAtAllUnlessTheySaidSo) {
  EXPECT_EQ(change(), 0);
  EXPECT_TRUE(notices().empty());
}

TEST_F(SomebodyIsTold, InEachWayTheyAllow) {
  allow(true, true);
  EXPECT_EQ(change(), 2);
  ASSERT_EQ(notices().size(), 2u);
  EXPECT_EQ(notices()[0].channel, Channel::email);
  EXPECT_EQ(notices()[1].channel, Channel::text);
  EXPECT_EQ(notices()[0].about_id, "one");
}

TEST_F(SomebodyIsTold, OnceOfSeveralChangesWithinAMoment) {
  allow(true, false);
  change("one");
  change("two");
  ASSERT_EQ(notices().size(), 1u);
  EXPECT_FALSE(take(notices()[0].id)) << "it waits for more";
  wait(limits::notice_gather);
  const auto claimed = take(notices()[0].id);
  ASSERT_TRUE(claimed);
  change("three");
  EXPECT_EQ(notices().size(), 2u) << "what changes while the first is sent is told by another";
}

TEST_F(SomebodyIsTold, OrNobodyIs) {
  allow(true, false);
  EXPECT_THROW(clinic.write([&](db::Tx& tx) {
    tell(tx, ada.id, Kind::schedule_changed, "one");
    throw Error(Code::conflict, "somebody else was there first");
  }),
               Error);
  EXPECT_TRUE(notices().empty());
}

TEST_F(SomebodyIsTold, WhatIsClaimedIsNobodyElsesUntilItIsMarkedOrLost) {
  allow(true, false);
  change();
  wait(limits::notice_gather);
  const NoticeId id = notices()[0].id;
  const auto first = take(id);
  ASSERT_TRUE(first);
  EXPECT_FALSE(take(id));
  wait(limits::notice_claim);
  const auto second = take(id);
  ASSERT_TRUE(second) << "whoever had it was killed";
  EXPECT_EQ(second->last_failure, Failure::broken_off);
  EXPECT_EQ(second->attempts, 2);
  clinic.write([&](db::Tx& tx) { mark_failed(tx, *first, Failure::too_slow); });
  EXPECT_EQ(notices()[0].state, State::sending) << "a claim that was lost says nothing any more";
  clinic.write([&](db::Tx& tx) { mark_sent(tx, *second); });
  EXPECT_EQ(notices()[0].state, State::sent);
  wait(std::chrono::days(30));
  EXPECT_FALSE(take(id)) << "what was sent is never sent again";
}

// Of twenty servers that ask at once, one gets it. The control asks without a condition, as a
// program that first looks and then takes would: there several do.
TEST_F(SomebodyIsTold, OneOfManyServersGetsIt) {
  allow(true, false);
  change();
  wait(limits::notice_gather);
  const NoticeId id = notices()[0].id;
  std::atomic<int> got = 0, looked = 0;
  std::vector<std::thread> servers;
  for (int n = 0; n < 20; ++n)
    servers.emplace_back([&] {
      clinic.read([&](db::Tx& tx) { looked += !find_notice(tx, id).ended_at; });
      clinic.write([&](db::Tx& tx) { got += claim(tx, id).has_value(); });
    });
  for (std::thread& server : servers) server.join();
  EXPECT_EQ(looked, 20);
  EXPECT_EQ(got, 1);
}

TEST_F(SomebodyIsTold, AFailureIsTriedAgainLaterAndInTheEndGivenUp) {
  allow(true, false);
  change();
  wait(limits::notice_gather);
  const NoticeId id = notices()[0].id;
  for (int attempt = 1; attempt <= limits::notice_tries; ++attempt) {
    const auto claimed = take(id);
    ASSERT_TRUE(claimed) << attempt;
    clinic.write([&](db::Tx& tx) { mark_failed(tx, *claimed, Failure::unreachable); });
    EXPECT_FALSE(take(id)) << "not at once";
    wait(limits::notice_longest);
  }
  EXPECT_EQ(notices()[0].state, State::given_up);
  EXPECT_EQ(notices()[0].attempts, limits::notice_tries);
}

TEST_F(SomebodyIsTold, NotWhereTheyWithdrewMeanwhile) {
  allow(true, false);
  change();
  wait(limits::notice_gather);
  const auto claimed = take(notices()[0].id);
  allow(false, false);
  clinic.read([&](db::Tx& tx) { EXPECT_FALSE(address_of(tx, *claimed)); });
}

TEST_F(SomebodyIsTold, WhatTheyAllowIsKeptByTheDeskAndStartsAsNothing) {
  const auto before = clinic.call({.target = address()});
  EXPECT_EQ(before.body, R"({"may_email":false,"may_text":false,"noted_at":null,"version":0})");
  constexpr const char* yes = R"({"may_email":true,"may_text":false})";
  EXPECT_EQ(put_consent(yes, "").status, 428);
  EXPECT_EQ(put_consent(yes, "\"0\"").status, 200);
  EXPECT_EQ(put_consent(yes, "\"0\"").status, 412);
  EXPECT_EQ(put_consent(yes, "\"1\"", Role::biller).status, 403);
  EXPECT_EQ(change(), 1);
}

TEST_F(SomebodyIsTold, TheDirectorSeesItTriesAgainAndGivesUp) {
  allow(true, false);
  change();
  const auto seen = clinic.call({.target = "/api/v1/notices"});
  const auto list = parse_json(seen.body);
  EXPECT_EQ(list.at_pointer("/items/0/patient_name"), "Ada Hazel");
  EXPECT_EQ(list.at_pointer("/sends_email"), true);
  EXPECT_EQ(list.at_pointer("/waiting"), 1);
  const std::string target = "/api/v1/notices/" + notices()[0].id.text();
  const auto post = [&](const char* what, const char* version) {
    return clinic.call({.method = Method::post, .target = target + what, .if_match = version})
        .status;
  };
  EXPECT_EQ(post("/give-up", "\"7\""), 412);
  EXPECT_EQ(post("/give-up", "\"1\""), 200);
  EXPECT_EQ(post("/give-up", "\"2\""), 422);
  EXPECT_EQ(post("/try-again", "\"2\""), 200);
  const auto claimed = take(notices()[0].id);
  ASSERT_TRUE(claimed) << "at once";
  EXPECT_EQ(claimed->attempts, 1) << "from the beginning";
  EXPECT_EQ(post("/try-again", "\"4\""), 422) << "it is being sent";
}

TEST_F(SomebodyIsTold, WhoOpensNoChartSeesNoName) {
  allow(true, false);
  change();
  const auto seen =
      clinic.call({.target = "/api/v1/notices", .credential = clinic.as(Role::admin)});
  EXPECT_EQ(seen.body.find("Hazel"), std::string::npos);
  const auto elsewhere = clinic.call(
      {.target = "/api/v1/notices", .credential = clinic.as(Role::director, clinic.other_site)});
  EXPECT_TRUE(parse_json(elsewhere.body).at("items").as_array().empty());
}

TEST_F(SomebodyIsTold, OnesOwnAddressIsOnesOwn) {
  const auto put = [&](const char* body, const char* version) {
    return clinic
        .call({.method = Method::put,
               .target = "/api/v1/account/contact",
               .body = body,
               .if_match = version})
        .status;
  };
  EXPECT_EQ(put(R"({"email":"no address","phone":""})", "\"0\""), 422);
  EXPECT_EQ(put(R"({"email":"grace@example.org","phone":""})", "\"0\""), 200);
  int told = 0;
  clinic.write([&](db::Tx& tx) {
    told = tell(tx, staff_at(clinic.site, Role::director), Kind::schedule_changed, "one");
  });
  EXPECT_EQ(told, 1);
}

}  // namespace
}  // namespace stepwell::outbox

#include <gtest/gtest.h>

#include "stepwell/access/store.h"
#include "stepwell/base/limits.h"
#include "stepwell/people/store.h"
#include "stepwell/testing/clinic.h"

namespace stepwell::access {
namespace {

using http::Credential;
using http::Grant;
using people::Role;
using testing::some;
using testing::staff_at;

class Authenticate : public ::testing::Test {
 protected:
  http::Actor who(const Credential& credential) {
    http::Actor actor;
    clinic.read([&](db::Tx& tx) { actor = authenticate(tx, credential); });
    return actor;
  }

  // Signs a therapist in as of now, so that time counts.
  Credential signed_in(const std::string& token_hash = "fresh") {
    const Credential credential{Credential::Kind::session, clinic.organization, token_hash};
    clinic.write([&](db::Tx& tx) {
      put_sign_in(tx, therapist, credential.token_hash, {tx.now.time + limits::sign_in_life});
    });
    return credential;
  }

  void pass(std::chrono::microseconds time) { clinic.now.time += time; }

  void write_as(const Credential& credential) {
    clinic.write([&](db::Tx& tx) { authenticate(tx, credential); });
  }

  testing::Clinic clinic;
  const StaffId therapist = staff_at(clinic.site, Role::therapist);
};

TEST_F(Authenticate, KnowsWhoIsSignedInAndWhatTheyMayDoWhere) {
  const auto actor = who(clinic.as(Role::therapist));
  EXPECT_EQ(actor.staff_id, therapist);
  EXPECT_TRUE(actor.may(Grant::mark_attendance, clinic.site));
  EXPECT_FALSE(actor.may(Grant::mark_attendance, clinic.other_site));
  EXPECT_FALSE(actor.may(Grant::administer));
}

TEST_F(Authenticate, AddsUpRolesAndARoleWithoutSiteHoldsEverywhere) {
  clinic.write([&](db::Tx& tx) {
    people::give_role(tx, therapist, {Role::intake, clinic.other_site});
    people::give_role(tx, therapist, {Role::nurse, {}});
  });
  const auto actor = who(clinic.as(Role::therapist));
  EXPECT_TRUE(actor.may(Grant::manage_referrals, clinic.other_site));
  EXPECT_FALSE(actor.may(Grant::manage_referrals, clinic.site));
  EXPECT_TRUE(actor.may(Grant::write_chart, clinic.other_site));
}

TEST_F(Authenticate, SomebodyWithoutARoleMayOnlySeeToTheirAccount) {
  clinic.write([&](db::Tx& tx) { people::take_roles(tx, therapist); });
  const auto actor = who(clinic.as(Role::therapist));
  EXPECT_TRUE(actor.may(Grant::own_account));
  EXPECT_FALSE(actor.may(Grant::read_setup));
}

TEST_F(Authenticate, ForgetsASigningInThatWasEnded) {
  const auto credential = signed_in();
  EXPECT_TRUE(who(credential).known());
  clinic.write([&](db::Tx& tx) { end_sign_in(tx, credential.token_hash); });
  EXPECT_FALSE(who(credential).known());
}

TEST_F(Authenticate, EndsAllOfSomebodysSigningInsAndNobodyElses) {
  const auto credential = signed_in();
  clinic.write([&](db::Tx& tx) { end_all_sign_ins(tx, therapist); });
  EXPECT_FALSE(who(credential).known());
  EXPECT_FALSE(who(clinic.as(Role::therapist)).known());
  EXPECT_TRUE(who(clinic.as(Role::nurse)).known());
}

TEST_F(Authenticate, ADisabledAccountIsOutAtOnce) {
  const auto credential = signed_in();
  clinic.write([&](db::Tx& tx) {
    Account account = find_account(tx, therapist).value();
    account.disabled = true;
    put_account(tx, account);
  });
  EXPECT_FALSE(who(credential).known());
}

TEST_F(Authenticate, ASigningInRestsAnHourUnlessTheOrganizationSays) {
  static constexpr db::Sql set_rest{"UPDATE organization SET rest_minutes = 15 WHERE id = $1"};
  for (const auto rest : {limits::sign_in_rest, std::chrono::minutes(15)}) {
    const auto credential = signed_in(std::to_string(rest.count()));
    pass(rest - std::chrono::microseconds(1));
    EXPECT_TRUE(who(credential).known());
    pass(std::chrono::microseconds(1));
    EXPECT_FALSE(who(credential).known());
    clinic.write([](db::Tx& tx) { tx.db.run(set_rest, tx.organization); });
  }
}

TEST_F(Authenticate, ASigningInInUseLastsTwelveHoursAndNoLonger) {
  const auto credential = signed_in();
  const Instant end{clinic.now.time + limits::sign_in_life};
  while (clinic.now.time + std::chrono::minutes(50) < end.time) {
    pass(std::chrono::minutes(50));
    write_as(credential);
    EXPECT_TRUE(who(credential).known());
  }
  clinic.now = end;
  EXPECT_FALSE(who(credential).known());
}

TEST_F(Authenticate, ReadersSayWhenSomebodysPresenceIsToBeNoted) {
  const auto credential = signed_in();
  pass(limits::sign_in_step);
  EXPECT_FALSE(who(credential).rested);
  pass(std::chrono::microseconds(1));
  EXPECT_TRUE(who(credential).rested);
  write_as(credential);
  EXPECT_FALSE(who(credential).rested);
}

TEST_F(Authenticate, ATabletIsSeenWhenItCalls) {
  const auto tablet = clinic.kiosk();
  const auto seen = [&] {
    std::optional<Instant> at;
    clinic.read([&](db::Tx& tx) { at = find_device(tx, some<DeviceId>(1)).seen_at; });
    return at;
  };
  EXPECT_FALSE(seen()) << "before it was first switched on";
  write_as(tablet);
  const Instant first = clinic.now;
  EXPECT_EQ(seen(), first);
  pass(std::chrono::seconds(20));
  write_as(tablet);
  EXPECT_EQ(seen(), first) << "not at every touch";
  pass(std::chrono::seconds(40));
  EXPECT_TRUE(who(tablet).rested) << "a reader leaves it to the writer";
  write_as(tablet);
  EXPECT_EQ(seen(), clinic.now);
}

TEST_F(Authenticate, ReadingKeepsSomebodySignedIn) {
  clinic.router.get("/test/mine", http::to_oneself(),
                    [](db::Tx&, const http::Request&) { return http::Response{.status = 204}; });
  const auto credential = signed_in();
  for (int i = 0; i < 3; ++i) {
    pass(std::chrono::minutes(50));
    EXPECT_EQ(clinic.call({.target = "/test/mine", .credential = credential}).status, 204);
    clinic.write([](db::Tx&) {});  // what the reader left to the writer is done before this
  }
}

TEST_F(Authenticate, ATokenOfAnotherOrganizationIsNobodysHere) {
  Credential credential = clinic.of_other_organization(Role::therapist);
  credential.organization_id = clinic.organization;
  EXPECT_FALSE(who(credential).known());
}

TEST_F(Authenticate, AKioskMayCheckPeopleInAtItsSiteAndNothingElse) {
  const auto actor = who(clinic.kiosk());
  EXPECT_TRUE(actor.device_id);
  for_each_word<Grant>([&](std::string_view word, Grant grant) {
    EXPECT_EQ(actor.may(grant, clinic.site), grant == Grant::kiosk) << word;
    EXPECT_FALSE(actor.may(grant, clinic.other_site)) << word;
  });
}

TEST_F(Authenticate, ARevokedKioskIsNobody) {
  clinic.write([](db::Tx& tx) { revoke_device(tx, some<DeviceId>(1)); });
  EXPECT_FALSE(who(clinic.kiosk()).known());
}

TEST_F(Authenticate, ADevicesTokenIsNoCookieNorTheOtherWayRound) {
  Credential swapped = clinic.kiosk();
  swapped.kind = Credential::Kind::session;
  EXPECT_FALSE(who(swapped).known());
  swapped = clinic.as(Role::therapist);
  swapped.kind = Credential::Kind::device;
  EXPECT_FALSE(who(swapped).known());
}

}  // namespace
}  // namespace stepwell::access

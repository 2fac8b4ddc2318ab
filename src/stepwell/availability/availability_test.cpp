#include <gtest/gtest.h>

#include "stepwell/availability/routes.h"
#include "stepwell/availability/rules.h"
#include "stepwell/availability/store.h"
#include "stepwell/merge/store.h"
#include "stepwell/people/store.h"
#include "stepwell/testing/clinic.h"

namespace stepwell::availability {
namespace {

using http::Method;
using people::Role;

FreeHours at_clinic(int weekday, int from, int until) {
  return {weekday, from, until, Way::in_person};
}
FreeHours at_home(int weekday, int from, int until) {
  return {weekday, from, until, Way::telehealth};
}

TEST(SaidHours, AreCheckedOneByOne) {
  struct Case {
    const char* why;
    std::vector<FreeHours> hours;
    std::vector<std::string> expected;  // code and field
  };
  const Case cases[] = {
      {"nothing takes back what was said", {}, {}},
      {"a whole day", {at_clinic(7, 0, 24)}, {}},
      {"the same hours in both ways", {at_clinic(1, 9, 13), at_home(1, 9, 13)}, {}},
      {"stretches that touch", {at_clinic(1, 9, 11), at_clinic(1, 11, 13)}, {}},
      {"stretches that meet",
       {at_clinic(1, 9, 12), at_clinic(1, 11, 13)},
       {"hours_overlap /hours/1/from_hour"}},
      {"the eighth day", {at_clinic(8, 9, 13)}, {"bad_weekday /hours/0/weekday"}},
      {"the day before Monday", {at_clinic(0, 9, 13)}, {"bad_weekday /hours/0/weekday"}},
      {"no time at all", {at_clinic(1, 9, 9)}, {"ends_before_start /hours/0/until_hour"}},
      {"past midnight", {at_clinic(1, 22, 25)}, {"bad_hour /hours/0/until_hour"}},
      {"before midnight", {at_clinic(1, -1, 5)}, {"bad_hour /hours/0/from_hour"}},
      {"the twenty-fifth hour",
       {at_clinic(1, 24, 25)},
       {"bad_hour /hours/0/from_hour", "bad_hour /hours/0/until_hour"}},
      {"as many as there may be", std::vector(42, at_clinic(1, 9, 9)), {}},
      {"one more", std::vector(43, at_clinic(1, 9, 13)), {"too_many_hours /hours"}},
  };
  for (const Case& c : cases) {
    SCOPED_TRACE(c.why);
    std::vector<std::string> found;
    for (const Finding& one : check_hours({c.hours})) found.push_back(one.code + " " + one.field);
    if (c.hours.size() == 42)
      EXPECT_EQ(std::ranges::count(found, "too_many_hours /hours"), 0);
    else
      EXPECT_EQ(found, c.expected);
  }
}

TEST(FreeHours, ThatTouchAreOne) {
  EXPECT_EQ(joined({at_clinic(1, 11, 13), at_home(1, 9, 10), at_clinic(1, 9, 11),
                    at_clinic(1, 17, 20), at_clinic(2, 9, 11)}),
            (std::vector{at_clinic(1, 9, 13), at_clinic(1, 17, 20), at_clinic(2, 9, 11),
                         at_home(1, 9, 10)}));
}

TEST(FreeHours, HoldAMeetingThatLiesWithinThem) {
  const std::vector<FreeHours> hours{at_clinic(1, 9, 11), at_clinic(1, 11, 13), at_home(2, 9, 13)};
  EXPECT_TRUE(can_come(hours, 1, 9 * 60, 50));
  EXPECT_TRUE(can_come(hours, 1, 10 * 60 + 30, 90)) << "over where two stretches touch";
  EXPECT_TRUE(can_come(hours, 1, 12 * 60, 60)) << "up to the last minute";
  EXPECT_FALSE(can_come(hours, 1, 12 * 60, 61));
  EXPECT_FALSE(can_come(hours, 1, 9 * 60 - 1, 50));
  EXPECT_FALSE(can_come(hours, 2, 9 * 60, 50)) << "from home is not in the room";
  EXPECT_FALSE(can_come(hours, 3, 9 * 60, 50));
  EXPECT_TRUE(can_come({}, 3, 9 * 60, 50)) << "nobody asked";
}

class AnAvailability : public ::testing::Test {
 protected:
  void SetUp() override {
    routes(clinic.router);
    ada = clinic.patient("Ada", "Hazel").id;
  }

  http::Response send(Method method, const std::string& body = "", std::optional<int> version = {},
                      Role as = Role::therapist) {
    return clinic.call({.method = method,
                        .target = "/api/v1/patients/" + ada.text() + "/availability",
                        .body = body,
                        .if_match = version ? http::etag_of(*version) : "",
                        .credential = clinic.as(as)});
  }
  http::Response say(std::vector<FreeHours> hours, std::optional<int> version,
                     Role as = Role::therapist) {
    return send(Method::put, json_text(SaidHours{std::move(hours)}), version, as);
  }
  PatientAvailability now() {
    const auto answer = send(Method::get);
    EXPECT_EQ(answer.status, 200) << answer.body;
    return from_json<PatientAvailability>(parse_json(answer.body));
  }

  testing::Clinic clinic;
  PatientId ada;
};

TEST_F(AnAvailability, IsUnknownUntilSomebodyAsks) {
  const auto first = now();
  EXPECT_TRUE(first.hours.empty());
  EXPECT_FALSE(first.said_on);
  EXPECT_EQ(first.version, 0);
}

TEST_F(AnAvailability, IsWhatWasSaidLast) {
  const auto saved =
      say({at_clinic(3, 9, 11), at_clinic(1, 9, 13), at_clinic(3, 11, 12)}, 0, Role::intake);
  EXPECT_EQ(saved.status, 200) << saved.body;
  EXPECT_EQ(saved.etag, "\"1\"");
  EXPECT_EQ(now().hours, (std::vector{at_clinic(1, 9, 13), at_clinic(3, 9, 12)}));
  EXPECT_EQ(now().said_on, testing::day("2026-11-16"));
  EXPECT_FALSE(now().noted_by_name.empty());
  clinic.now.time += std::chrono::minutes(1);
  EXPECT_EQ(say({at_home(5, 17, 20)}, 1).status, 200);
  EXPECT_EQ(now().hours, std::vector{at_home(5, 17, 20)});
  clinic.now.time += std::chrono::minutes(1);
  EXPECT_EQ(say({}, 2).status, 200);
  EXPECT_TRUE(now().hours.empty());
  EXPECT_EQ(now().version, 3);
}

TEST_F(AnAvailability, IsNotOverwrittenByWhoDidNotSeeTheChange) {
  EXPECT_EQ(say({at_clinic(1, 9, 13)}, {}).status, 428);
  EXPECT_EQ(say({at_clinic(1, 9, 13)}, 0).status, 200);
  EXPECT_EQ(say({at_clinic(2, 9, 13)}, 0).status, 412);
  EXPECT_EQ(now().hours, std::vector{at_clinic(1, 9, 13)});
}

TEST_F(AnAvailability, IsRefusedWithWhatIsWrong) {
  const auto refused = say({at_clinic(1, 13, 9)}, 0);
  EXPECT_EQ(refused.status, 422);
  EXPECT_NE(refused.body.find("ends_before_start"), std::string::npos);
  EXPECT_EQ(now().version, 0);
}

TEST_F(AnAvailability, IsNotedByWhoMayWriteTheChart) {
  EXPECT_EQ(say({at_clinic(1, 9, 13)}, 0, Role::facilitator).status, 403);
  EXPECT_EQ(say({at_clinic(1, 9, 13)}, 0, Role::biller).status, 403);
  EXPECT_EQ(send(Method::get, "", {}, Role::facilitator).status, 200);
}

TEST_F(AnAvailability, OfAStrangerIsNotThere) {
  ada = testing::some<PatientId>(99);
  EXPECT_EQ(send(Method::get).status, 404);
}

// Of who was registered twice the latest word counts, whichever record had it.
TEST_F(AnAvailability, GoesAlongWithAMerge) {
  EXPECT_EQ(say({at_clinic(1, 9, 13)}, 0).status, 200);
  const auto kept = ada;
  ada = clinic.patient("Ada", "Hazle").id;
  clinic.now.time += std::chrono::minutes(1);
  EXPECT_EQ(say({at_clinic(2, 9, 13)}, 0).status, 200);
  clinic.write([&](db::Tx& tx) {
    const auto survivor = people::find_patient(tx, kept);
    merge::put_merge(tx, survivor, people::find_patient(tx, ada), {.merged_id = ada},
                     {.given_name = survivor.given_name, .family_name = survivor.family_name},
                     testing::staff_at(clinic.site, Role::director));
  });
  ada = kept;
  EXPECT_EQ(now().hours, std::vector{at_clinic(2, 9, 13)});
  EXPECT_EQ(now().version, 2);
  EXPECT_EQ(say({at_clinic(3, 9, 13)}, 2).status, 200);
}

}  // namespace
}  // namespace stepwell::availability

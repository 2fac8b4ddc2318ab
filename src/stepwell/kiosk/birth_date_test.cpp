#include "stepwell/kiosk/store.h"
#include "stepwell/testing/the_day.h"

namespace stepwell::kiosk {
namespace {

using http::Method;
using http::Response;
using people::Role;
using testing::day;
using testing::parsed;

// Ada, born on the 7th of March in 1988, whose evening group begins just now, and a tablet.
class WithoutAPin : public testing::TheDay {
 protected:
  void SetUp() override {
    TheDay::SetUp();
    clinic.write([&](db::Tx& tx) { give_birthday(tx, ada); });
  }

  static void give_birthday(db::Tx& tx, const PatientId& patient) {
    auto known = people::find_patient(tx, patient);
    known.birth_date = Private(day("1988-03-07"));
    people::put_patient(tx, known);
  }

  // Somebody else of the group, born on the same day as Ada: the n-th.
  PatientId twin(const std::string& given, const std::string& family, std::uint8_t n) {
    const PatientId id = clinic.patient(given, family).id;
    clinic.write([&](db::Tx& tx) {
      testing::admit(tx, clinic.site, group, id, n);
      give_birthday(tx, id);
    });
    return id;
  }

  Response say(const std::string& birth_date = "1988-03-07") {
    return send(Method::post, "/kiosk/arrivals/by-birth-date",
                R"({"birth_date":")" + birth_date + "\"}", {.credential = clinic.kiosk()});
  }

  Response choose(const json::value& choice) {
    return send(Method::post, "/kiosk/arrivals/by-choice",
                R"({"token":")" + std::string(choice.at("token").as_string()) + "\"}",
                {.credential = clinic.kiosk()});
  }

  Response set(const std::string& body, const char* version = "\"0\"", Role role = Role::director) {
    return send(Method::put, "/sites/" + clinic.site.text() + "/kiosk", body,
                {.if_match = version, .credential = clinic.as(role)});
  }

  bool has_come(const PatientId& patient) {
    return read<bool>([&](db::Tx& tx) {
      return attendance::check_in_on(tx, patient, day("2026-11-16")).has_value();
    });
  }

  static std::string code(const Response& response) {
    return std::string(parsed(response).at_pointer("/findings/0/code").as_string());
  }

  std::vector<std::string> charts_on_record() {
    constexpr db::Sql noted{R"(
      SELECT patient_id FROM audit_event
      WHERE organization_id = $1 AND actor LIKE 'device/%' AND patient_id IS NOT NULL
      ORDER BY patient_id)"};
    return read<std::vector<std::string>>(
        [&](db::Tx& tx) { return tx.db.all<std::string>(noted, tx.organization); });
  }
};

TEST_F(WithoutAPin, OnePersonGoesOnLikeWithARightPin) {
  const Response found = say();
  EXPECT_EQ(found.status, 200) << found.body;
  const auto body = parsed(found);
  EXPECT_EQ(body.at_pointer("/arrival/first_name"), "Ada");
  EXPECT_EQ(body.at_pointer("/arrival/stage"), "arriving");
  EXPECT_TRUE(body.at("choices").as_array().empty());
  EXPECT_TRUE(has_come(ada));
  EXPECT_EQ(charts_on_record(), std::vector{ada.text()});
}

TEST_F(WithoutAPin, NobodyIsToldFromSomebodyWhoIsNotAwaited) {
  clinic.now.time -= std::chrono::minutes(61);
  const std::string nobody = say("1988-03-08").body;
  EXPECT_EQ(code(say("1988-03-08")), "nobody_awaited");
  EXPECT_EQ(say().body, nobody) << "too early";
  clinic.now.time += std::chrono::minutes(1);
  EXPECT_EQ(say().status, 200);
  EXPECT_EQ(say().body, nobody) << "has come already";
  EXPECT_EQ(charts_on_record().size(), 1u);
}

TEST_F(WithoutAPin, WhoComesTooLateIsForTheDesk) {
  clinic.now.time += std::chrono::minutes(60);
  EXPECT_EQ(code(say()), "nobody_awaited");
}

TEST_F(WithoutAPin, SomebodyOfAnotherSiteIsNotKnownHere) {
  const auto elsewhere = clinic.patient_at(clinic.other_site, "Cleo", "Reed").id;
  clinic.write([&](db::Tx& tx) {
    auto known = people::find_patient(tx, elsewhere);
    known.birth_date = Private(day("1970-01-01"));
    people::put_patient(tx, known);
    testing::admit(tx, clinic.site, group, elsewhere, 2);
  });
  EXPECT_EQ(code(say("1970-01-01")), "nobody_awaited");
}

TEST_F(WithoutAPin, AWrongDateCountsLikeAWrongPin) {
  for (int i = 0; i < 3; ++i) EXPECT_EQ(say("1988-03-08").status, 422);
  const std::string wrong = pin() == "000000" ? "000001" : "000000";
  for (int i = 0; i < 3; ++i) EXPECT_EQ(arrive(wrong).status, 404);
  EXPECT_EQ(say().status, 429);
  clinic.now.time += std::chrono::seconds(1);
  EXPECT_EQ(say().status, 200);
}

TEST_F(WithoutAPin, OfSeveralEachSeesNoMoreThanInitials) {
  const PatientId bea = twin("Bea", "Linden", 2);
  const auto found = parsed(say());
  EXPECT_EQ(found.as_object().if_contains("arrival") == nullptr || found.at("arrival").is_null(),
            true);
  const auto& choices = found.at("choices").as_array();
  ASSERT_EQ(choices.size(), 2u);
  EXPECT_EQ(choices[0].at("initials"), "A. H.");
  EXPECT_EQ(choices[1].at("initials"), "B. L.");
  EXPECT_FALSE(has_come(ada) || has_come(bea)) << "nobody has chosen";
  EXPECT_EQ(charts_on_record().size(), 2u) << "both were shown";

  const auto arrival = parsed(choose(choices[1]));
  EXPECT_EQ(arrival.at("first_name"), "Bea");
  EXPECT_TRUE(has_come(bea));
  EXPECT_FALSE(has_come(ada));
  EXPECT_EQ(code(choose(choices[0])), "nobody_awaited") << "one choice, and no second";
  EXPECT_EQ(parsed(say()).at_pointer("/arrival/first_name"), "Ada") << "alone now";
}

TEST_F(WithoutAPin, AChoiceIsOverWithTheNextOneAndAfterTwoMinutes) {
  twin("Bea", "Linden", 2);
  const auto before = parsed(say()).at("choices");
  const auto after = parsed(say()).at("choices");
  EXPECT_EQ(choose(before.at(0)).status, 422);
  EXPECT_EQ(choose(after.at(0)).status, 422) << "a wrong one ends them all";
  const auto slow = parsed(say()).at("choices");
  clinic.now.time += std::chrono::minutes(2);
  EXPECT_EQ(choose(slow.at(0)).status, 422);
}

TEST_F(WithoutAPin, AChoiceIsGoodOnItsOwnTabletAlone) {
  twin("Bea", "Linden", 2);
  const auto choices = parsed(say()).at("choices");
  const auto token = Private(std::string(choices.at(0).at("token").as_string()));
  clinic.write([&](db::Tx& tx) {
    EXPECT_FALSE(take_choice(tx, testing::some<DeviceId>(99), token)) << "another tablet";
  });
  EXPECT_EQ(choose(choices.at(0)).status, 200);
}

TEST_F(WithoutAPin, EqualInitialsAreForTheDesk) {
  const PatientId abe = twin("Abe", "Holm", 2);
  const auto found = parsed(say());
  EXPECT_TRUE(found.at("choices").as_array().empty());
  EXPECT_FALSE(has_come(ada) || has_come(abe));
}

TEST_F(WithoutAPin, ASiteMayWantPinsAlone) {
  EXPECT_EQ(
      parsed(send(Method::get, "/kiosk", "", {.credential = clinic.kiosk()})).at("by_birth_date"),
      true);
  const std::string off = R"({"by_birth_date":false,"opens_minutes":60,"closes_minutes":60})";
  EXPECT_EQ(set(off).etag, "\"1\"");
  EXPECT_EQ(
      parsed(send(Method::get, "/kiosk", "", {.credential = clinic.kiosk()})).at("by_birth_date"),
      false);
  EXPECT_EQ(code(say()), "pin_only");
  EXPECT_EQ(arrive(pin()).status, 200);
}

TEST_F(WithoutAPin, TheSiteSaysWhenSomebodyIsArriving) {
  const std::string early = R"({"by_birth_date":true,"opens_minutes":5,"closes_minutes":0})";
  EXPECT_EQ(set(early, "").status, 428);
  EXPECT_EQ(set(early, "\"7\"").status, 412);
  EXPECT_EQ(set(early, "\"0\"", Role::facilitator).status, 403);
  EXPECT_EQ(code(set(R"({"by_birth_date":true,"opens_minutes":241,"closes_minutes":0})")),
            "minutes_out_of_range");
  EXPECT_EQ(set(early).status, 200);
  clinic.now.time -= std::chrono::minutes(6);
  EXPECT_EQ(code(say()), "nobody_awaited") << "too early";
  clinic.now.time += std::chrono::minutes(1);
  EXPECT_EQ(say().status, 200);
}

TEST_F(WithoutAPin, APinWorksAtAnyTime) {
  clinic.now.time += std::chrono::hours(4);
  EXPECT_EQ(arrive(pin()).status, 200);
}

}  // namespace
}  // namespace stepwell::kiosk

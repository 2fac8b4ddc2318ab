#include "stepwell/people/routes.h"

#include <gtest/gtest.h>

#include "stepwell/base/limits.h"
#include "stepwell/people/store.h"
#include "stepwell/testing/clinic.h"

namespace stepwell::people {
namespace {

using http::Method;
using http::Response;

json::value parsed(const Response& response) { return parse_json(response.body); }

class PatientSearch : public ::testing::Test {
 protected:
  void SetUp() override { routes(clinic.router); }

  PatientPage page(const std::string& query) {
    const auto response =
        clinic.call({.target = "/api/v1/patients?site=" + clinic.site.text() + query});
    EXPECT_EQ(response.status, 200) << response.body;
    return from_json<PatientPage>(parsed(response));
  }

  std::vector<std::string> names(const std::string& query) {
    std::vector<std::string> found;
    for (const PatientCard& card : page(query).items) found.push_back(card.name.reveal());
    return found;
  }

  Patient born(const char* given, const char* family, const char* birth_date) {
    Patient patient = clinic.patient(given, family);
    patient.birth_date = Private(testing::day(birth_date));
    clinic.write([&](db::Tx& tx) { patient = put_patient(tx, patient); });
    return patient;
  }

  testing::Clinic clinic;
};

using Names = std::vector<std::string>;

TEST_F(PatientSearch, ListsASitesPeopleByFamilyName) {
  clinic.patient("Zoë", "Álvarez");
  clinic.patient("Ada", "Lovelace");
  clinic.patient("Bea", "alvarez");
  clinic.patient_at(clinic.other_site, "Grace", "Hopper");
  EXPECT_EQ(names(""), (Names{"Bea alvarez", "Zoë Álvarez", "Ada Lovelace"}));
}

TEST_F(PatientSearch, FindsTheBeginningsOfNamesInAnyOrderCaseAndAccent) {
  clinic.patient("José Luis", "Muñoz-Ortega");
  clinic.patient("Josephine", "Baker");
  struct Case {
    const char* typed;
    Names expected;
  };
  const Case cases[] = {
      {"jose", {"Josephine Baker", "José Luis Muñoz-Ortega"}},
      {"MUN", {"José Luis Muñoz-Ortega"}},
      {"ortega+jos%C3%89", {"José Luis Muñoz-Ortega"}},
      {"jose+luis+munoz+ortega", {"José Luis Muñoz-Ortega"}},
      {"luiz", {}},
      {"uis", {}},
      {"%25", {}},
      {"_ose", {}},
      {"'", {}},
  };
  for (const Case& c : cases) EXPECT_EQ(names(std::string("&q=") + c.typed), c.expected) << c.typed;
}

TEST_F(PatientSearch, FindsBothTheNameOnPaperAndThePreferredOne) {
  Patient patient = clinic.patient("Augusta", "King");
  patient.preferred_name = Private<std::string>("Ada");
  clinic.write([&](db::Tx& tx) { put_patient(tx, patient); });
  EXPECT_EQ(names("&q=augusta"), Names{"Ada King"});
  EXPECT_EQ(names("&q=ada"), Names{"Ada King"});
}

TEST_F(PatientSearch, ForgetsANameThatWasCorrected) {
  Patient patient = clinic.patient("Ada", "Byron");
  patient.family_name = Private<std::string>("King");
  clinic.write([&](db::Tx& tx) { put_patient(tx, patient); });
  EXPECT_EQ(names("&q=byron"), Names{});
  EXPECT_EQ(names("&q=king"), Names{"Ada King"});
}

TEST_F(PatientSearch, FindsARecordNumberAndADateOfBirth) {
  const Patient ada = born("Ada", "Lovelace", "1985-12-10");
  born("Grace", "Hopper", "1986-12-09");
  EXPECT_EQ(names("&q=" + ada.record_number), Names{"Ada Lovelace"});
  EXPECT_EQ(names("&q=1986-12-09"), Names{"Grace Hopper"});
  EXPECT_EQ(names("&q=1986-12-10"), Names{});
  EXPECT_EQ(names("&q=Lovelace"), Names{"Ada Lovelace"}) << "which could be a record number, too";
}

TEST_F(PatientSearch, GoesOnWhereAPageEnded) {
  const auto size = limits::patient_page;
  clinic.write([&](db::Tx& tx) {
    PatientDetails details;
    details.family_name = Private<std::string>("Same");
    for (std::size_t i = 0; i < size + 1; ++i) register_patient(tx, clinic.site, details);
  });
  const auto first = page("&q=same");
  EXPECT_EQ(first.items.size(), size);
  ASSERT_TRUE(first.next);
  const auto second = page("&q=same&after=" + first.next->text());
  EXPECT_EQ(second.items.size(), 1u);
  EXPECT_FALSE(second.next);
  for (const PatientCard& card : first.items) EXPECT_NE(card.id, second.items[0].id);
}

TEST_F(PatientSearch, RefusesAPlaceThatIsNotAtTheSite) {
  const Patient elsewhere = clinic.patient_at(clinic.other_site, "Grace", "Hopper");
  const auto response = clinic.call(
      {.target = "/api/v1/patients?site=" + clinic.site.text() + "&after=" + elsewhere.id.text()});
  EXPECT_EQ(response.status, 422);
  EXPECT_EQ(response.body.find("Hopper"), std::string::npos);
}

class PatientRecord : public PatientSearch {
 protected:
  Response send(Method method, const std::string& rest, const json::value& body,
                const std::string& if_match = "") {
    return clinic.call({.method = method,
                        .target = "/api/v1/patients/" + ada.id.text() + rest,
                        .body = json::serialize(body),
                        .if_match = if_match});
  }

  const Patient ada = clinic.patient("Ada", "Lovelace");
};

TEST_F(PatientRecord, IsCorrectedByWhoeverSawItsLatestVersion) {
  const json::value body{{"given_name", "Augusta"}, {"family_name", "King"}, {"language", "es"}};
  EXPECT_EQ(send(Method::put, "", body).status, 428);
  const auto response = send(Method::put, "", body, "\"1\"");
  EXPECT_EQ(response.etag, "\"2\"");
  EXPECT_EQ(parsed(response).at("language"), "es");
  EXPECT_EQ(send(Method::put, "", body, "\"1\"").status, 412);
  EXPECT_EQ(clinic.changes.back().resource, "patient");
}

TEST_F(PatientRecord, IsHeldToTheRules) {
  // 14:00 UTC is the 16th in New York, so the 17th is to come.
  const json::value body{{"given_name", "Ada"}, {"family_name", ""}, {"birth_date", "2026-11-17"}};
  const auto response = send(Method::put, "", body, "\"1\"");
  EXPECT_EQ(parsed(response).at_pointer("/findings/0/code"), "in_the_future");
}

TEST_F(PatientRecord, HasAPinThatCanBeGivenAnew) {
  const std::string target = "/api/v1/patients/" + ada.id.text() + "/pin";
  const auto before = parsed(clinic.call({.target = target}));
  const auto after = parsed(send(Method::post, "/pin", {}));
  EXPECT_NE(before.at("pin"), after.at("pin"));
  EXPECT_EQ(after.at("version"), 2);
  EXPECT_EQ(parsed(clinic.call({.target = target})).at("pin"), after.at("pin"));
}

TEST_F(PatientRecord, KeepsContacts) {
  const json::value mother{{"relationship", "mother"}, {"name", "Anne"}, {"phone", ""}};
  const auto added = parsed(send(Method::post, "/contacts", mother));
  const std::string target = "/contacts/" + std::string(added.at("id").as_string());
  const json::value corrected{{"relationship", "mother"}, {"name", "Anne"}, {"phone", "555-0101"}};
  EXPECT_EQ(send(Method::put, target, corrected, "\"1\"").etag, "\"2\"");
  EXPECT_EQ(send(Method::put, target, corrected, "\"1\"").status, 412);
  const json::value nameless{{"relationship", "mother"}, {"name", ""}, {"phone", ""}};
  EXPECT_EQ(parsed(send(Method::post, "/contacts", nameless)).at_pointer("/findings/0/field"),
            "/name");
}

TEST_F(PatientRecord, DoesNotShowAnotherPersonsContact) {
  const Patient grace = clinic.patient("Grace", "Hopper");
  const json::value mother{{"relationship", "mother"}, {"name", "Anne"}, {"phone", ""}};
  const auto added = parsed(send(Method::post, "/contacts", mother));
  const auto response =
      clinic.call({.method = Method::put,
                   .target = "/api/v1/patients/" + grace.id.text() + "/contacts/" +
                             std::string(added.at("id").as_string()),
                   .body = json::serialize(mother),
                   .if_match = "\"1\""});
  EXPECT_EQ(response.status, 404);
}

TEST_F(PatientSearch, AnOrganizationsSitesAndStaffAreItsOwn) {
  EXPECT_EQ(from_json<SiteList>(parsed(clinic.call({.target = "/api/v1/sites"}))).items.size(), 2u);
  EXPECT_EQ(from_json<StaffList>(parsed(clinic.call({.target = "/api/v1/staff"}))).items.size(),
            20u);
}

}  // namespace
}  // namespace stepwell::people

#include <gtest/gtest.h>

#include <set>

#include "stepwell/base/fold.h"
#include "stepwell/people/store.h"
#include "stepwell/testing/clinic.h"

namespace stepwell::people {
namespace {

using testing::day;
using testing::some;

PatientDetails named(const std::string& given, const std::string& family) {
  PatientDetails details;
  details.given_name = Private(given);
  details.family_name = Private(family);
  return details;
}

TEST(Fold, MakesOneOfWhatPeopleTypeDifferently) {
  const std::pair<const char*, const char*> cases[] = {{"MUÑOZ", "munoz"},
                                                       {"Mun\u0303oz", "munoz"},
                                                       {"Łukasz Ødegård", "lukasz odegard"},
                                                       {"Straße", "strasse"},
                                                       {"Nguyễn", "nguyen"},
                                                       {"Ψυχή", "ψυχη"},
                                                       {"", ""},
                                                       {"\xff\xfe", "\xff\xfe"}};
  for (const auto& [typed, folded] : cases) EXPECT_EQ(fold(typed), folded) << typed;
}

TEST(Fold, FindsTheWordsOfAName) {
  EXPECT_EQ(fold_words("  O'Neill-Sánchez,  Ada "),
            (std::vector<std::string>{"oneill", "sanchez", "ada"}));
  EXPECT_TRUE(fold_words(" - ").empty());
}

TEST(DisplayName, IsWhatThePersonIsCalled) {
  Patient patient = with_details({}, named("Augusta", "Lovelace"));
  EXPECT_EQ(display_name(patient).reveal(), "Augusta Lovelace");
  patient.preferred_name = Private<std::string>("Ada");
  EXPECT_EQ(display_name(patient).reveal(), "Ada Lovelace");
  EXPECT_EQ(display_name(with_details({}, named("", "Lovelace"))).reveal(), "Lovelace");
}

TEST(Details, SayEverythingThatIsWrong) {
  const Day today = day("2026-11-16");
  PatientDetails born_tomorrow = named("Ada", "");
  born_tomorrow.birth_date = Private(day("2026-11-17"));
  PatientDetails born_today = named("Ada", "");
  born_today.birth_date = Private(today);
  PatientDetails far_away = named("Ada", "");
  far_away.address = Private(std::string(501, 'x'));
  struct Case {
    const char* why;
    PatientDetails details;
    std::vector<std::string> expected;
  };
  const Case cases[] = {
      {"one name is enough", named("Ada", ""), {}},
      {"no name is not", named(" ", ""), {"missing"}},
      {"born today", born_today, {}},
      {"born tomorrow", born_tomorrow, {"in_the_future"}},
      {"a name of 200 bytes", named(std::string(200, 'x'), ""), {}},
      {"a name of 201 bytes", named(std::string(201, 'x'), ""), {"too_long"}},
      {"an address of 501 bytes", far_away, {"too_long"}},
  };
  for (const Case& c : cases) {
    SCOPED_TRACE(c.why);
    std::vector<std::string> codes;
    for (const Finding& finding : check_details(c.details, today)) codes.push_back(finding.code);
    EXPECT_EQ(codes, c.expected);
  }
}

TEST(RecordNumber, IsReadAsPeopleSayIt) {
  EXPECT_EQ(read_record_number("k7m294qx"), "K7M2-94QX");
  EXPECT_EQ(read_record_number("K7M2 94QX"), "K7M2-94QX");
  EXPECT_EQ(read_record_number("oil0-0000"), "0110-0000");
  for (const char* bad : {"", "K7M2-94Q", "K7M2-94QXX", "K7M2-94QU", "Hopper"})
    EXPECT_FALSE(read_record_number(bad)) << bad;
}

class PeopleStore : public ::testing::Test {
 protected:
  Patient registered(const std::string& given, const std::string& family) {
    Patient patient;
    clinic.write(
        [&](db::Tx& tx) { patient = register_patient(tx, clinic.site, named(given, family)); });
    return patient;
  }

  Pin pin_of(const Patient& patient) {
    Pin pin;
    clinic.read([&](db::Tx& tx) { pin = find_pin(tx, patient.id); });
    return pin;
  }

  testing::Clinic clinic;
};

TEST_F(PeopleStore, APatientGetsARecordNumberAndAPinOfTheirOwn) {
  std::set<std::string> numbers;
  std::set<std::string> pins;
  for (int i = 0; i < 50; ++i) {
    const Patient patient = registered("Ada", "Lovelace");
    EXPECT_EQ(read_record_number(patient.record_number), patient.record_number);
    EXPECT_EQ(pin_of(patient).pin.reveal().size(), 6u);
    numbers.insert(patient.record_number);
    pins.insert(pin_of(patient).pin.reveal());
  }
  EXPECT_EQ(numbers.size(), 50u);
  EXPECT_EQ(pins.size(), 50u);
}

TEST_F(PeopleStore, APatientIsStoredWholeAndCorrected) {
  PatientDetails details = named("Augusta", "Lovelace");
  details.birth_date = Private(day("1985-12-10"));
  details.language = Language::es;
  details.phone = Private<std::string>("555-0100");
  clinic.write([&](db::Tx& tx) {
    Patient patient = register_patient(tx, clinic.site, details);
    EXPECT_EQ(json_text(find_patient(tx, patient.id)), json_text(patient));
    patient.preferred_name = Private<std::string>("Ada");
    EXPECT_EQ(put_patient(tx, patient).version, 2);
    EXPECT_EQ(display_name(find_patient(tx, patient.id)).reveal(), "Ada Lovelace");
    EXPECT_EQ(site_of_patient(tx, patient.id), clinic.site);
  });
}

TEST_F(PeopleStore, ANewPinReplacesTheOld) {
  const Patient ada = registered("Ada", "Lovelace");
  const auto old_pin = pin_of(ada).pin;
  clinic.write([&](db::Tx& tx) {
    const Pin pin = give_new_pin(tx, ada.id);
    EXPECT_EQ(pin.version, 2);
    EXPECT_EQ(find_by_pin(tx, clinic.site, pin.pin)->id, ada.id);
    EXPECT_FALSE(find_by_pin(tx, clinic.site, old_pin));
    EXPECT_FALSE(find_by_pin(tx, some<SiteId>(9), pin.pin));
  });
}

TEST_F(PeopleStore, AnIdentifierIsOnePersons) {
  const Patient ada = registered("Ada", "Lovelace");
  const Patient grace = registered("Grace", "Hopper");
  const Identifier mrn{"urn:hospital", Private<std::string>("4711")};
  clinic.write([&](db::Tx& tx) {
    put_identifier(tx, ada.id, mrn);
    put_identifier(tx, ada.id, mrn);
    EXPECT_EQ(find_by_identifier(tx, mrn), ada.id);
    EXPECT_EQ(identifiers_of(tx, ada.id).size(), 1u);
    EXPECT_FALSE(find_by_identifier(tx, {"urn:other", mrn.value}));
  });
  EXPECT_THROW(clinic.write([&](db::Tx& tx) { put_identifier(tx, grace.id, mrn); }), db::Conflict);
}

TEST_F(PeopleStore, StaffKeepTheirRolesAndCredentials) {
  const Staff grace{some<StaffId>(77), "Grace", "Hopper"};
  clinic.write([&](db::Tx& tx) {
    put_staff(tx, grace);
    for (int twice = 0; twice < 2; ++twice) {
      give_role(tx, grace.id, {Role::therapist, clinic.site});
      give_role(tx, grace.id, {Role::director, {}});
    }
    EXPECT_EQ(roles_of(tx, grace.id),
              (std::vector<RoleAt>{{Role::director, {}}, {Role::therapist, clinic.site}}));
    put_credential(tx, {tx.next<CredentialId>(), grace.id, "LCSW", CredentialLevel::independent,
                        "123", "NJ", day("2027-01-31")});
    EXPECT_EQ(credentials_of(tx, grace.id).at(0).kind, "LCSW");
    take_roles(tx, grace.id);
    EXPECT_TRUE(roles_of(tx, grace.id).empty());
  });
}

TEST_F(PeopleStore, ContactsAreCorrectedInPlace) {
  const Patient ada = registered("Ada", "Lovelace");
  clinic.write([&](db::Tx& tx) {
    Contact mother{tx.next<ContactId>(), ada.id, "mother", Private<std::string>("Anne"), {}};
    put_contact(tx, mother);
    mother.phone = Private<std::string>("555-0101");
    EXPECT_EQ(put_contact(tx, mother).version, 2);
    EXPECT_EQ(contacts_of(tx, ada.id).at(0).phone.reveal(), "555-0101");
  });
}

TEST_F(PeopleStore, WhatIsNotThereIsNotFound) {
  clinic.read([&](db::Tx& tx) {
    EXPECT_THROW(find_patient(tx, some<PatientId>(99)), Error);
    EXPECT_THROW(find_site(tx, some<SiteId>(99)), Error);
    EXPECT_THROW(find_staff(tx, some<StaffId>(99)), Error);
    EXPECT_EQ(find_site(tx, clinic.site).name, "Main Street");
    EXPECT_EQ(sites(tx).size(), 2u);
  });
}

TEST(Initials, AreOfTheFirstAndTheLastWord) {
  EXPECT_EQ(initials_of("Ada Lovelace"), "A. L.");
  EXPECT_EQ(initials_of("Ada Maria Lovelace"), "A. L.");
  EXPECT_EQ(initials_of("Élodie Ñandú"), "É. Ñ.") << "a letter may be two bytes";
  EXPECT_EQ(initials_of("Ada"), "A.");
  EXPECT_EQ(initials_of(""), "");
}

}  // namespace
}  // namespace stepwell::people

#pragma once

#include "stepwell/base/describe.h"
#include "stepwell/base/id.h"

// People: the organization and its sites, the staff who work there, the patients in their care.
//
// A patient's chart is kept at one site; who may open it is decided by that site.
namespace stepwell::people {

struct Organization {
  OrganizationId id;
  std::string name;
  std::string short_name;  // unique: what one signs in to where a server holds several
};
BOOST_DESCRIBE_STRUCT(Organization, (), (id, name, short_name))

struct Site {
  SiteId id;
  std::string name;
  std::string time_zone;    // IANA: "America/New_York"
  std::string crisis_line;  // shown to patients: "988"
  int version = 1;
};
BOOST_DESCRIBE_STRUCT(Site, (), (id, name, time_zone, crisis_line, version))

enum class Role {
  intake,
  facilitator,
  therapist,
  prescriber,
  nurse,
  case_manager,
  reviewer,
  biller,
  director,
  admin
};
BOOST_DESCRIBE_ENUM(Role, intake, facilitator, therapist, prescriber, nurse, case_manager, reviewer,
                    biller, director, admin)

// A role without a site is held at every site.
struct RoleAt {
  Role role = Role::facilitator;
  std::optional<SiteId> site_id;

  bool operator==(const RoleAt&) const = default;
};
BOOST_DESCRIBE_STRUCT(RoleAt, (), (role, site_id))

struct Staff {
  StaffId id;
  std::string given_name;
  std::string family_name;
  bool active = true;
  int version = 1;
};
BOOST_DESCRIBE_STRUCT(Staff, (), (id, given_name, family_name, active, version))

// How far a credential lets someone practise.
enum class CredentialLevel { independent, supervised, paraprofessional, trainee };
BOOST_DESCRIBE_ENUM(CredentialLevel, independent, supervised, paraprofessional, trainee)

struct Credential {
  CredentialId id;
  StaffId staff_id;
  std::string kind;  // "LCSW"
  CredentialLevel level = CredentialLevel::trainee;
  std::string number;
  std::string state;  // who issued it: "NJ"
  Day expires_on;     // the last day it holds
  int version = 1;
};
BOOST_DESCRIBE_STRUCT(Credential, (),
                      (id, staff_id, kind, level, number, state, expires_on, version))

enum class Sex { female, male, other, unknown };  // as the payer has it
BOOST_DESCRIBE_ENUM(Sex, female, male, other, unknown)

enum class Language { en, es };
BOOST_DESCRIBE_ENUM(Language, en, es)

struct Patient {
  PatientId id;
  SiteId site_id;
  std::string record_number;  // "K7M2-94QX": said aloud, written on paper
  Private<std::string> given_name;
  Private<std::string> family_name;
  Private<std::string> preferred_name;  // empty: as given_name
  std::string pronouns;
  std::optional<Private<Day>> birth_date;
  Sex sex = Sex::unknown;
  Language language = Language::en;
  Private<std::string> phone;
  Private<std::string> email;
  Private<std::string> address;
  int version = 1;
};
BOOST_DESCRIBE_STRUCT(Patient, (),
                      (id, site_id, record_number, given_name, family_name, preferred_name,
                       pronouns, birth_date, sex, language, phone, email, address, version))

// What is said when someone is registered or corrected; the rest is ours to give.
struct PatientDetails {
  Private<std::string> given_name;
  Private<std::string> family_name;
  std::optional<Private<std::string>> preferred_name;
  std::optional<std::string> pronouns;
  std::optional<Private<Day>> birth_date;
  std::optional<Sex> sex;
  std::optional<Language> language;
  std::optional<Private<std::string>> phone;
  std::optional<Private<std::string>> email;
  std::optional<Private<std::string>> address;
};
BOOST_DESCRIBE_STRUCT(PatientDetails, (),
                      (given_name, family_name, preferred_name, pronouns, birth_date, sex, language,
                       phone, email, address))

// What a person types at the kiosk. Shown to staff so they can tell it; given anew on request.
struct Pin {
  Private<std::string> pin;  // six digits, unique at the site
  int version = 1;           // the patient's
};
BOOST_DESCRIBE_STRUCT(Pin, (), (pin, version))

// Another record's name for a patient: a hospital's number, a payer's member id.
struct Identifier {
  std::string system;  // a URI
  Private<std::string> value;
};
BOOST_DESCRIBE_STRUCT(Identifier, (), (system, value))

// A person as a list shows them.
struct PatientCard {
  PatientId id;
  std::string record_number;
  Private<std::string> name;
  std::optional<Private<Day>> birth_date;
  std::optional<std::string> track_name;  // while they are in the program
};
BOOST_DESCRIBE_STRUCT(PatientCard, (), (id, record_number, name, birth_date, track_name))

struct PatientPage {
  std::vector<PatientCard> items;
  std::optional<PatientId> next;  // ?after= for the next page
};
BOOST_DESCRIBE_STRUCT(PatientPage, (), (items, next))

struct SiteList {
  std::vector<Site> items;
  std::optional<SiteId> next;
};
BOOST_DESCRIBE_STRUCT(SiteList, (), (items, next))

struct StaffList {
  std::vector<Staff> items;
  std::optional<StaffId> next;
};
BOOST_DESCRIBE_STRUCT(StaffList, (), (items, next))

struct Contact {
  ContactId id;
  PatientId patient_id;
  std::string relationship;  // "mother", "sponsor", "probation officer"
  Private<std::string> name;
  Private<std::string> phone;
  int version = 1;
};
BOOST_DESCRIBE_STRUCT(Contact, (), (id, patient_id, relationship, name, phone, version))

struct ContactDetails {
  std::string relationship;
  Private<std::string> name;
  Private<std::string> phone;
};
BOOST_DESCRIBE_STRUCT(ContactDetails, (), (relationship, name, phone))

}  // namespace stepwell::people

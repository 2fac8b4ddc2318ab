#include "stepwell/people/store.h"

#include <fmt/core.h>

#include "stepwell/base/fold.h"

namespace stepwell::people {
namespace {

constexpr db::Sql organization_ids{"SELECT id FROM organization ORDER BY id"};
constexpr db::Sql upsert_organization{R"(
  INSERT INTO organization (id, name, short_name, created_at) VALUES ($1, $2, $3, $4)
  ON CONFLICT (id) DO UPDATE SET name = excluded.name, short_name = excluded.short_name
  RETURNING id, name, short_name)"};
constexpr db::Sql organization_by_id{"SELECT id, name, short_name FROM organization WHERE id = $1"};

constexpr db::Sql upsert_site{R"(
  INSERT INTO site (organization_id, id, name, time_zone, crisis_line, version)
  VALUES ($1, $2, $3, $4, $5, 1)
  ON CONFLICT (organization_id, id) DO UPDATE
  SET name = excluded.name, time_zone = excluded.time_zone, crisis_line = excluded.crisis_line,
      version = site.version + 1
  RETURNING id, name, time_zone, crisis_line, version)"};
constexpr db::Sql site_by_id{R"(
  SELECT id, name, time_zone, crisis_line, version FROM site
  WHERE organization_id = $1 AND id = $2)"};
constexpr db::Sql sites_by_name{R"(
  SELECT id, name, time_zone, crisis_line, version FROM site
  WHERE organization_id = $1 ORDER BY name, id)"};

constexpr db::Sql upsert_staff{R"(
  INSERT INTO staff (organization_id, id, given_name, family_name, active, version)
  VALUES ($1, $2, $3, $4, $5, 1)
  ON CONFLICT (organization_id, id) DO UPDATE
  SET given_name = excluded.given_name, family_name = excluded.family_name,
      active = excluded.active, version = staff.version + 1
  RETURNING id, given_name, family_name, active, version)"};
constexpr db::Sql staff_by_id{R"(
  SELECT id, given_name, family_name, active, version FROM staff
  WHERE organization_id = $1 AND id = $2)"};
constexpr db::Sql staff_by_name{R"(
  SELECT id, given_name, family_name, active, version FROM staff
  WHERE organization_id = $1 ORDER BY family_name, given_name, id)"};

constexpr db::Sql insert_role{R"(
  INSERT INTO staff_role (organization_id, staff_id, role, site_id) VALUES ($1, $2, $3, $4)
  ON CONFLICT DO NOTHING)"};
constexpr db::Sql delete_roles{
    "DELETE FROM staff_role WHERE organization_id = $1 AND staff_id = $2"};
constexpr db::Sql roles_by_staff{R"(
  SELECT role, site_id FROM staff_role WHERE organization_id = $1 AND staff_id = $2
  ORDER BY role, site_id NULLS FIRST)"};

constexpr db::Sql upsert_credential{R"(
  INSERT INTO credential (organization_id, id, staff_id, kind, level, number, state, expires_on,
                          version)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, 1)
  ON CONFLICT (organization_id, id) DO UPDATE
  SET kind = excluded.kind, level = excluded.level, number = excluded.number,
      state = excluded.state, expires_on = excluded.expires_on, version = credential.version + 1
  RETURNING id, staff_id, kind, level, number, state, expires_on, version)"};
constexpr db::Sql credentials_by_staff{R"(
  SELECT id, staff_id, kind, level, number, state, expires_on, version FROM credential
  WHERE organization_id = $1 AND staff_id = $2 ORDER BY expires_on DESC, id)"};

constexpr db::Sql insert_patient{R"(
  INSERT INTO patient (organization_id, id, site_id, record_number, given_name, family_name,
                       preferred_name, pronouns, birth_date, sex, language, phone, email, address,
                       pin, sort_name, version, created_at)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, 1, $17))"};
constexpr db::Sql update_patient{R"(
  UPDATE patient
  SET given_name = $1, family_name = $2, preferred_name = $3, pronouns = $4, birth_date = $5,
      sex = $6, language = $7, phone = $8, email = $9, address = $10, sort_name = $11,
      version = version + 1
  WHERE organization_id = $12 AND id = $13
  RETURNING version)"};
constexpr db::Sql patient_by_id{R"(
  SELECT id, site_id, record_number, given_name, family_name, preferred_name, pronouns, birth_date,
         sex, language, phone, email, address, version
  FROM patient WHERE organization_id = $1 AND id = $2)"};
constexpr db::Sql patient_by_pin{R"(
  SELECT p.id, p.site_id, p.record_number, p.given_name, p.family_name, p.preferred_name,
         p.pronouns, p.birth_date, p.sex, p.language, p.phone, p.email, p.address, p.version
  FROM patient m
  JOIN patient p ON p.organization_id = m.organization_id AND p.site_id = m.site_id
    AND p.id = coalesce(m.merged_into, m.id)
  WHERE m.organization_id = $1 AND m.site_id = $2 AND m.pin = $3)"};
constexpr db::Sql patients_by_birth_date{R"(
  SELECT id, site_id, record_number, given_name, family_name, preferred_name, pronouns, birth_date,
         sex, language, phone, email, address, version
  FROM patient
  WHERE organization_id = $1 AND birth_date = $2 AND site_id = $3 AND merged_into IS NULL
  ORDER BY id)"};
constexpr db::Sql site_by_patient{
    "SELECT site_id, merged_into FROM patient WHERE organization_id = $1 AND id = $2"};
constexpr db::Sql record_number_taken{
    "SELECT count(*) FROM patient WHERE organization_id = $1 AND record_number = $2"};

constexpr db::Sql delete_words{
    "DELETE FROM patient_word WHERE organization_id = $1 AND patient_id = $2"};
constexpr db::Sql insert_word{R"(
  INSERT INTO patient_word (organization_id, patient_id, word) VALUES ($1, $2, $3)
  ON CONFLICT DO NOTHING)"};

constexpr db::Sql pin_taken{
    "SELECT count(*) FROM patient WHERE organization_id = $1 AND site_id = $2 AND pin = $3"};
constexpr db::Sql pin_by_patient{
    "SELECT pin, version FROM patient WHERE organization_id = $1 AND id = $2"};
constexpr db::Sql update_pin{R"(
  UPDATE patient SET pin = $1, version = version + 1 WHERE organization_id = $2 AND id = $3
  RETURNING pin, version)"};

// The update changes nothing; it makes RETURNING answer for a row that was there before.
constexpr db::Sql insert_identifier{R"(
  INSERT INTO patient_identifier (organization_id, system, value, patient_id)
  VALUES ($1, $2, $3, $4)
  ON CONFLICT (organization_id, system, value) DO UPDATE SET system = excluded.system
  RETURNING patient_id)"};
constexpr db::Sql patient_by_identifier{R"(
  SELECT patient_id FROM patient_identifier
  WHERE organization_id = $1 AND system = $2 AND value = $3)"};
constexpr db::Sql identifiers_by_patient{R"(
  SELECT system, value FROM patient_identifier WHERE organization_id = $1 AND patient_id = $2
  ORDER BY system, value)"};

constexpr db::Sql upsert_contact{R"(
  INSERT INTO contact (organization_id, id, patient_id, relationship, name, phone, version)
  VALUES ($1, $2, $3, $4, $5, $6, 1)
  ON CONFLICT (organization_id, id) DO UPDATE
  SET relationship = excluded.relationship, name = excluded.name, phone = excluded.phone,
      version = contact.version + 1
  RETURNING id, patient_id, relationship, name, phone, version)"};
constexpr db::Sql contact_by_id{R"(
  SELECT id, patient_id, relationship, name, phone, version FROM contact
  WHERE organization_id = $1 AND patient_id = $2 AND id = $3)"};
constexpr db::Sql contacts_by_patient{R"(
  SELECT id, patient_id, relationship, name, phone, version FROM contact
  WHERE organization_id = $1 AND patient_id = $2 ORDER BY relationship, id)"};

// Where a chart is kept, and under which record it goes on once it was merged.
struct Place {
  SiteId site_id;
  std::optional<PatientId> merged_into;
};
BOOST_DESCRIBE_STRUCT(Place, (), (site_id, merged_into))

template <class T>
T found(std::optional<T> record, const char* what) {
  if (!record) throw Error(Code::not_found, std::string("there is no such ") + what);
  return std::move(*record);
}

std::string sort_name_of(const Patient& patient) {
  return fold(patient.family_name.reveal() + " " + patient.given_name.reveal());
}

void put_words(db::Tx& tx, const Patient& patient) {
  const std::string names = patient.given_name.reveal() + " " + patient.family_name.reveal() + " " +
                            patient.preferred_name.reveal();
  for (const std::string& word : fold_words(names))
    tx.db.post(insert_word, tx.organization, patient.id, word);
}

// Draws until a PIN is nobody's. A site would need hundreds of thousands of patients before this
// took more than a few draws.
Private<std::string> free_pin(db::Tx& tx, const SiteId& site) {
  std::string pin;
  do {
    pin = fmt::format("{:06}", secret_below(*tx.secrets, 1'000'000));
  } while (tx.db.one<int>(pin_taken, tx.organization, site, pin) != 0);
  return Private(pin);
}

void name_patient(db::Tx& tx, Patient& patient) {
  do {
    patient.id = tx.next<PatientId>();
    patient.record_number = record_number_of(patient.id);
  } while (tx.db.one<int>(record_number_taken, tx.organization, patient.record_number) != 0);
}

}  // namespace

Organization put_organization(db::Tx& tx, const Organization& o) {
  return tx.db.one<Organization>(upsert_organization, o.id, o.name, o.short_name, tx.now).value();
}

Organization find_organization(db::Tx& tx) {
  return found(tx.db.one<Organization>(organization_by_id, tx.organization), "organization");
}

std::vector<OrganizationId> organizations(db::Tx& tx) {
  return tx.db.all<OrganizationId>(organization_ids);
}

Site put_site(db::Tx& tx, const Site& site) {
  return tx.db
      .one<Site>(upsert_site, tx.organization, site.id, site.name, site.time_zone, site.crisis_line)
      .value();
}

Site find_site(db::Tx& tx, const SiteId& id) {
  return found(tx.db.one<Site>(site_by_id, tx.organization, id), "site");
}

std::vector<Site> sites(db::Tx& tx) { return tx.db.all<Site>(sites_by_name, tx.organization); }

Staff put_staff(db::Tx& tx, const Staff& staff) {
  return tx.db
      .one<Staff>(upsert_staff, tx.organization, staff.id, staff.given_name, staff.family_name,
                  staff.active)
      .value();
}

Staff find_staff(db::Tx& tx, const StaffId& id) {
  return found(tx.db.one<Staff>(staff_by_id, tx.organization, id), "person");
}

std::string name_of_staff(db::Tx& tx, const StaffId& id) {
  const Staff staff = find_staff(tx, id);
  return staff.given_name + " " + staff.family_name;
}

std::vector<Staff> all_staff(db::Tx& tx) {
  return tx.db.all<Staff>(staff_by_name, tx.organization);
}

void give_role(db::Tx& tx, const StaffId& staff, const RoleAt& role) {
  tx.db.run(insert_role, tx.organization, staff, role.role, role.site_id);
}

void take_roles(db::Tx& tx, const StaffId& staff) {
  tx.db.run(delete_roles, tx.organization, staff);
}

std::vector<RoleAt> roles_of(db::Tx& tx, const StaffId& staff) {
  return tx.db.all<RoleAt>(roles_by_staff, tx.organization, staff);
}

Credential put_credential(db::Tx& tx, const Credential& c) {
  return tx.db
      .one<Credential>(upsert_credential, tx.organization, c.id, c.staff_id, c.kind, c.level,
                       c.number, c.state, c.expires_on)
      .value();
}

std::vector<Credential> credentials_of(db::Tx& tx, const StaffId& staff) {
  return tx.db.all<Credential>(credentials_by_staff, tx.organization, staff);
}

Patient register_patient(db::Tx& tx, const SiteId& site, const PatientDetails& details) {
  Patient patient = with_details({}, details);
  patient.site_id = site;
  name_patient(tx, patient);
  const auto pin = free_pin(tx, site);
  tx.db.run(insert_patient, tx.organization, patient.id, patient.site_id, patient.record_number,
            patient.given_name, patient.family_name, patient.preferred_name, patient.pronouns,
            patient.birth_date, patient.sex, patient.language, patient.phone, patient.email,
            patient.address, pin, sort_name_of(patient), tx.now);
  put_words(tx, patient);
  return patient;
}

Patient put_patient(db::Tx& tx, Patient patient) {
  const auto version = tx.db.one<int>(
      update_patient, patient.given_name, patient.family_name, patient.preferred_name,
      patient.pronouns, patient.birth_date, patient.sex, patient.language, patient.phone,
      patient.email, patient.address, sort_name_of(patient), tx.organization, patient.id);
  patient.version = found(version, "patient");
  tx.db.post(delete_words, tx.organization, patient.id);
  put_words(tx, patient);
  return patient;
}

Patient find_patient(db::Tx& tx, const PatientId& id) {
  return found(tx.db.one<Patient>(patient_by_id, tx.organization, id), "patient");
}

SiteId site_of_patient(db::Tx& tx, const PatientId& id) {
  const auto place = found(tx.db.one<Place>(site_by_patient, tx.organization, id), "patient");
  if (!place.merged_into) return place.site_id;
  Error error(Code::conflict, "this record goes on under another's number");
  error.findings.push_back({"merged_away", "", error.what()});
  throw error;
}

std::optional<Patient> find_by_pin(db::Tx& tx, const SiteId& site,
                                   const Private<std::string>& pin) {
  return tx.db.one<Patient>(patient_by_pin, tx.organization, site, pin);
}

std::vector<Patient> born_on(db::Tx& tx, const SiteId& site, const Private<Day>& birth_date) {
  return tx.db.all<Patient>(patients_by_birth_date, tx.organization, birth_date, site);
}

SiteId site_of_patient_in_path(db::Tx& tx, const http::Request& request) {
  return site_of_patient(tx, request.path<PatientId>("patient"));
}

SiteId site_in_path(db::Tx& tx, const http::Request& request) {
  return find_site(tx, request.path<SiteId>("site")).id;
}

Pin find_pin(db::Tx& tx, const PatientId& id) {
  return found(tx.db.one<Pin>(pin_by_patient, tx.organization, id), "patient");
}

Pin give_new_pin(db::Tx& tx, const PatientId& id) {
  const auto pin = free_pin(tx, site_of_patient(tx, id));
  return tx.db.one<Pin>(update_pin, pin, tx.organization, id).value();
}

void put_identifier(db::Tx& tx, const PatientId& patient, const Identifier& identifier) {
  const auto holder = tx.db.one<PatientId>(insert_identifier, tx.organization, identifier.system,
                                           identifier.value, patient);
  if (holder != patient) throw db::Conflict("identifier of another patient");
}

std::optional<PatientId> find_by_identifier(db::Tx& tx, const Identifier& identifier) {
  return tx.db.one<PatientId>(patient_by_identifier, tx.organization, identifier.system,
                              identifier.value);
}

std::vector<Identifier> identifiers_of(db::Tx& tx, const PatientId& patient) {
  return tx.db.all<Identifier>(identifiers_by_patient, tx.organization, patient);
}

Contact put_contact(db::Tx& tx, const Contact& c) {
  return tx.db
      .one<Contact>(upsert_contact, tx.organization, c.id, c.patient_id, c.relationship, c.name,
                    c.phone)
      .value();
}

Contact find_contact(db::Tx& tx, const PatientId& patient, const ContactId& id) {
  return found(tx.db.one<Contact>(contact_by_id, tx.organization, patient, id), "contact");
}

std::vector<Contact> contacts_of(db::Tx& tx, const PatientId& patient) {
  return tx.db.all<Contact>(contacts_by_patient, tx.organization, patient);
}

}  // namespace stepwell::people

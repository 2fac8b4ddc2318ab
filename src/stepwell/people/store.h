#pragma once

#include "stepwell/db/tx.h"
#include "stepwell/http/http.h"
#include "stepwell/people/model.h"
#include "stepwell/people/rules.h"

namespace stepwell::people {

// put_...: stores a record, in place of an earlier one with its id, and returns it as stored, with
// its new version. find_...: throws `not_found` when the organization has no such record.

Organization put_organization(db::Tx& tx, const Organization& organization);
Organization find_organization(db::Tx& tx);

// Returns every organization in the database, whichever the transaction is for: for the program's
// own rounds, never for a request.
std::vector<OrganizationId> organizations(db::Tx& tx);

Site put_site(db::Tx& tx, const Site& site);
Site find_site(db::Tx& tx, const SiteId& id);
std::vector<Site> sites(db::Tx& tx);  // by name

Staff put_staff(db::Tx& tx, const Staff& staff);
Staff find_staff(db::Tx& tx, const StaffId& id);
std::string name_of_staff(db::Tx& tx, const StaffId& id);  // "Dana Whitfield"
std::vector<Staff> all_staff(db::Tx& tx);                  // by family name

// Gives `staff` a role; one that is held already is held once.
void give_role(db::Tx& tx, const StaffId& staff, const RoleAt& role);
void take_roles(db::Tx& tx, const StaffId& staff);  // all of them
std::vector<RoleAt> roles_of(db::Tx& tx, const StaffId& staff);

Credential put_credential(db::Tx& tx, const Credential& credential);
std::vector<Credential> credentials_of(db::Tx& tx, const StaffId& staff);  // latest expiry first

// Makes a new patient of `site`, with an id, a record number and a PIN. `details` were checked.
Patient register_patient(db::Tx& tx, const SiteId& site, const PatientDetails& details);

// Stores `patient` with its next version, and returns it so.
Patient put_patient(db::Tx& tx, Patient patient);

Patient find_patient(db::Tx& tx, const PatientId& id);

// Also throws `conflict`, with the finding merged_away, when the record goes on under another: then
// nothing is written to it, and nothing is read there.
SiteId site_of_patient(db::Tx& tx, const PatientId& id);

// Returns whose PIN it is; of a record that goes on under another of this site, that one.
std::optional<Patient> find_by_pin(db::Tx& tx, const SiteId& site, const Private<std::string>& pin);

// Returns everybody of `site` born on this day, by id; not the records that go on under another.
std::vector<Patient> born_on(db::Tx& tx, const SiteId& site, const Private<Day>& birth_date);

// The site of the {patient} in a route's address, and the {site} itself, for http::at_site.
SiteId site_of_patient_in_path(db::Tx& tx, const http::Request& request);
SiteId site_in_path(db::Tx& tx, const http::Request& request);

Pin find_pin(db::Tx& tx, const PatientId& id);
Pin give_new_pin(db::Tx& tx, const PatientId& id);  // the old one is no longer anybody's

// Throws db::Conflict when another patient is known by `identifier`.
void put_identifier(db::Tx& tx, const PatientId& patient, const Identifier& identifier);
std::optional<PatientId> find_by_identifier(db::Tx& tx, const Identifier& identifier);
std::vector<Identifier> identifiers_of(db::Tx& tx, const PatientId& patient);

Contact put_contact(db::Tx& tx, const Contact& contact);
Contact find_contact(db::Tx& tx, const PatientId& patient, const ContactId& id);
std::vector<Contact> contacts_of(db::Tx& tx, const PatientId& patient);  // by relationship

}  // namespace stepwell::people

#include "stepwell/people/routes.h"

#include "stepwell/base/limits.h"
#include "stepwell/base/zone.h"
#include "stepwell/people/search.h"
#include "stepwell/people/store.h"

namespace stepwell::people {
namespace {

using db::Tx;
using http::Grant;
using http::Request;
using http::Response;

void tell(Tx& tx, const Patient& patient) {
  tx.changes.push_back(
      {tx.organization, patient.site_id, "people", "patient", patient.id.text(), patient.version});
}

Response list_sites(Tx& tx, const Request&) { return http::ok(SiteList{sites(tx), {}}); }

Response list_staff(Tx& tx, const Request&) { return http::ok(StaffList{all_staff(tx), {}}); }

Response read_patients(Tx& tx, const Request& request) {
  const auto site = request.query<SiteId>("site");
  const auto after = request.query_if<PatientId>("after");
  const std::string typed = request.query_text("q");
  if (typed.size() > limits::person_name_bytes) refuse("too_long", "?q", "this is too long");
  return http::ok(typed.empty() ? list_patients(tx, site, after)
                                : search_patients(tx, site, typed, after));
}

Response correct_patient(Tx& tx, const Request& request) {
  const auto details = request.body_as<PatientDetails>();
  const Patient before = find_patient(tx, request.path<PatientId>("patient"));
  request.require_match(before.version);
  const Zone zone = zone_named(find_site(tx, before.site_id).time_zone);
  require(check_details(details, zone.day_of(tx.now)));
  const Patient patient = put_patient(tx, with_details(before, details));
  tell(tx, patient);
  return http::versioned(patient);
}

Response read_pin(Tx& tx, const Request& request) {
  return http::versioned(find_pin(tx, request.path<PatientId>("patient")));
}

Response renew_pin(Tx& tx, const Request& request) {
  return http::versioned(give_new_pin(tx, request.path<PatientId>("patient")));
}

Contact with_details(Contact contact, const ContactDetails& details) {
  contact.relationship = details.relationship;
  contact.name = details.name;
  contact.phone = details.phone;
  return contact;
}

Response add_contact(Tx& tx, const Request& request) {
  const auto details = request.body_as<ContactDetails>();
  require(check_contact(details));
  const Patient patient = find_patient(tx, request.path<PatientId>("patient"));
  const Contact blank{.id = tx.next<ContactId>(), .patient_id = patient.id};
  const Contact contact = put_contact(tx, with_details(blank, details));
  tell(tx, patient);
  return http::versioned(contact);
}

Response correct_contact(Tx& tx, const Request& request) {
  const auto details = request.body_as<ContactDetails>();
  require(check_contact(details));
  const Patient patient = find_patient(tx, request.path<PatientId>("patient"));
  const Contact before = find_contact(tx, patient.id, request.path<ContactId>("contact"));
  request.require_match(before.version);
  const Contact contact = put_contact(tx, with_details(before, details));
  tell(tx, patient);
  return http::versioned(contact);
}

}  // namespace

void routes(http::Router& router) {
  const auto of_patient = [](Grant grant) { return http::at_site(grant, site_of_patient_in_path); };
  router.get("/api/v1/sites", http::in_organization(Grant::read_setup), list_sites)
      .gives<SiteList>();
  router.get("/api/v1/staff", http::in_organization(Grant::read_setup), list_staff)
      .gives<StaffList>();

  router
      .get("/api/v1/patients", http::at_site(Grant::read_chart, http::site_in_query), read_patients)
      .asks<std::optional<std::string>>("q")
      .asks<std::optional<PatientId>>("after")
      .gives<PatientPage>();
  router.put("/api/v1/patients/{patient}", of_patient(Grant::write_chart), correct_patient)
      .takes<PatientDetails>()
      .gives<Patient>();
  router.get("/api/v1/patients/{patient}/pin", of_patient(Grant::check_in), read_pin).gives<Pin>();
  router.post("/api/v1/patients/{patient}/pin", of_patient(Grant::check_in), renew_pin)
      .keeps_nothing()
      .gives<Pin>();

  router.post("/api/v1/patients/{patient}/contacts", of_patient(Grant::write_chart), add_contact)
      .takes<ContactDetails>()
      .gives<Contact>();
  router
      .put("/api/v1/patients/{patient}/contacts/{contact}", of_patient(Grant::write_chart),
           correct_contact)
      .takes<ContactDetails>()
      .gives<Contact>();
}

}  // namespace stepwell::people

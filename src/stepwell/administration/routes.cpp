#include "stepwell/administration/routes.h"

#include "stepwell/administration/forms.h"
#include "stepwell/administration/rules.h"
#include "stepwell/administration/store.h"
#include "stepwell/breakglass/store.h"
#include "stepwell/http/record.h"
#include "stepwell/measure/compiled.h"
#include "stepwell/people/store.h"
#include "stepwell/program/store.h"

namespace stepwell::administration {
namespace {

// --- What a program asks -----------------------------------------------------------------------

ProgramMeasures measures_of(db::Tx& tx, const ProgramId& program) {
  const Protocol protocol = protocol_of(tx, program);
  return {.program_id = program,
          .program_name = program::find_program(tx, program).name,
          .lines = protocol.lines,
          .proposed = practice().proposed,
          .instruments = offered_instruments(tx),
          .version = protocol.version};
}

http::Response read_protocol(db::Tx& tx, const http::Request& request) {
  return http::versioned(measures_of(tx, request.path<ProgramId>("program")));
}

http::Response save_protocol(db::Tx& tx, const http::Request& request) {
  const auto program = request.path<ProgramId>("program");
  const auto said = request.body_as<NewProtocol>();
  const Protocol known = protocol_of(tx, program);
  request.require_match(known.version);
  require(check_protocol(said, worded_by_clinic(tx)));
  put_protocol(tx, known, said.lines, request.actor.staff_id);
  return http::versioned(measures_of(tx, program));
}

http::Response list_instruments(db::Tx& tx, const http::Request&) {
  return http::ok(OfferedInstruments{offered_instruments(tx)});
}

http::Response read_form(db::Tx& tx, const http::Request& request) {
  const auto language = request.query_text("language");
  return http::ok(
      form_of(tx, request.path_values.at("instrument"), language.empty() ? "en" : language));
}

SuppliedText text_in_path(db::Tx& tx, const http::Request& request) {
  const auto language = request.query_text("language");
  return supplied_text(
      tx, measure::compiled_instrument(request.path_values.at("instrument")).definition.id,
      language.empty() ? "en" : language);
}

http::Response read_text(db::Tx& tx, const http::Request& request) {
  return http::versioned(text_in_path(tx, request));
}

http::Response save_text(db::Tx& tx, const http::Request& request) {
  const auto said = request.body_as<NewText>();
  const auto known = text_in_path(tx, request);
  request.require_match(known.version);
  require(check_text(measure::compiled_instrument(known.instrument), said));
  return http::versioned(put_text(tx, known, said.words, request.actor.staff_id));
}

// --- What is due, and was given ----------------------------------------------------------------

http::Response read_site_due(db::Tx& tx, const http::Request& request) {
  return http::ok(due_at(tx, request.path<SiteId>("site")));
}

http::Response read_measures(db::Tx& tx, const http::Request& request) {
  const auto patient = request.path<PatientId>("patient");
  return http::ok(
      PatientMeasures{.patient_id = patient,
                      .today = program::today_at(tx, people::site_of_patient(tx, patient)),
                      .due = due_of(tx, patient),
                      .administrations = administrations_of(tx, patient)});
}

// --- One administration ------------------------------------------------------------------------

// Also puts on record whose it is.
Administration administration_in_path(db::Tx& tx, const http::Request& request) {
  auto found = find_administration(tx, request.path<AdministrationId>("administration"));
  http::note_patient(tx, request, found.patient_id);
  return found;
}

http::Response begin_one(db::Tx& tx, const http::Request& request) {
  const auto patient = request.path<PatientId>("patient");
  const auto what = request.body_as<NewAdministration>();
  require(check_begin(what, program::today_at(tx, people::site_of_patient(tx, patient))));
  const auto begun = begin(tx, patient, what, Source::interview, request.actor.staff_id);
  return http::ok(sheet_of(tx, begun));
}

http::Response read_one(db::Tx& tx, const http::Request& request) {
  return http::ok(sheet_of(tx, administration_in_path(tx, request)));
}

http::Response save_answer(db::Tx& tx, const http::Request& request) {
  const auto said = request.body_as<NewAnswer>();
  return http::ok(
      answer(tx, administration_in_path(tx, request), request.path_values.at("item"), said));
}

http::Response finish_one(db::Tx& tx, const http::Request& request) {
  return http::ok(finish(tx, administration_in_path(tx, request), request.actor.staff_id));
}

http::Response void_one(db::Tx& tx, const http::Request& request) {
  const auto said = request.body_as<VoidAdministration>();
  const auto known = administration_in_path(tx, request);
  request.require_match(known.version);
  require(check_void(known, said));
  return http::ok(
      sheet_of(tx, void_administration(tx, known, said.reason, request.actor.staff_id)));
}

// For gates: the site of {program} in the address.
SiteId site_of_program(db::Tx& tx, const http::Request& request) {
  return program::site_of_program(tx, request.path<ProgramId>("program"));
}

}  // namespace

void routes(http::Router& router) {
  using http::at_site;
  using http::Grant;
  const auto of_patient = people::site_of_patient_in_path;
  const auto may_read = at_site(Grant::read_notes, of_patient, breakglass::open_until);
  const auto may_give = at_site(Grant::write_notes, of_patient);
  const auto may_answer = at_site(Grant::write_notes, site_of_administration);

  const std::string program = "/api/v1/programs/{program}/measures";
  router.get(program, at_site(Grant::read_setup, site_of_program), read_protocol)
      .gives<ProgramMeasures>();
  router.put(program, at_site(Grant::administer, site_of_program), save_protocol)
      .takes<NewProtocol>()
      .gives<ProgramMeasures>();
  router.get("/api/v1/instruments", http::in_organization(Grant::read_setup), list_instruments)
      .gives<OfferedInstruments>();
  const std::string instrument = "/api/v1/instruments/{instrument}";
  router.get(instrument, http::in_organization(Grant::read_setup), read_form)
      .asks<std::optional<std::string>>("language")
      .gives<Form>();
  router.get(instrument + "/text", http::in_organization(Grant::read_setup), read_text)
      .asks<std::optional<std::string>>("language")
      .gives<SuppliedText>();
  router.put(instrument + "/text", http::everywhere(Grant::administer), save_text)
      .asks<std::optional<std::string>>("language")
      .takes<NewText>()
      .gives<SuppliedText>();

  router
      .get("/api/v1/sites/{site}/measures-due", at_site(Grant::read_notes, people::site_in_path),
           read_site_due)
      .gives<SiteDue>();
  router.get("/api/v1/patients/{patient}/measures", may_read, read_measures)
      .gives<PatientMeasures>();
  router.post("/api/v1/patients/{patient}/administrations", may_give, begin_one)
      .takes<NewAdministration>()
      .gives<Sheet>();

  const std::string one = "/api/v1/administrations/{administration}";
  router.get(one, at_site(Grant::read_notes, site_of_administration), read_one).gives<Sheet>();
  router.put(one + "/answers/{item}", may_answer, save_answer).takes<NewAnswer>().gives<Sheet>();
  router.post(one + "/finish", may_answer, finish_one).gives<Sheet>();
  router.post(one + "/void", may_answer, void_one).takes<VoidAdministration>().gives<Sheet>();
}

}  // namespace stepwell::administration

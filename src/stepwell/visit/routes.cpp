#include "stepwell/visit/routes.h"

#include "stepwell/attendance/store.h"
#include "stepwell/http/record.h"
#include "stepwell/note/settings.h"
#include "stepwell/note/signing.h"
#include "stepwell/note/store.h"
#include "stepwell/people/store.h"
#include "stepwell/program/store.h"
#include "stepwell/schedule/store.h"
#include "stepwell/visit/rules.h"
#include "stepwell/visit/store.h"

namespace stepwell::visit {
namespace {

using db::Tx;
using http::Grant;
using http::Request;
using http::Response;

const note::NoteForm& form_named(const std::string& id) {
  const note::NoteForm* form = note::form_by_id(id);
  if (!form) refuse("no_such_form", "/form_id", "there is no such form");
  return *form;
}

// The appointment of `patient` that a note is to be begun about.
schedule::Session own_session(Tx& tx, const SessionId& id, const PatientId& patient) {
  auto session = schedule::find_session(tx, id);
  const auto group = program::find_group(tx, session.group_id);
  if (group.patient_id && *group.patient_id != patient)
    throw Error(Code::not_found, "there is no such session of this person");
  require(check_begin(session, group.patient_id.has_value(),
                      group.modality == program::Modality::support_group,
                      attendance::find_mark(tx, id, patient), tx.now));
  return session;
}

const note::NoteForm& form_for(Tx& tx, const NewVisitNote& said,
                               const std::optional<schedule::Session>& session) {
  if (said.form_id) return form_named(*said.form_id);
  if (!session) refuse("missing", "/form_id", "say what it is a note of");
  const auto modality = program::find_group(tx, session->group_id).modality;
  return usual_form(kind_of(modality).value_or(note::Kind::individual),
                    note::settings_of_session(tx, session->id).note_individual);
}

Response begin_note(Tx& tx, const Request& request) {
  const auto patient = request.path<PatientId>("patient");
  const auto said = request.body_as<NewVisitNote>();
  std::optional<schedule::Session> session;
  if (said.session_id) session = own_session(tx, *said.session_id, patient);
  const auto& form = form_for(tx, said, session);
  const Day today = program::today_at(tx, people::site_of_patient(tx, patient));
  const Day day = said.held_on.value_or(today);
  require(check_draft({.form_id = form.id, .held_on = day, .minutes = said.minutes}, form,
                      {.session = session, .today = today}));
  const auto by = request.actor.staff_id.value();
  const auto begun = begin(tx, patient, form, session, day, said.minutes, by);
  if (!begun.form_hash) refuse("not_a_form", "", "this was written as a group's note");
  return http::versioned(page_of(tx, begun));
}

// A visit's note, not voided. Whose chart it is goes on record.
note::Note note_in_path(Tx& tx, const Request& request) {
  auto note = note::find_note(tx, request.path<NoteId>("note"));
  if (!note.form_hash || note.voided_at) throw Error(Code::not_found, "there is no such note");
  http::note_patient(tx, request, note.patient_id);
  return note;
}

Response read_page(Tx& tx, const Request& request) {
  return http::versioned(page_of(tx, note_in_path(tx, request)));
}

Response list_choices(Tx& tx, const Request& request) {
  return http::ok(choices_for(tx, request.path<PatientId>("patient")));
}

Response write_draft(Tx& tx, const Request& request) {
  const auto known = note_in_path(tx, request);
  const auto said = request.body_as<VisitDraft>();
  if (known.signed_at) return note::locked(known.version);
  request.require_match(known.version);
  const auto written_by = note::visit_of(tx, known.id).first;
  const auto& form = said.form_id == written_by.id ? written_by : form_named(said.form_id);
  require(check_draft(said, form, about(tx, known)));
  return http::versioned(put_draft(tx, known, form, said, request.actor.staff_id.value()));
}

Response sign_note(Tx& tx, const Request& request) {
  const auto known = note_in_path(tx, request);
  const auto by = request.actor.staff_id.value();
  const auto settings = known.session_id ? note::settings_of_session(tx, *known.session_id)
                                         : note::settings_of_patient(tx, known.patient_id);
  if (auto refused = note::refuse_password(tx, request, settings.note_password)) return *refused;
  if (known.written_by != by) refuse("written_by_another", "", "whoever wrote a note signs it");
  if (known.signed_at) return http::versioned(page_of(tx, known));  // sent twice
  request.require_match(known.version);
  const auto [form, answers] = note::visit_of(tx, known.id);
  const auto it = about(tx, known);
  require(check_signing(known, form, answers, it));
  note::sign(tx, known, it.mark,
             settings.note_cosign && !note::is_licensed_at(tx, by, known.site_id));
  tx.changes.push_back({tx.organization, known.site_id, "note", "signed", known.id.text()});
  return http::versioned(page_of(tx, note::find_note(tx, known.id)));
}

Response void_note(Tx& tx, const Request& request) {
  const auto known = note_in_path(tx, request);
  const auto said = request.body_as<VoidVisit>();
  if (known.signed_at) return note::locked(known.version);
  request.require_match(known.version);
  require(check_void(said));
  void_draft(tx, known, said.reason);
  return http::ok(choices_for(tx, known.patient_id));
}

}  // namespace

void routes(http::Router& router) {
  using http::at_site;
  const auto of_patient = people::site_of_patient_in_path;
  router
      .get("/api/v1/patients/{patient}/visit-notes", at_site(Grant::read_notes, of_patient),
           list_choices)
      .gives<VisitChoices>();
  router
      .post("/api/v1/patients/{patient}/visit-notes", at_site(Grant::write_notes, of_patient),
            begin_note)
      .takes<NewVisitNote>()
      .gives<VisitNote>();
  router
      .get("/api/v1/visit-notes/{note}", at_site(Grant::read_notes, note::site_of_note), read_page)
      .gives<VisitNote>();
  const auto write = at_site(Grant::write_notes, note::site_of_note);
  router.put("/api/v1/visit-notes/{note}", write, write_draft)
      .takes<VisitDraft>()
      .gives<note::Note>();
  router.post("/api/v1/visit-notes/{note}/sign", write, sign_note)
      .prepares([](Tx& tx, Request& request) {
        return note::check_own_password(tx, request, request.body_as<SignVisit>().password);
      })
      .keeps_nothing()
      .takes<SignVisit>()
      .gives<VisitNote>();
  router.post("/api/v1/visit-notes/{note}/void", write, void_note)
      .takes<VoidVisit>()
      .gives<VisitChoices>();
}

}  // namespace stepwell::visit

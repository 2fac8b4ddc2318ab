#include "stepwell/note/routes.h"

#include "stepwell/attendance/store.h"
#include "stepwell/http/problem.h"
#include "stepwell/http/record.h"
#include "stepwell/note/rules.h"
#include "stepwell/note/settings.h"
#include "stepwell/note/signing.h"
#include "stepwell/note/store.h"
#include "stepwell/people/store.h"
#include "stepwell/plan/store.h"
#include "stepwell/program/store.h"
#include "stepwell/schedule/store.h"

namespace stepwell::note {
namespace {

using db::Tx;
using http::Grant;
using http::Request;
using http::Response;

// What one person was seen for alone is written in a form: /api/v1/visit-notes.
void require_group(Tx& tx, const schedule::Session& session) {
  if (program::find_group(tx, session.group_id).patient_id)
    refuse("not_a_group", "", "an appointment has a note of its own");
}

schedule::Session begun_session(Tx& tx, const Request& request) {
  auto session = schedule::find_session(tx, request.path<SessionId>("session"));
  if (session.state == schedule::State::cancelled)
    refuse("session_cancelled", "", "this session was cancelled");
  if (tx.now < session.starts_at) refuse("not_begun", "", "this session has not begun");
  require_group(tx, session);
  return session;
}

void tell(Tx& tx, const schedule::Session& session, const char* resource, int version) {
  tx.changes.push_back(
      {tx.organization, session.site_id, "note", resource, session.id.text(), version});
}

Response read_group_note(Tx& tx, const Request& request) {
  return http::ok(group_note(tx, request.path<SessionId>("session")));
}

Response write_narrative(Tx& tx, const Request& request) {
  const auto session = begun_session(tx, request);
  const auto said = request.body_as<NarrativeWords>();
  require(check_narrative(said.words));
  const Narrative known = find_narrative(tx, session.id);
  if (any_signed(tx, session.id)) return locked(known.version);
  if (known.version > 0) request.require_match(known.version);
  const auto stored = put_narrative(tx, session.id, said.words, request.actor.staff_id.value());
  tell(tx, session, "narrative", stored.version);
  return http::versioned(stored);
}

Response write_line(Tx& tx, const Request& request) {
  const auto session = begun_session(tx, request);
  const auto patient = request.path<PatientId>("patient");
  const auto line = request.body_as<LineWords>();
  if (!attendance::is_expected(tx, session.id, patient))
    refuse("not_on_roster", "", "this person is not on the session's roster");
  const auto known = find_line(tx, session.id, patient);
  if (known && known->signed_at) return locked(known->version);
  if (known) request.require_match(known->version);
  require(check_line(line, attendance::find_mark(tx, session.id, patient),
                     plan::goals_in_force(tx, patient), known ? known->goal_id : std::nullopt));
  const auto stored = put_line(tx, session, patient, line, request.actor.staff_id.value());
  tell(tx, session, "line", stored.version);
  return http::versioned(stored);
}

Response list_notes(Tx& tx, const Request& request) {
  return http::ok(
      notes_of(tx, request.path<PatientId>("patient"), request.query_if<NoteId>("after")));
}

// A draft is on its session's page and nowhere else.
Note signed_note_in_path(Tx& tx, const Request& request) {
  Note note = find_note(tx, request.path<NoteId>("note"));
  if (!note.signed_at) throw Error(Code::not_found, "there is no such note");
  http::note_patient(tx, request, note.patient_id);
  return note;
}

bool may_cosign(Tx& tx, const Note& note, const Request& request) {
  const auto& staff = request.actor.staff_id;
  return note.needs_cosign && !note.cosigned_at && staff && note.written_by != *staff &&
         request.actor.may(Grant::write_notes, note.site_id) &&
         is_licensed_at(tx, *staff, note.site_id);
}

Response answer(Tx& tx, const NoteId& id, const Request& request) {
  const Note note = find_note(tx, id);
  NoteView view = view_of(tx, note);
  view.may_cosign = may_cosign(tx, note, request);
  return http::versioned(view);
}

Response read_note(Tx& tx, const Request& request) {
  return answer(tx, signed_note_in_path(tx, request).id, request);
}

Response add_addendum(Tx& tx, const Request& request) {
  const Note note = signed_note_in_path(tx, request);
  const auto said = request.body_as<NewAddendum>();
  require(check_addendum(said));
  put_addendum(tx, note, said.words, request.actor.staff_id.value());
  return answer(tx, note.id, request);
}

Response cosign_note(Tx& tx, const Request& request) {
  const Note note = signed_note_in_path(tx, request);
  if (note.cosigned_at) return locked(note.version);
  if (!may_cosign(tx, note, request))
    refuse("not_to_cosign", "", "a licensed clinician other than the author co-signs");
  cosign(tx, note, request.actor.staff_id.value());
  tx.changes.push_back({tx.organization, note.site_id, "note", "signed", note.id.text()});
  return answer(tx, note.id, request);
}

Response read_due(Tx& tx, const Request& request) {
  return http::ok(due_notes(tx, request.query<SiteId>("site"), request.actor.staff_id));
}

Response read_settings(Tx& tx, const Request& request) {
  return http::versioned(settings_of(tx, request.path<ProgramId>("program")));
}

Response change_settings(Tx& tx, const Request& request) {
  const auto program = request.path<ProgramId>("program");
  const auto choice = request.body_as<NoteSettingsChoice>();
  request.require_match(settings_of(tx, program).version);
  require(check_settings(choice));
  return http::versioned(put_settings(tx, program, choice));
}

void session_routes(http::Router& router) {
  using http::at_site;
  const auto write = at_site(Grant::write_notes, schedule::site_of_session_in_path);
  router
      .get("/api/v1/sessions/{session}/note",
           at_site(Grant::read_notes, schedule::site_of_session_in_path), read_group_note)
      .gives<GroupNote>();
  router.put("/api/v1/sessions/{session}/narrative", write, write_narrative)
      .takes<NarrativeWords>()
      .gives<Narrative>();
  // A line for each person, so that two facilitators never write over each other.
  router.put("/api/v1/sessions/{session}/lines/{patient}", write, write_line)
      .takes<LineWords>()
      .gives<Note>();
  router.post("/api/v1/sessions/{session}/sign", write, sign_notes)
      .prepares([](Tx& tx, Request& request) {
        return check_own_password(tx, request, request.body_as<SignNotes>().password);
      })
      .keeps_nothing()
      .takes<SignNotes>()
      .gives<GroupNote>();
  router.get("/api/v1/notes-due", at_site(Grant::read_notes, http::site_in_query), read_due)
      .gives<DueNotes>();
}

}  // namespace

void routes(http::Router& router) {
  using http::at_site;
  session_routes(router);
  router
      .get("/api/v1/patients/{patient}/notes",
           at_site(Grant::read_notes, people::site_of_patient_in_path), list_notes)
      .asks<std::optional<NoteId>>("after")
      .gives<NotePage>();
  router.get("/api/v1/notes/{note}", at_site(Grant::read_notes, site_of_note), read_note)
      .gives<NoteView>();
  const auto write = at_site(Grant::write_notes, site_of_note);
  router.post("/api/v1/notes/{note}/addenda", write, add_addendum)
      .takes<NewAddendum>()
      .gives<NoteView>();
  router.post("/api/v1/notes/{note}/cosign", write, cosign_note).gives<NoteView>();
  const auto of_program = [](Grant grant) { return at_site(grant, site_of_program_in_path); };
  router
      .get("/api/v1/programs/{program}/note-settings", of_program(Grant::read_setup), read_settings)
      .gives<NoteSettings>();
  router
      .put("/api/v1/programs/{program}/note-settings", of_program(Grant::administer),
           change_settings)
      .takes<NoteSettingsChoice>()
      .gives<NoteSettings>();
}

}  // namespace stepwell::note

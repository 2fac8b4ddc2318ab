#pragma once

#include <span>

#include "stepwell/db/tx.h"
#include "stepwell/http/http.h"
#include "stepwell/note/model.h"

namespace stepwell::note {

// Returns what is written of a session's group; of version 0 when nobody has begun.
Narrative find_narrative(db::Tx& tx, const SessionId& session);

// Stores the narrative in place of an earlier one. Returns it with its new version.
Narrative put_narrative(db::Tx& tx, const SessionId& session, const Private<std::string>& words,
                        const StaffId& by);

// Whether a note of the session was signed, so that its narrative is final.
bool any_signed(db::Tx& tx, const SessionId& session);

std::optional<Note> find_line(db::Tx& tx, const SessionId& session, const PatientId& patient);

// Stores somebody's line as a draft of `by`, in place of an earlier draft. Returns it as stored.
Note put_line(db::Tx& tx, const schedule::Session& session, const PatientId& patient,
              const LineWords& line, const StaffId& by);

// Signs a draft at tx.now, with what was marked.
void sign(db::Tx& tx, const Note& draft, const attendance::Mark& mark, bool needs_cosign);

// Puts a licensed clinician's name beside the author's.
void cosign(db::Tx& tx, const Note& note, const StaffId& by);

Addendum put_addendum(db::Tx& tx, const Note& note, const Private<std::string>& words,
                      const StaffId& by);

Note find_note(db::Tx& tx, const NoteId& id);  // throws `not_found`

// Returns the page of a group note.
GroupNote group_note(db::Tx& tx, const SessionId& session);

// Returns a page of a chart's signed notes, newest first, from the one after `after` on.
NotePage notes_of(db::Tx& tx, const PatientId& patient, const std::optional<NoteId>& after);

NoteView view_of(db::Tx& tx, const Note& note);

// Returns the sessions at `site` that are over and whose notes are still to be written, and the
// notes that wait for a second name.
DueNotes due_notes(db::Tx& tx, const SiteId& site, const std::optional<StaffId>& asks);

NoteSettings settings_of(db::Tx& tx, const ProgramId& program);  // throws `not_found`
NoteSettings settings_of_session(db::Tx& tx, const SessionId& session);
NoteSettings put_settings(db::Tx& tx, const ProgramId& program, const NoteSettingsChoice& choice);

// For gates: the site of {note} in the address, and of {program}.
SiteId site_of_note(db::Tx& tx, const http::Request& request);
SiteId site_of_program_in_path(db::Tx& tx, const http::Request& request);

}  // namespace stepwell::note

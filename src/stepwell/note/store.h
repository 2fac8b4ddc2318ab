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

// Signs a draft at tx.now, with what was marked; of a contact, which has no mark, with the minutes
// that were written.
void sign(db::Tx& tx, const Note& draft, const std::optional<attendance::Mark>& mark,
          bool needs_cosign);

// Puts a licensed clinician's name beside the author's.
void cosign(db::Tx& tx, const Note& note, const StaffId& by);

Addendum put_addendum(db::Tx& tx, const Note& note, const Private<std::string>& words,
                      const StaffId& by);

Note find_note(db::Tx& tx, const NoteId& id);  // throws `not_found`

// Returns the page of a group note.
GroupNote group_note(db::Tx& tx, const SessionId& session);

// Returns a page of a chart's signed notes, newest first, from the one after `after` on.
NotePage notes_of(db::Tx& tx, const PatientId& patient, const std::optional<NoteId>& after);

// Returns the form that the note of a visit was written by, and what it says.
std::pair<NoteForm, std::vector<PartAnswer>> visit_of(db::Tx& tx, const NoteId& note);

// Returns the last signed note of the person of `note`, one of a visit where there is one.
std::optional<LastNote> last_note_before(db::Tx& tx, const Note& note);

NoteView view_of(db::Tx& tx, const Note& note);

// Returns the sessions at `site` that are over and whose notes are still to be written, the drafts
// of contacts, and the notes that wait for a second name. Of a support group attendance is enough.
DueNotes due_notes(db::Tx& tx, const SiteId& site, const std::optional<StaffId>& asks);

// For gates: the site of {note} in the address.
SiteId site_of_note(db::Tx& tx, const http::Request& request);

}  // namespace stepwell::note

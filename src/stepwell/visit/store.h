#pragma once

#include "stepwell/db/tx.h"
#include "stepwell/visit/model.h"
#include "stepwell/visit/rules.h"

namespace stepwell::visit {

// Begins a draft of `by` about `patient`, written by `form`: of `session`, or, without one, of a
// contact on `held_on`. Returns the one that the session has already, where it has.
note::Note begin(db::Tx& tx, const PatientId& patient, const note::NoteForm& form,
                 const std::optional<schedule::Session>& session, Day held_on,
                 std::optional<int> minutes, const StaffId& by);

// Stores what a draft says, as one of `by`. Returns it with its new version.
note::Note put_draft(db::Tx& tx, const note::Note& known, const note::NoteForm& form,
                     const VisitDraft& draft, const StaffId& by);

// Takes a draft back that came to nothing.
void void_draft(db::Tx& tx, const note::Note& draft, const Private<std::string>& reason);

// Returns what a draft is about.
About about(db::Tx& tx, const note::Note& note);

// Returns the page of a visit's note.
VisitNote page_of(db::Tx& tx, const note::Note& note);

// Returns what may be written about a person, and what was begun.
VisitChoices choices_for(db::Tx& tx, const PatientId& patient);

}  // namespace stepwell::visit

#pragma once

#include <span>

#include "stepwell/base/error.h"
#include "stepwell/visit/model.h"

namespace stepwell::visit {

// Returns the kind of note an appointment of this modality is written as; none where attendance is
// enough, as in a support group.
std::optional<note::Kind> kind_of(program::Modality modality);

// Returns the form that `kind` begins with: of an individual session, the program's.
const note::NoteForm& usual_form(note::Kind kind, const std::string& individual);

// What a draft is about.
struct About {
  std::optional<schedule::Session> session;  // none of a contact
  std::optional<attendance::Mark> mark;
  std::vector<plan::Goal> goals;  // in force
  std::optional<GoalId> goal_before;
  Day today;
};

// Returns what keeps a note of a session from being begun: it has not begun itself, it was called
// off, it is a group's, or the person did not come.
std::vector<Finding> check_begin(const schedule::Session& session, bool own, bool support_group,
                                 const std::optional<attendance::Mark>& mark, Instant now);

// Returns everything wrong with a draft written by `form`. A part that is still missing is not
// wrong yet.
std::vector<Finding> check_draft(const VisitDraft& draft, const note::NoteForm& form,
                                 const About& about);

// Returns everything that keeps a note from being signed. A finding's field is "/answers/<part>",
// "/goal_id", "/presence" or "/minutes".
std::vector<Finding> check_signing(const note::Note& note, const note::NoteForm& form,
                                   std::span<const note::PartAnswer> answers, const About& about);

// Returns the words that stand for a note in a list.
Private<std::string> line_of(const note::NoteForm& form, std::span<const note::PartAnswer> answers);

std::vector<Finding> check_void(const VoidVisit& said);

}  // namespace stepwell::visit

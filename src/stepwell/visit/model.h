#pragma once

#include "stepwell/note/model.h"

// Visit: writing the note of what one person was seen for alone: an appointment, or a contact that
// nobody had planned, such as a call in a crisis.
//
// It is written in the parts of a form and kept as note (note/model.h), so that a chart has one
// list of notes. Of somebody who did not come there is no note; they are called instead.
namespace stepwell::limits {
inline constexpr int contact_minutes = 480;    // a day of a program
inline constexpr int contact_back_days = 366;  // what is older is not remembered well enough
}  // namespace stepwell::limits

namespace stepwell::visit {

// Begins a draft: about an appointment, or, without a session, about a contact.
struct NewVisitNote {
  std::optional<SessionId> session_id;
  std::optional<std::string> form_id;  // the usual one of the appointment when left out
  std::optional<Day> held_on;          // of a contact; today when left out
  std::optional<int> minutes;          // likewise, and added later when left out
};
BOOST_DESCRIBE_STRUCT(NewVisitNote, (), (session_id, form_id, held_on, minutes))

// All that a draft says. Of an appointment, day and minutes follow from the session and its mark.
struct VisitDraft {
  std::string form_id;
  std::vector<note::PartAnswer> answers;
  std::optional<GoalId> goal_id;
  std::optional<Day> held_on;
  std::optional<int> minutes;
};
BOOST_DESCRIBE_STRUCT(VisitDraft, (), (form_id, answers, goal_id, held_on, minutes))

struct SignVisit {
  std::optional<Private<std::string>> password;  // where the program asks for it
};
BOOST_DESCRIBE_STRUCT(SignVisit, (), (password))

struct VoidVisit {
  Private<std::string> reason;
};
BOOST_DESCRIBE_STRUCT(VoidVisit, (), (reason))

// Somebody of the patient's contacts, as they may be named among who was there.
struct KnownContact {
  Private<std::string> name;
  std::string relationship;
};
BOOST_DESCRIBE_STRUCT(KnownContact, (), (name, relationship))

// The page of a visit's note.
struct VisitNote {
  note::Note note;
  note::NoteForm form;  // that it is written by
  std::vector<note::PartAnswer> answers;
  std::string written_by;                         // "Dana Whitfield"
  std::optional<schedule::SessionCard> session;   // none of a contact
  std::optional<attendance::RollCallRow> person;  // their line of its roll-call
  std::vector<note::NoteForm> forms;              // it may be written by instead, by kind
  std::optional<note::LastNote> last;
  std::vector<plan::Goal> goals;
  std::vector<KnownContact> contacts;
  bool asks_password = false;
  int version = 1;
};
BOOST_DESCRIBE_STRUCT(VisitNote, (),
                      (note, form, answers, written_by, session, person, forms, last, goals,
                       contacts, asks_password, version))

// A form by its name, and a draft that waits.
struct FormName {
  std::string id;
  note::Kind kind = note::Kind::individual;
  note::Bilingual title;
};
BOOST_DESCRIBE_STRUCT(FormName, (), (id, kind, title))

struct VisitDraftLine {
  NoteId id;
  note::Kind kind = note::Kind::individual;
  Day held_on;
  std::string author;
};
BOOST_DESCRIBE_STRUCT(VisitDraftLine, (), (id, kind, held_on, author))

// What may be written about a person, and what was begun.
struct VisitChoices {
  Day today;
  std::vector<FormName> forms;
  std::vector<VisitDraftLine> drafts;  // the latest first
};
BOOST_DESCRIBE_STRUCT(VisitChoices, (), (today, forms, drafts))

}  // namespace stepwell::visit

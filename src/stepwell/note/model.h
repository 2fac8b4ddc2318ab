#pragma once

#include "stepwell/attendance/model.h"
#include "stepwell/note/form.h"
#include "stepwell/plan/model.h"

// Note: what was done in a session or a visit, and how each person responded to it.
//
// A group is told of once, in a narrative without names; each person who was there has a line of
// their own. What one person was seen for alone is told in the parts of a form (form.h). A note is
// a draft until whoever wrote it signs it. From then on it never changes: what comes later is an
// addendum.
namespace stepwell::limits {
inline constexpr std::size_t narrative_bytes = 8'000;  // two pages
inline constexpr std::size_t line_bytes = 2'000;       // half a page about one person
inline constexpr std::size_t addendum_bytes = 4'000;   // a page
inline constexpr std::size_t part_bytes = 8'000;       // of a form: two pages
inline constexpr std::size_t people_there = 12;        // at a family session
inline constexpr std::size_t person_bytes = 100;       // a name, or who somebody is to the patient
inline constexpr std::size_t notes_signed = 60;        // with one act; a group has twelve
inline constexpr std::size_t note_page = 30;           // a screen or two
inline constexpr int note_due_days = 14;               // as far back as a list to write is of use
inline constexpr std::chrono::hours note_late{24};     // unsigned for longer, the director sees it
}  // namespace stepwell::limits

namespace stepwell::note {

// How much somebody took part. Seen, not judged.
enum class Participation { quiet, some, active, very_active };
BOOST_DESCRIBE_ENUM(Participation, quiet, some, active, very_active)

struct NarrativeWords {
  Private<std::string> words;
};
BOOST_DESCRIBE_STRUCT(NarrativeWords, (), (words))

// What the group did. Version 0 stands for one that nobody has begun.
struct Narrative {
  SessionId session_id;
  Private<std::string> words;
  std::optional<StaffId> written_by;
  int version = 0;

  bool operator==(const Narrative&) const = default;
};
BOOST_DESCRIBE_STRUCT(Narrative, (), (session_id, words, written_by, version))

// What is said about one person; which session and whom is in the address.
struct LineWords {
  std::optional<Participation> participation;
  Private<std::string> response;
  std::optional<GoalId> goal_id;
  std::optional<Private<std::string>> next_step;
};
BOOST_DESCRIBE_STRUCT(LineWords, (), (participation, response, goal_id, next_step))

// On what ground somebody who is not the patient hears of the treatment: a release they signed (42
// CFR 2.31), the patient's agreement in the room (45 CFR 164.510(b), not for substance use
// records), or none: they spoke, and were told nothing.
enum class Agreement { signed_release, agreed, nothing_told };
BOOST_DESCRIBE_ENUM(Agreement, signed_release, agreed, nothing_told)

struct PersonThere {
  Private<std::string> name;
  std::string relationship;  // "mother"
  std::optional<Agreement> agreement;
  bool operator==(const PersonThere&) const = default;
};
BOOST_DESCRIBE_STRUCT(PersonThere, (), (name, relationship, agreement))

// What is said to one part of a form.
struct PartAnswer {
  std::string part;
  Private<std::string> words;  // a choice's id, "yes" or "no", or a number, where that is asked
  std::vector<PersonThere> people;
  bool operator==(const PartAnswer&) const = default;
};
BOOST_DESCRIBE_STRUCT(PartAnswer, (), (part, words, people))

// One person's note of a session or a visit.
struct Note {
  NoteId id;
  PatientId patient_id;
  SiteId site_id;
  Kind kind = Kind::group;
  std::optional<SessionId> session_id;  // none of a contact without an appointment
  Day held_on;
  std::optional<Participation> participation;
  Private<std::string> response;  // of a visit: the part that stands for it in a list
  std::optional<GoalId> goal_id;
  Private<std::string> next_step;
  std::optional<std::string> form_hash;  // of a visit
  Instant begun_at;
  StaffId written_by;
  Instant written_at;
  std::optional<attendance::Presence> presence;  // as marked when it was signed
  std::optional<int> minutes;                    // likewise; of a contact as it is written
  std::optional<Instant> signed_at;
  bool needs_cosign = false;
  std::optional<Instant> cosigned_at;
  std::optional<StaffId> cosigned_by;
  std::optional<Instant> voided_at;  // of a draft that came to nothing
  int version = 1;

  bool operator==(const Note&) const = default;
};
BOOST_DESCRIBE_STRUCT(Note, (),
                      (id, patient_id, site_id, kind, session_id, held_on, participation, response,
                       goal_id, next_step, form_hash, begun_at, written_by, written_at, presence,
                       minutes, signed_at, needs_cosign, cosigned_at, cosigned_by, voided_at,
                       version))

// The last signed note of somebody, as one wants it in view while writing the next.
struct LastNote {
  PatientId patient_id;
  NoteId id;
  Kind kind = Kind::group;
  Day held_on;
  std::string group_name;  // empty of a contact
  std::optional<Participation> participation;
  Private<std::string> response;
  std::optional<GoalId> goal_id;
  Private<std::string> next_step;
};
BOOST_DESCRIBE_STRUCT(LastNote, (),
                      (patient_id, id, kind, held_on, group_name, participation, response, goal_id,
                       next_step))

// One person on the page of a group note.
struct GroupNoteRow {
  attendance::RollCallRow person;
  std::optional<Note> note;
  std::optional<std::string> written_by;  // "Dana Whitfield"
  std::optional<LastNote> last;
  std::vector<plan::Goal> goals;
};
BOOST_DESCRIBE_STRUCT(GroupNoteRow, (), (person, note, written_by, last, goals))

// What a program asks of whoever signs.
struct NoteSettings {
  bool note_password = false;           // once more, with each signing
  bool note_cosign = false;             // of a licensed clinician, where the author is none
  std::string note_individual = "dap";  // the form an individual session is written in
  int version = 1;

  bool operator==(const NoteSettings&) const = default;
};
BOOST_DESCRIBE_STRUCT(NoteSettings, (), (note_password, note_cosign, note_individual, version))

struct NoteSettingsChoice {
  bool note_password = false;
  bool note_cosign = false;
  std::string note_individual = "dap";
};
BOOST_DESCRIBE_STRUCT(NoteSettingsChoice, (), (note_password, note_cosign, note_individual))

// The page of a group note.
struct GroupNote {
  schedule::SessionCard session;
  Narrative narrative;
  std::vector<GroupNoteRow> rows;  // by family name
  bool asks_password = false;
};
BOOST_DESCRIBE_STRUCT(GroupNote, (), (session, narrative, rows, asks_password))

// One of the notes somebody means to sign, as they saw it last.
struct SignLine {
  PatientId patient_id;
  int version = 1;
};
BOOST_DESCRIBE_STRUCT(SignLine, (), (patient_id, version))

struct SignNotes {
  std::vector<SignLine> notes;
  int narrative_version = 0;
  std::optional<Private<std::string>> password;
  std::optional<bool> alike_seen;  // the warning was read, and the lines are meant so
};
BOOST_DESCRIBE_STRUCT(SignNotes, (), (notes, narrative_version, password, alike_seen))

// A line of a chart's list of notes.
struct NoteCard {
  NoteId id;
  PatientId patient_id;
  Private<std::string> patient_name;
  Kind kind = Kind::group;
  std::optional<SessionId> session_id;
  Day held_on;
  std::string group_name;  // empty of a contact
  std::string author;      // "Dana Whitfield"
  StaffId written_by;
  std::optional<attendance::Presence> presence;
  std::optional<int> minutes;
  std::optional<Participation> participation;
  Private<std::string> response;
  Instant begun_at;
  std::optional<Instant> signed_at;
  bool needs_cosign = false;
  std::optional<Instant> cosigned_at;
  int addenda = 0;
};
BOOST_DESCRIBE_STRUCT(NoteCard, (),
                      (id, patient_id, patient_name, kind, session_id, held_on, group_name, author,
                       written_by, presence, minutes, participation, response, begun_at, signed_at,
                       needs_cosign, cosigned_at, addenda))

struct NotePage {
  std::vector<NoteCard> items;  // newest first
  std::optional<NoteId> next;   // ?after= for the next page
};
BOOST_DESCRIBE_STRUCT(NotePage, (), (items, next))

struct NewAddendum {
  Private<std::string> words;
};
BOOST_DESCRIBE_STRUCT(NewAddendum, (), (words))

struct Addendum {
  AddendumId id;
  Private<std::string> words;
  std::string author;
  Instant written_at;
};
BOOST_DESCRIBE_STRUCT(Addendum, (), (id, words, author, written_at))

// A signed note as it is read, printed and sent: the shared narrative and this person's own line.
struct NoteView {
  Note note;
  Private<std::string> patient_name;
  std::string record_number;
  std::optional<Private<Day>> birth_date;
  std::string site_name;
  std::optional<schedule::SessionCard> session;
  Private<std::string> narrative;   // of a group
  std::optional<NoteForm> form;     // of a visit, as it was then
  std::vector<PartAnswer> answers;  // likewise
  std::optional<Private<std::string>> goal;
  std::string author;
  std::string author_credential;  // "LCSW"; empty without one
  std::string cosigner;
  std::vector<Addendum> addenda;  // the first first
  bool may_cosign = false;        // whoever asks
  int version = 1;
};
BOOST_DESCRIBE_STRUCT(NoteView, (),
                      (note, patient_name, record_number, birth_date, site_name, session, narrative,
                       form, answers, goal, author, author_credential, cosigner, addenda,
                       may_cosign, version))

// How far the notes of one session have come.
struct NoteCounts {
  int expected = 0;  // on the roster that day
  int marked = 0;
  int attended = 0;
  int written = 0;  // begun, signed or not
  int signed_notes = 0;

  bool operator==(const NoteCounts&) const = default;
};
BOOST_DESCRIBE_STRUCT(NoteCounts, (), (expected, marked, attended, written, signed_notes))

struct DueNote {
  schedule::SessionCard session;
  NoteCounts counts;
  bool mine = false;  // whoever asks leads it
  bool late = false;
};
BOOST_DESCRIBE_STRUCT(DueNote, (), (session, counts, mine, late))

// What is still to be written, and what waits for a second name.
struct DueDraft {
  NoteCard note;
  bool mine = false;
  bool late = false;
};
BOOST_DESCRIBE_STRUCT(DueDraft, (), (note, mine, late))

struct DueNotes {
  std::vector<DueNote> items;    // who waits longest first
  std::vector<DueDraft> drafts;  // of contacts, which no session reminds of
  std::vector<NoteCard> to_cosign;
};
BOOST_DESCRIBE_STRUCT(DueNotes, (), (items, drafts, to_cosign))

}  // namespace stepwell::note

#include "stepwell/visit/store.h"

#include "stepwell/attendance/store.h"
#include "stepwell/base/json.h"
#include "stepwell/note/settings.h"
#include "stepwell/note/store.h"
#include "stepwell/people/store.h"
#include "stepwell/plan/store.h"
#include "stepwell/program/store.h"
#include "stepwell/schedule/store.h"

namespace stepwell::visit {
namespace {

constexpr db::Sql insert_form{R"(
  INSERT INTO note_form (organization_id, hash, body) VALUES ($1, $2, $3)
  ON CONFLICT (organization_id, hash) DO NOTHING)"};
constexpr db::Sql insert_draft{R"(
  INSERT INTO note (organization_id, id, patient_id, site_id, kind, session_id, held_on, response,
                    next_step, form_hash, answers, begun_at, written_by, written_at, minutes,
                    needs_cosign, version)
  VALUES ($1, $2, $3, $4, $5, $6, $7, '', '', $8, '[]', $9, $10, $9, $11, 0, 1)
  ON CONFLICT (organization_id, session_id, patient_id) WHERE voided_at IS NULL DO NOTHING)"};
constexpr db::Sql update_draft{R"(
  UPDATE note SET kind = $1, form_hash = $2, answers = $3, response = $4, goal_id = $5,
                  held_on = $6, minutes = $7, written_by = $8, written_at = $9,
                  version = version + 1
  WHERE organization_id = $10 AND id = $11)"};
constexpr db::Sql update_void{R"(
  UPDATE note SET voided_at = $1, void_reason = $2, version = version + 1
  WHERE organization_id = $3 AND id = $4)"};
constexpr db::Sql drafts_of_patient{R"(
  SELECT n.id, n.kind, n.held_on, f.given_name || ' ' || f.family_name AS author
  FROM note n
  JOIN staff f ON f.organization_id = n.organization_id AND f.id = n.written_by
  WHERE n.organization_id = $1 AND n.patient_id = $2 AND n.form_hash IS NOT NULL
    AND n.signed_at IS NULL AND n.voided_at IS NULL
  ORDER BY n.held_on DESC, n.id DESC LIMIT $3)"};

// A form is kept once, with the first note that is written by it.
std::string keep_form(db::Tx& tx, const note::NoteForm& form) {
  auto hash = note::hash_of(form);
  tx.db.run(insert_form, tx.organization, hash, json_text(form));
  return hash;
}

void tell(db::Tx& tx, const note::Note& note) {
  tx.changes.push_back(
      {tx.organization, note.site_id, "note", "visit", note.id.text(), note.version});
}

std::vector<KnownContact> contacts_of(db::Tx& tx, const PatientId& patient) {
  std::vector<KnownContact> known;
  for (auto& one : people::contacts_of(tx, patient)) known.push_back({one.name, one.relationship});
  return known;
}

std::optional<attendance::RollCallRow> row_of(db::Tx& tx, const schedule::SessionCard& card,
                                              const PatientId& patient) {
  for (auto& row : attendance::roll_call(tx, card))
    if (row.patient_id == patient) return std::move(row);
  return std::nullopt;
}

}  // namespace

note::Note begin(db::Tx& tx, const PatientId& patient, const note::NoteForm& form,
                 const std::optional<schedule::Session>& session, Day held_on,
                 std::optional<int> minutes, const StaffId& by) {
  const auto hash = keep_form(tx, form);
  const auto id = tx.next<NoteId>();
  const auto site = session ? session->site_id : people::site_of_patient(tx, patient);
  const auto of = session ? std::optional(session->id) : std::nullopt;
  const auto day = session ? session->held_on : held_on;
  const auto took = session ? std::nullopt : minutes;
  if (tx.db.run(insert_draft, tx.organization, id, patient, site, form.kind, of, day, hash, tx.now,
                by, took) == 0)
    return note::find_line(tx, of.value(), patient).value();
  auto begun = note::find_note(tx, id);
  tell(tx, begun);
  return begun;
}

note::Note put_draft(db::Tx& tx, const note::Note& known, const note::NoteForm& form,
                     const VisitDraft& draft, const StaffId& by) {
  const bool contact = !known.session_id;
  tx.db.run(update_draft, form.kind, keep_form(tx, form), json_text(draft.answers),
            line_of(form, draft.answers), draft.goal_id,
            contact ? draft.held_on.value_or(known.held_on) : known.held_on,
            contact ? draft.minutes : std::nullopt, by, tx.now, tx.organization, known.id);
  auto stored = note::find_note(tx, known.id);
  tell(tx, stored);
  return stored;
}

void void_draft(db::Tx& tx, const note::Note& draft, const Private<std::string>& reason) {
  tx.db.run(update_void, tx.now, reason, tx.organization, draft.id);
  tell(tx, draft);
}

About about(db::Tx& tx, const note::Note& note) {
  About known{.goals = plan::goals_in_force(tx, note.patient_id),
              .goal_before = note.goal_id,
              .today = program::today_at(tx, note.site_id)};
  if (note.session_id) {
    known.session = schedule::find_session(tx, *note.session_id);
    known.mark = attendance::find_mark(tx, *note.session_id, note.patient_id);
  }
  return known;
}

VisitNote page_of(db::Tx& tx, const note::Note& note) {
  const auto settings = note.session_id ? note::settings_of_session(tx, *note.session_id)
                                        : note::settings_of_patient(tx, note.patient_id);
  const auto author = people::find_staff(tx, note.written_by);
  VisitNote page{.note = note,
                 .written_by = author.given_name + " " + author.family_name,
                 .forms = note::forms(),
                 .last = note::last_note_before(tx, note),
                 .goals = plan::goals_in_force(tx, note.patient_id),
                 .contacts = contacts_of(tx, note.patient_id),
                 .asks_password = settings.note_password,
                 .version = note.version};
  std::tie(page.form, page.answers) = note::visit_of(tx, note.id);
  if (note.session_id) {
    page.session = schedule::find_card(tx, *note.session_id);
    page.person = row_of(tx, *page.session, note.patient_id);
  }
  return page;
}

VisitChoices choices_for(db::Tx& tx, const PatientId& patient) {
  VisitChoices choices{
      .today = program::today_at(tx, people::site_of_patient(tx, patient)),
      .drafts = tx.db.all<VisitDraftLine>(drafts_of_patient, tx.organization, patient,
                                          static_cast<std::int64_t>(limits::note_page))};
  const auto individual = note::settings_of_patient(tx, patient).note_individual;
  for (const auto& form : note::forms())
    if (form.kind != note::Kind::individual || form.id == individual)
      choices.forms.push_back({form.id, form.kind, form.title});
  return choices;
}

}  // namespace stepwell::visit

#include "stepwell/note/store.h"

#include <algorithm>
#include <map>
#include <tuple>

#include "stepwell/attendance/store.h"
#include "stepwell/base/json.h"
#include "stepwell/note/rules.h"
#include "stepwell/note/settings.h"
#include "stepwell/people/rules.h"
#include "stepwell/people/store.h"
#include "stepwell/plan/store.h"
#include "stepwell/program/store.h"
#include "stepwell/schedule/store.h"
#include "stepwell/task/rules.h"

namespace stepwell::note {
namespace {

using attendance::RollCallRow;

#define NOTE_COLUMNS(n)                                                                           \
  n "id, " n "patient_id, " n "site_id, " n "kind, " n "session_id, " n "held_on, " n             \
    "participation, " n "response, " n "goal_id, " n "next_step, " n "form_hash, " n              \
    "begun_at, " n "written_by, " n "written_at, " n "presence, " n "minutes, " n "signed_at, " n \
    "needs_cosign, " n "cosigned_at, " n "cosigned_by, " n "voided_at, " n "version"

constexpr db::Sql narrative_of_session{R"(
  SELECT session_id, words, written_by, version FROM group_narrative
  WHERE organization_id = $1 AND session_id = $2)"};
constexpr db::Sql upsert_narrative{R"(
  INSERT INTO group_narrative (organization_id, session_id, words, written_by, written_at, version)
  VALUES ($1, $2, $3, $4, $5, 1)
  ON CONFLICT (organization_id, session_id) DO UPDATE
  SET words = excluded.words, written_by = excluded.written_by, written_at = excluded.written_at,
      version = group_narrative.version + 1
  RETURNING session_id, words, written_by, version)"};
constexpr db::Sql count_signed{R"(
  SELECT count(*) FROM note
  WHERE organization_id = $1 AND session_id = $2 AND signed_at IS NOT NULL)"};

constexpr db::Sql line_of_patient{"SELECT " NOTE_COLUMNS("") R"( FROM note
  WHERE organization_id = $1 AND session_id = $2 AND patient_id = $3 AND voided_at IS NULL)"};
constexpr db::Sql lines_of_session{"SELECT " NOTE_COLUMNS("") R"( FROM note
  WHERE organization_id = $1 AND session_id = $2 AND voided_at IS NULL)"};
constexpr db::Sql note_by_id{"SELECT " NOTE_COLUMNS("") R"( FROM note
  WHERE organization_id = $1 AND id = $2)"};
constexpr db::Sql upsert_line{R"(
  INSERT INTO note (organization_id, id, patient_id, site_id, kind, session_id, held_on,
                    participation, response, goal_id, next_step, begun_at, written_by, written_at,
                    needs_cosign, version)
  VALUES ($1, $2, $3, $4, 'group', $5, $6, $7, $8, $9, $10, $11, $12, $11, 0, 1)
  ON CONFLICT (organization_id, session_id, patient_id) WHERE voided_at IS NULL DO UPDATE
  SET participation = excluded.participation, response = excluded.response,
      goal_id = excluded.goal_id, next_step = excluded.next_step,
      written_by = excluded.written_by, written_at = excluded.written_at,
      version = note.version + 1
  RETURNING )" NOTE_COLUMNS("")};
constexpr db::Sql sign_line{R"(
  UPDATE note SET presence = $1, minutes = $2, signed_at = $3, needs_cosign = $4,
                  version = version + 1
  WHERE organization_id = $5 AND id = $6)"};
constexpr db::Sql cosign_note{R"(
  UPDATE note SET cosigned_at = $1, cosigned_by = $2, version = version + 1
  WHERE organization_id = $3 AND id = $4)"};

// Each person of the group's last signed note of another session.
constexpr db::Sql last_notes{R"(
  SELECT n.patient_id, n.id, n.kind, n.held_on, coalesce(g.name, '') AS group_name,
         n.participation, n.response, n.goal_id, n.next_step
  FROM membership m
  JOIN note n ON n.organization_id = m.organization_id
   AND n.id = (SELECT o.id FROM note o
               WHERE o.organization_id = m.organization_id AND o.patient_id = m.patient_id
                 AND o.signed_at IS NOT NULL AND o.held_on <= $1
                 AND o.session_id IS DISTINCT FROM $2
               ORDER BY o.held_on DESC, o.id DESC LIMIT 1)
  LEFT JOIN session s ON s.organization_id = n.organization_id AND s.id = n.session_id
  LEFT JOIN care_group g ON g.organization_id = s.organization_id AND g.id = s.group_id
  WHERE m.organization_id = $3 AND m.group_id = $4 AND m.joined_on <= $1
    AND (m.left_on IS NULL OR m.left_on > $1))"};

// Somebody's last signed note before a visit, one of a visit rather than a group's.
constexpr db::Sql last_of_patient{R"(
  SELECT n.patient_id, n.id, n.kind, n.held_on, coalesce(g.name, '') AS group_name,
         n.participation, n.response, n.goal_id, n.next_step
  FROM note n
  LEFT JOIN session s ON s.organization_id = n.organization_id AND s.id = n.session_id
  LEFT JOIN care_group g ON g.organization_id = s.organization_id AND g.id = s.group_id
  WHERE n.organization_id = $1 AND n.patient_id = $2 AND n.signed_at IS NOT NULL
    AND n.held_on <= $3 AND n.id <> $4
  ORDER BY CASE n.kind WHEN 'group' THEN 1 ELSE 0 END, n.held_on DESC, n.id DESC LIMIT 1)"};

#define CARD_OF()                                                                              \
  "SELECT n.id, n.patient_id, p.given_name, p.family_name, p.preferred_name, n.kind, "         \
  "n.session_id, n.held_on, coalesce(g.name, '') AS group_name, f.given_name || ' ' || "       \
  "f.family_name AS "                                                                          \
  "author, n.written_by, n.presence, n.minutes, n.participation, n.response, n.begun_at, "     \
  "n.signed_at, "                                                                              \
  "n.needs_cosign, n.cosigned_at, (SELECT count(*) FROM addendum a WHERE a.organization_id = " \
  "n.organization_id AND a.note_id = n.id) AS addenda FROM note n "                            \
  "JOIN patient p ON p.organization_id = n.organization_id AND p.id = n.patient_id "           \
  "LEFT JOIN session s ON s.organization_id = n.organization_id AND s.id = n.session_id "      \
  "LEFT JOIN care_group g ON g.organization_id = s.organization_id AND g.id = s.group_id "     \
  "JOIN staff f ON f.organization_id = n.organization_id AND f.id = n.written_by "

constexpr db::Sql first_of_patient{CARD_OF() R"(
  WHERE n.organization_id = $1 AND n.patient_id = $2 AND n.signed_at IS NOT NULL
  ORDER BY n.held_on DESC, n.id DESC LIMIT $3)"};
constexpr db::Sql more_of_patient{CARD_OF() R"(
  WHERE n.organization_id = $1 AND n.patient_id = $2 AND n.signed_at IS NOT NULL
    AND (n.held_on, n.id) < ($3, $4)
  ORDER BY n.held_on DESC, n.id DESC LIMIT $5)"};
constexpr db::Sql notes_to_cosign{CARD_OF() R"(
  WHERE n.organization_id = $1 AND n.site_id = $2 AND n.needs_cosign = 1
    AND n.cosigned_at IS NULL
  ORDER BY n.held_on, n.id LIMIT $3)"};
constexpr db::Sql drafts_of_contacts{CARD_OF() R"(
  WHERE n.organization_id = $1 AND n.site_id = $2 AND n.session_id IS NULL
    AND n.signed_at IS NULL AND n.voided_at IS NULL
  ORDER BY n.begun_at, n.id LIMIT $3)"};

constexpr db::Sql insert_addendum{R"(
  INSERT INTO addendum (organization_id, id, note_id, patient_id, words, written_by, written_at)
  VALUES ($1, $2, $3, $4, $5, $6, $7))"};
constexpr db::Sql addenda_of_note{R"(
  SELECT a.id, a.words, f.given_name || ' ' || f.family_name AS author, a.written_at
  FROM addendum a
  JOIN staff f ON f.organization_id = a.organization_id AND f.id = a.written_by
  WHERE a.organization_id = $1 AND a.note_id = $2 ORDER BY a.written_at, a.id)"};
constexpr db::Sql goal_words{R"(
  SELECT words FROM plan_goal WHERE organization_id = $1 AND id = $2)"};

constexpr db::Sql form_of_note{R"(
  SELECT f.body, n.answers FROM note n
  JOIN note_form f ON f.organization_id = n.organization_id AND f.hash = n.form_hash
  WHERE n.organization_id = $1 AND n.id = $2)"};

constexpr db::Sql counts_of_sessions{R"(
  SELECT s.id AS session_id,
         (SELECT count(*) FROM membership m
          WHERE m.organization_id = s.organization_id AND m.group_id = s.group_id
            AND m.joined_on <= s.held_on AND (m.left_on IS NULL OR s.held_on < m.left_on))
           AS expected,
         (SELECT count(*) FROM mark k
          WHERE k.organization_id = s.organization_id AND k.session_id = s.id) AS marked,
         (SELECT count(*) FROM mark k
          WHERE k.organization_id = s.organization_id AND k.session_id = s.id
            AND k.presence NOT IN ('excused', 'no_show')) AS attended,
         (SELECT count(*) FROM note n
          WHERE n.organization_id = s.organization_id AND n.session_id = s.id
            AND n.voided_at IS NULL) AS written,
         (SELECT count(*) FROM note n
          WHERE n.organization_id = s.organization_id AND n.session_id = s.id
            AND n.signed_at IS NOT NULL) AS signed_notes,
         (SELECT count(*) FROM session_staff f
          WHERE f.organization_id = s.organization_id AND f.session_id = s.id
            AND f.staff_id = $1) AS leads
  FROM session s
  WHERE s.organization_id = $2 AND s.site_id = $3 AND s.held_on >= $4 AND s.held_on < $5
    AND s.state = 'scheduled' AND s.ends_at <= $6
    AND NOT EXISTS (SELECT 1 FROM care_group g
                    WHERE g.organization_id = s.organization_id AND g.id = s.group_id
                      AND g.modality = 'support_group'))"};

// A card as it is stored: the patient's name in its parts.
struct StoredCard {
  NoteId id;
  PatientId patient_id;
  Private<std::string> given_name;
  Private<std::string> family_name;
  Private<std::string> preferred_name;
  Kind kind = Kind::group;
  std::optional<SessionId> session_id;
  Day held_on;
  std::string group_name;
  std::string author;
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
BOOST_DESCRIBE_STRUCT(StoredCard, (),
                      (id, patient_id, given_name, family_name, preferred_name, kind, session_id,
                       held_on, group_name, author, written_by, presence, minutes, participation,
                       response, begun_at, signed_at, needs_cosign, cosigned_at, addenda))

struct FormAndAnswers {
  std::string body;
  Private<std::string> answers;
};
BOOST_DESCRIBE_STRUCT(FormAndAnswers, (), (body, answers))

struct SessionCounts {
  SessionId session_id;
  int expected = 0;
  int marked = 0;
  int attended = 0;
  int written = 0;
  int signed_notes = 0;
  int leads = 0;
};
BOOST_DESCRIBE_STRUCT(SessionCounts, (),
                      (session_id, expected, marked, attended, written, signed_notes, leads))

std::vector<NoteCard> cards_of(std::vector<StoredCard> stored) {
  std::vector<NoteCard> cards;
  for (auto& s : stored)
    cards.push_back(
        {.id = s.id,
         .patient_id = s.patient_id,
         .patient_name = people::display_name(s.given_name, s.family_name, s.preferred_name),
         .kind = s.kind,
         .session_id = s.session_id,
         .held_on = s.held_on,
         .group_name = s.group_name,
         .author = s.author,
         .written_by = s.written_by,
         .presence = s.presence,
         .minutes = s.minutes,
         .participation = s.participation,
         .response = s.response,
         .begun_at = s.begun_at,
         .signed_at = s.signed_at,
         .needs_cosign = s.needs_cosign,
         .cosigned_at = s.cosigned_at,
         .addenda = s.addenda});
  return cards;
}

std::string name_of(db::Tx& tx, const StaffId& id) {
  const auto staff = people::find_staff(tx, id);
  return staff.given_name + " " + staff.family_name;
}

}  // namespace

Narrative find_narrative(db::Tx& tx, const SessionId& session) {
  return tx.db.one<Narrative>(narrative_of_session, tx.organization, session)
      .value_or(Narrative{.session_id = session});
}

Narrative put_narrative(db::Tx& tx, const SessionId& session, const Private<std::string>& words,
                        const StaffId& by) {
  return tx.db.one<Narrative>(upsert_narrative, tx.organization, session, words, by, tx.now)
      .value();
}

bool any_signed(db::Tx& tx, const SessionId& session) {
  return tx.db.one<std::int64_t>(count_signed, tx.organization, session).value() > 0;
}

std::optional<Note> find_line(db::Tx& tx, const SessionId& session, const PatientId& patient) {
  return tx.db.one<Note>(line_of_patient, tx.organization, session, patient);
}

Note put_line(db::Tx& tx, const schedule::Session& session, const PatientId& patient,
              const LineWords& line, const StaffId& by) {
  return tx.db
      .one<Note>(upsert_line, tx.organization, tx.next<NoteId>(), patient, session.site_id,
                 session.id, session.held_on, line.participation, line.response, line.goal_id,
                 line.next_step.value_or(Private<std::string>()), tx.now, by)
      .value();
}

void sign(db::Tx& tx, const Note& draft, const std::optional<attendance::Mark>& mark,
          bool needs_cosign) {
  const auto presence = mark ? std::optional(mark->presence) : std::nullopt;
  const auto minutes = mark ? std::optional(mark->minutes) : draft.minutes;
  tx.db.run(sign_line, presence, minutes, tx.now, needs_cosign, tx.organization, draft.id);
}

void cosign(db::Tx& tx, const Note& note, const StaffId& by) {
  tx.db.run(cosign_note, tx.now, by, tx.organization, note.id);
}

Addendum put_addendum(db::Tx& tx, const Note& note, const Private<std::string>& words,
                      const StaffId& by) {
  const auto id = tx.next<AddendumId>();
  tx.db.run(insert_addendum, tx.organization, id, note.id, note.patient_id, words, by, tx.now);
  return {id, words, name_of(tx, by), tx.now};
}

Note find_note(db::Tx& tx, const NoteId& id) {
  auto found = tx.db.one<Note>(note_by_id, tx.organization, id);
  if (!found) throw Error(Code::not_found, "there is no such note");
  return *std::move(found);
}

GroupNote group_note(db::Tx& tx, const SessionId& session) {
  GroupNote page{.session = schedule::find_card(tx, session),
                 .narrative = find_narrative(tx, session),
                 .asks_password = settings_of_session(tx, session).note_password};
  std::map<PatientId, Note> notes;
  for (auto& note : tx.db.all<Note>(lines_of_session, tx.organization, session))
    notes.emplace(note.patient_id, std::move(note));
  std::map<PatientId, LastNote> lasts;
  for (auto& last : tx.db.all<LastNote>(last_notes, page.session.held_on, session, tx.organization,
                                        page.session.group_id))
    lasts.emplace(last.patient_id, std::move(last));
  std::map<StaffId, std::string> names;
  for (auto& person : attendance::roll_call(tx, page.session)) {
    GroupNoteRow row{.goals = plan::goals_in_force(tx, person.patient_id)};
    if (const auto note = notes.find(person.patient_id); note != notes.end()) {
      row.note = note->second;
      auto& name = names[note->second.written_by];
      if (name.empty()) name = name_of(tx, note->second.written_by);
      row.written_by = name;
    }
    if (const auto last = lasts.find(person.patient_id); last != lasts.end())
      row.last = last->second;
    row.person = std::move(person);
    page.rows.push_back(std::move(row));
  }
  return page;
}

NotePage notes_of(db::Tx& tx, const PatientId& patient, const std::optional<NoteId>& after) {
  constexpr auto most = static_cast<std::int64_t>(limits::note_page);
  auto stored = after ? tx.db.all<StoredCard>(more_of_patient, tx.organization, patient,
                                              find_note(tx, *after).held_on, *after, most + 1)
                      : tx.db.all<StoredCard>(first_of_patient, tx.organization, patient, most + 1);
  const bool more = stored.size() > limits::note_page;
  if (more) stored.pop_back();
  NotePage page{.items = cards_of(std::move(stored))};
  if (more) page.next = page.items.back().id;
  return page;
}

NoteView view_of(db::Tx& tx, const Note& note) {
  const auto patient = people::find_patient(tx, note.patient_id);
  NoteView view{.note = note,
                .patient_name = people::display_name(patient),
                .record_number = patient.record_number,
                .birth_date = patient.birth_date,
                .site_name = people::find_site(tx, note.site_id).name,
                .author = name_of(tx, note.written_by),
                .addenda = tx.db.all<Addendum>(addenda_of_note, tx.organization, note.id),
                .version = note.version};
  if (note.session_id) view.session = schedule::find_card(tx, *note.session_id);
  if (note.form_hash) {
    std::tie(view.form.emplace(), view.answers) = visit_of(tx, note.id);
  } else {
    view.narrative = find_narrative(tx, note.session_id.value()).words;
  }
  if (note.goal_id)
    view.goal = tx.db.one<Private<std::string>>(goal_words, tx.organization, *note.goal_id);
  const auto credentials = people::credentials_of(tx, note.written_by);
  if (!credentials.empty()) view.author_credential = credentials.front().kind;
  if (note.cosigned_by) view.cosigner = name_of(tx, *note.cosigned_by);
  return view;
}

std::pair<NoteForm, std::vector<PartAnswer>> visit_of(db::Tx& tx, const NoteId& note) {
  const auto said = tx.db.one<FormAndAnswers>(form_of_note, tx.organization, note).value();
  return {read_form(said.body),
          from_json<std::vector<PartAnswer>>(parse_json(said.answers.reveal()))};
}

std::optional<LastNote> last_note_before(db::Tx& tx, const Note& note) {
  return tx.db.one<LastNote>(last_of_patient, tx.organization, note.patient_id, note.held_on,
                             note.id);
}

DueNotes due_notes(db::Tx& tx, const SiteId& site, const std::optional<StaffId>& asks) {
  const Day today = program::today_at(tx, site);
  const Day from{today.date - std::chrono::days(limits::note_due_days)};
  const Day until{today.date + std::chrono::days(1)};
  std::map<SessionId, SessionCounts> known;
  for (const auto& one : tx.db.all<SessionCounts>(counts_of_sessions, asks, tx.organization, site,
                                                  from, until, tx.now))
    known.emplace(one.session_id, one);
  DueNotes due{.to_cosign = cards_of(
                   tx.db.all<StoredCard>(notes_to_cosign, tx.organization, site,
                                         static_cast<std::int64_t>(limits::notes_signed)))};
  for (auto& card :
       cards_of(tx.db.all<StoredCard>(drafts_of_contacts, tx.organization, site,
                                      static_cast<std::int64_t>(limits::notes_signed)))) {
    const bool late = card.begun_at.time + limits::note_late < tx.now.time;
    const bool mine = card.written_by == asks;
    due.drafts.push_back({std::move(card), mine, late});
  }
  for (auto& card : schedule::sessions_between(tx, site, from, until)) {
    const auto found = known.find(card.id);
    if (found == known.end()) continue;
    const auto& c = found->second;
    const NoteCounts counts{c.expected, c.marked, c.attended, c.written, c.signed_notes};
    if (!is_due(counts)) continue;
    const bool late = card.ends_at.time + limits::note_late < tx.now.time;
    due.items.push_back({std::move(card), counts, c.leads > 0, late});
  }
  return due;
}

SiteId site_of_note(db::Tx& tx, const http::Request& request) {
  return people::site_of_patient(tx, find_note(tx, request.path<NoteId>("note")).patient_id);
}

}  // namespace stepwell::note

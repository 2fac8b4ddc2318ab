#include "stepwell/merge/carriers.h"

namespace stepwell::merge {
namespace {

// What makes a row of `table` clash with one that `other` has.
#define NEVER(table, other) "(" other " = '')"
#define SAME(column) "t.organization_id AND o." column " = t." column " AND o.patient_id = "
#define SAME_DAY(table, other) \
  "EXISTS (SELECT 1 FROM " table " o WHERE o.organization_id = " SAME("held_on") other ")"
#define SAME_SESSION(table, other) \
  "EXISTS (SELECT 1 FROM " table " o WHERE o.organization_id = " SAME("session_id") other ")"
// A version of a plan that follows the same one.
#define SAME_FORMER(table, other) \
  "EXISTS (SELECT 1 FROM " table " o WHERE o.organization_id = " SAME("follows") other ")"
// A second open screening.
#define BOTH_OPEN(table, other)                                                             \
  "(t.ended_at IS NULL AND EXISTS (SELECT 1 FROM " table                                    \
  " o WHERE o.organization_id = t.organization_id AND o.ended_at IS NULL AND o.patient_id " \
  "= " other "))"
// Kinds of task of which a person has one open at a time.
#define ONE_AT_A_TIME                                                        \
  "('review', 'offer_expired', 'return_due', 'plan_missing', 'plan_review'," \
  " 'plan_certification', 'safety_plan')"
// Outreach about the same day, or a second open task of which one is enough.
#define SAME_TASK(table, other)                                                     \
  "EXISTS (SELECT 1 FROM " table " o WHERE o.organization_id = " SAME("kind") other \
      " AND ((t.kind = 'outreach' AND o.about_on = t.about_on)"                     \
      " OR (t.kind IN " ONE_AT_A_TIME " AND t.closed_at IS NULL AND o.closed_at IS NULL)))"
// An attempt stays where its task stays.
#define TASK_STAYS(table, other)                                                      \
  "EXISTS (SELECT 1 FROM task k JOIN task o ON o.organization_id = k.organization_id" \
  " AND o.kind = k.kind AND o.id <> k.id AND o.patient_id = " other                   \
  " AND ((k.kind = 'outreach' AND o.about_on = k.about_on)"                           \
  " OR (k.kind IN " ONE_AT_A_TIME                                                     \
  " AND k.closed_at IS NULL AND o.closed_at IS NULL))"                                \
  " WHERE k.organization_id = t.organization_id AND k.id = t.task_id)"

// Another note of the session that stands. A contact's note has none and never clashes.
#define SAME_NOTE(table, other)                                                      \
  "(t.voided_at IS NULL AND EXISTS (SELECT 1 FROM note o WHERE o.voided_at IS NULL " \
  "AND o.organization_id = " SAME("session_id") other "))"
// An addendum stays where its note stays.
#define NOTE_STAYS(table, other)                                                      \
  "EXISTS (SELECT 1 FROM note n JOIN note o ON o.organization_id = n.organization_id" \
  " AND o.session_id = n.session_id AND o.id <> n.id AND o.patient_id = " other       \
  " AND o.voided_at IS NULL AND n.voided_at IS NULL"                                  \
  " WHERE n.organization_id = t.organization_id AND n.id = t.note_id)"

// `key` tells a table's rows apart within an organization and a patient.
#define CARRIER(table, key, clashes)                                                           \
  {                                                                                            \
    table,                                                                                     \
        "WITH t AS (SELECT * FROM " table                                                      \
        " WHERE organization_id = $1 AND patient_id = $2) "                                    \
        "SELECT count(*) AS rows, coalesce(sum(CASE WHEN " clashes(                            \
            table, "$3") " THEN 1 ELSE 0 END), 0) AS clashes FROM t",                          \
        "INSERT INTO patient_merge_move (organization_id, merge_id, moved_table, moved_row) "  \
        "SELECT t.organization_id, $1, '" table "', " key " FROM " table                       \
        " t WHERE t.organization_id = $2 AND t.patient_id = $3 AND NOT " clashes(table, "$4"), \
        "UPDATE " table                                                                        \
        " SET patient_id = $1 WHERE organization_id = $2 AND patient_id = $3 "                 \
        "AND " key                                                                             \
        " IN (SELECT moved_row FROM patient_merge_move WHERE organization_id = $2 "            \
        "AND merge_id = $4 AND moved_table = '" table "')"                                     \
  }

constexpr Carrier moving[] = {
    CARRIER("referral", "id", NEVER),
    CARRIER("episode", "id", NEVER),
    CARRIER("patient_availability", "id", SAME_FORMER),
    CARRIER("care_team_entry", "episode_id || ' ' || number", NEVER),
    CARRIER("plan", "id", NEVER),
    CARRIER("safety_plan", "id", SAME_FORMER),
    CARRIER("screening", "id", BOTH_OPEN),
    CARRIER("waiting", "id", NEVER),
    CARRIER("place_offer", "id", NEVER),
    CARRIER("hold", "id", NEVER),
    CARRIER("transfer", "id", NEVER),
    CARRIER("discharge_undone", "episode_id || ' ' || undone_at", NEVER),
    CARRIER("membership", "id", NEVER),
    CARRIER("guest_seat", "id", SAME_SESSION),
    CARRIER("care_group", "id", NEVER),
    CARRIER("check_in", "id", SAME_DAY),
    CARRIER("check_out", "id", SAME_DAY),
    CARRIER("mark", "session_id", SAME_SESSION),
    CARRIER("note", "id", SAME_NOTE),
    CARRIER("addendum", "id", NOTE_STAYS),
    CARRIER("absence", "id", NEVER),
    CARRIER("administration", "id", NEVER),
    CARRIER("alert", "id", NEVER),
    CARRIER("off_track", "id", NEVER),
    CARRIER("decision_aid", "id", NEVER),
    CARRIER("task", "id", SAME_TASK),
    CARRIER("attempt", "id", TASK_STAYS),
    CARRIER("document", "id", NEVER),
    CARRIER("letter_release", "id", NEVER),
    CARRIER("letter", "id", NEVER),
    CARRIER("contact", "id", NEVER),
    CARRIER("notice", "id", NEVER),
    CARRIER("personal_link", "id", NEVER),
    CARRIER("patient_identifier", "system || ' ' || value", NEVER),
};

constexpr Stayer staying[] = {
    {"patient_word", "made anew from the names of each record"},
    {"contact_consent", "was given for that record's telephone and e-mail"},
    {"kiosk_choice", "is over two minutes later"},
    {"break_glass", "whose chart was opened is a fact"},
    {"audit_event", "what was recorded never changes"},
};

}  // namespace

std::span<const Carrier> carriers() { return moving; }

std::span<const Stayer> stayers() { return staying; }

}  // namespace stepwell::merge

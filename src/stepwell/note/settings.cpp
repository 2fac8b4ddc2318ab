#include "stepwell/note/settings.h"

#include "stepwell/program/store.h"

namespace stepwell::note {
namespace {

constexpr db::Sql settings_by_program{R"(
  SELECT note_password, note_cosign, note_individual, note_version AS version FROM program
  WHERE organization_id = $1 AND id = $2)"};
constexpr db::Sql settings_by_session{R"(
  SELECT p.note_password, p.note_cosign, p.note_individual, p.note_version AS version
  FROM session s
  JOIN care_group g ON g.organization_id = s.organization_id AND g.id = s.group_id
  JOIN track t ON t.organization_id = g.organization_id AND t.id = g.track_id
  JOIN program p ON p.organization_id = t.organization_id AND p.id = t.program_id
  WHERE s.organization_id = $1 AND s.id = $2)"};
constexpr db::Sql update_settings{R"(
  UPDATE program SET note_password = $1, note_cosign = $2, note_individual = $3,
                     note_version = note_version + 1
  WHERE organization_id = $4 AND id = $5)"};
constexpr db::Sql settings_by_patient{R"(
  SELECT p.note_password, p.note_cosign, p.note_individual, p.note_version AS version
  FROM episode e
  JOIN program p ON p.organization_id = e.organization_id AND p.id = e.program_id
  WHERE e.organization_id = $1 AND e.patient_id = $2 AND e.state IN ('admitted', 'on_hold'))"};

}  // namespace

NoteSettings settings_of(db::Tx& tx, const ProgramId& program) {
  const auto found = tx.db.one<NoteSettings>(settings_by_program, tx.organization, program);
  if (!found) throw Error(Code::not_found, "there is no such program");
  return *found;
}

NoteSettings settings_of_session(db::Tx& tx, const SessionId& session) {
  return tx.db.one<NoteSettings>(settings_by_session, tx.organization, session).value();
}

NoteSettings settings_of_patient(db::Tx& tx, const PatientId& patient) {
  return tx.db.one<NoteSettings>(settings_by_patient, tx.organization, patient)
      .value_or(NoteSettings{});
}

NoteSettings put_settings(db::Tx& tx, const ProgramId& program, const NoteSettingsChoice& choice) {
  tx.db.run(update_settings, choice.note_password, choice.note_cosign, choice.note_individual,
            tx.organization, program);
  return settings_of(tx, program);
}

SiteId site_of_program_in_path(db::Tx& tx, const http::Request& request) {
  return program::site_of_program(tx, request.path<ProgramId>("program"));
}

}  // namespace stepwell::note

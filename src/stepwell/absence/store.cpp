#include "stepwell/absence/store.h"

#include "stepwell/people/store.h"
#include "stepwell/program/store.h"
#include "stepwell/task/store.h"

namespace stepwell::absence {
namespace {

constexpr db::Sql insert_absence{R"(
  INSERT INTO absence (organization_id, id, patient_id, site_id, from_on, until_on, reason_kind,
                       reason, noted_at, noted_by, void_reason, version)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, '', 1))"};
constexpr db::Sql take_back{R"(
  UPDATE absence SET voided_at = $1, void_reason = $2, version = version + 1
  WHERE organization_id = $3 AND id = $4)"};
constexpr db::Sql move_coming{R"(
  UPDATE absence SET site_id = $1, version = version + 1
  WHERE organization_id = $2 AND patient_id = $3 AND until_on >= $4)"};
constexpr db::Sql absence_by_id{R"(
  SELECT id, patient_id, site_id, from_on, until_on, reason_kind, reason, noted_at, noted_by,
         voided_at, void_reason, version
  FROM absence WHERE organization_id = $1 AND id = $2)"};
constexpr db::Sql absences_of_day{R"(
  SELECT id, patient_id, site_id, from_on, until_on, reason_kind, reason, noted_at, noted_by,
         voided_at, void_reason, version
  FROM absence
  WHERE organization_id = $1 AND site_id = $2 AND until_on >= $3 AND from_on <= $3
    AND voided_at IS NULL
  ORDER BY noted_at, id)"};
constexpr db::Sql absences_of_patient{R"(
  SELECT id, patient_id, site_id, from_on, until_on, reason_kind, reason, noted_at, noted_by,
         voided_at, void_reason, version
  FROM absence
  WHERE organization_id = $1 AND patient_id = $2 AND until_on >= $3 AND voided_at IS NULL
  ORDER BY from_on, id)"};
constexpr db::Sql site_by_absence{
    "SELECT site_id FROM absence WHERE organization_id = $1 AND id = $2"};

void tell(db::Tx& tx, const Absence& absence) {
  tx.changes.push_back({tx.organization, absence.site_id, "attendance", "absence",
                        absence.id.text(), absence.version});
}

}  // namespace

Absence put_absence(db::Tx& tx, const PatientId& patient, const NewAbsence& said,
                    const std::optional<StaffId>& by) {
  const Absence made{.id = tx.next<AbsenceId>(),
                     .patient_id = patient,
                     .site_id = people::site_of_patient(tx, patient),
                     .from_on = said.from_on,
                     .until_on = said.until_on,
                     .reason_kind = said.reason_kind,
                     .reason = said.reason.value_or(Private<std::string>()),
                     .noted_at = tx.now,
                     .noted_by = by};
  tx.db.run(insert_absence, tx.organization, made.id, patient, made.site_id, made.from_on,
            made.until_on, made.reason_kind, made.reason, made.noted_at, made.noted_by);
  const Day today = program::today_at(tx, made.site_id);
  if (made.covers(today)) task::end_outreach(tx, patient, today, task::Ending::excused);
  tell(tx, made);
  return made;
}

Absence void_absence(db::Tx& tx, const Absence& absence, const Private<std::string>& reason) {
  tx.db.run(take_back, tx.now, reason, tx.organization, absence.id);
  const Absence stored = find_absence(tx, absence.id);
  tell(tx, stored);
  return stored;
}

void move_absences(db::Tx& tx, const PatientId& patient, const SiteId& site, Day from) {
  tx.db.run(move_coming, site, tx.organization, patient, from);
}

Absence find_absence(db::Tx& tx, const AbsenceId& id) {
  auto found = tx.db.one<Absence>(absence_by_id, tx.organization, id);
  if (!found) throw Error(Code::not_found, "there is no such absence");
  return *std::move(found);
}

std::vector<Absence> absences_on(db::Tx& tx, const SiteId& site, Day day) {
  return tx.db.all<Absence>(absences_of_day, tx.organization, site, day);
}

std::vector<Absence> absences_from(db::Tx& tx, const PatientId& patient, Day day) {
  return tx.db.all<Absence>(absences_of_patient, tx.organization, patient, day);
}

SiteId site_of_absence(db::Tx& tx, const http::Request& request) {
  const auto site =
      tx.db.one<SiteId>(site_by_absence, tx.organization, request.path<AbsenceId>("absence"));
  if (!site) throw Error(Code::not_found, "there is no such absence");
  return *site;
}

}  // namespace stepwell::absence

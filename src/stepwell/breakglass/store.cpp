#include "stepwell/breakglass/store.h"

#include "stepwell/base/limits.h"
#include "stepwell/breakglass/rules.h"
#include "stepwell/people/store.h"

namespace stepwell::breakglass {
namespace {

constexpr db::Sql insert_opening{R"(
  INSERT INTO break_glass (organization_id, id, patient_id, site_id, staff_id, reason, opened_at,
                           expires_at, words, version)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, '', 1))"};
constexpr db::Sql opening_by_id{R"(
  SELECT id, patient_id, site_id, staff_id, reason, opened_at, expires_at, outcome, words,
         reviewed_by, reviewed_at, version
  FROM break_glass WHERE organization_id = $1 AND id = $2)"};
constexpr db::Sql latest_of_staff{R"(
  SELECT id, patient_id, site_id, staff_id, reason, opened_at, expires_at, outcome, words,
         reviewed_by, reviewed_at, version
  FROM break_glass WHERE organization_id = $1 AND patient_id = $2 AND staff_id = $3
    AND expires_at > $4
  ORDER BY expires_at DESC, id DESC LIMIT 1)"};
constexpr db::Sql sign_off{R"(
  UPDATE break_glass SET outcome = $1, words = $2, reviewed_by = $3, reviewed_at = $4,
                         version = version + 1
  WHERE organization_id = $5 AND id = $6 AND outcome IS NULL)"};
constexpr db::Sql latest_openings{R"(
  SELECT id, patient_id, site_id, staff_id, reason, opened_at, expires_at, outcome, words,
         reviewed_by, reviewed_at, version
  FROM break_glass WHERE organization_id = $1
  ORDER BY CASE WHEN outcome IS NULL THEN 0 ELSE 1 END, opened_at DESC, id DESC LIMIT $2)"};

void tell(db::Tx& tx, const Opening& opening) {
  tx.changes.push_back({tx.organization, opening.site_id, "breakglass", "opening",
                        opening.id.text(), opening.version});
}

OpeningRow row_of(db::Tx& tx, Opening opening) {
  OpeningRow row{.patient_name = people::display_name(people::find_patient(tx, opening.patient_id)),
                 .staff_name = people::name_of_staff(tx, opening.staff_id),
                 .site_name = people::find_site(tx, opening.site_id).name};
  if (opening.reviewed_by) row.reviewer_name = people::name_of_staff(tx, *opening.reviewed_by);
  row.opening = std::move(opening);
  return row;
}

}  // namespace

Opening put_opening(db::Tx& tx, const PatientId& patient, const SiteId& site, const StaffId& staff,
                    const Private<std::string>& reason) {
  Opening opening{.id = tx.next<OpeningId>(),
                  .patient_id = patient,
                  .site_id = site,
                  .staff_id = staff,
                  .reason = reason,
                  .opened_at = tx.now,
                  .expires_at = {tx.now.time + limits::break_glass_life}};
  tx.db.run(insert_opening, tx.organization, opening.id, patient, site, staff, reason,
            opening.opened_at, opening.expires_at);
  tell(tx, opening);
  return opening;
}

Opening find_opening(db::Tx& tx, const OpeningId& id) {
  auto opening = tx.db.one<Opening>(opening_by_id, tx.organization, id);
  if (!opening) throw Error(Code::not_found, "there is no such opening");
  return *std::move(opening);
}

std::optional<Opening> running_opening(db::Tx& tx, const PatientId& patient, const StaffId& staff) {
  auto latest = tx.db.one<Opening>(latest_of_staff, tx.organization, patient, staff, tx.now);
  if (latest && !is_open(*latest, tx.now)) latest.reset();
  return latest;
}

Opening put_review(db::Tx& tx, const Opening& opening, const OpeningReview& review,
                   const StaffId& by) {
  tx.db.run(sign_off, review.outcome, review.words, by, tx.now, tx.organization, opening.id);
  const Opening stored = find_opening(tx, opening.id);
  tell(tx, stored);
  return stored;
}

std::vector<OpeningRow> openings(db::Tx& tx) {
  std::vector<OpeningRow> rows;
  for (Opening& opening :
       tx.db.all<Opening>(latest_openings, tx.organization, limits::openings_shown))
    rows.push_back(row_of(tx, std::move(opening)));
  return rows;
}

std::optional<Instant> open_until(db::Tx& tx, const http::Request& request) {
  if (!request.actor.staff_id) return std::nullopt;
  const auto opening =
      running_opening(tx, request.path<PatientId>("patient"), *request.actor.staff_id);
  return opening ? std::optional(opening->expires_at) : std::nullopt;
}

SiteId site_of_opening(db::Tx& tx, const http::Request& request) {
  return find_opening(tx, request.path<OpeningId>("opening")).site_id;
}

}  // namespace stepwell::breakglass
